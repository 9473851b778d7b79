import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import { createCanvas } from '@napi-rs/canvas';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { Canary } from '#shared/domain/release/canaries/canary.testkit.ts';
import type { ReleaseForm } from '#shared/domain/release/forms.ts';
import type { Leaving } from '#shared/domain/release/release.ts';
import type { Printer, Rasteriser } from '../core/ports.ts';
import { createRasteriser } from '../platform/rasteriser.ts';
import { shelterOfCanaries } from './canary-shelter.testkit.ts';
import { testBrowser } from './chromium/browser.testkit.ts';
import { startBrowser } from './chromium/browser-process.ts';
import { createPrinter } from './chromium/printer.ts';
import { clockAt, LATEST } from './consent-states.testkit.ts';
import { printFontAssets } from './node-ports.ts';
import { asForm, heldIn, pagesOf, type Reading, readIn, textOf, type Wish } from './read-copy.testkit.ts';
import type { openShelter, Shelter } from './shelter.testkit.ts';

/** Copies of a file of canaries, as they lie on the disk: whether each says every word that may leave, and none that may not. */

/** A line may end within a word that is longer than it, and a heading may stand in capitals. */
export const joined = (text: string): string => text.replace(/\s/g, '').toLowerCase();

/** Lets a copy leave and reads the bytes that lie there then. */
export const bytesGiven = async (shelter: Shelter, wish: Wish): Promise<Uint8Array> => {
  const name = randomUUID();
  const { held } = await shelter.call('release.prepare', wish);
  shelter.answer(name);
  await shelter.call('release.save', { id: held.id });
  return new Uint8Array(await fs.readFile(shelter.savedTo(name)));
};

/** What isn't as it should be in something that lies in a copy: words that slipped out, and words that are missing. */
const troublesIn = (
  { what, text, tells }: Reading,
  canaries: readonly Canary[],
  { wish, mayLeave }: { wish: Wish; mayLeave: (canary: Canary) => boolean },
): string[] => {
  const read = joined(text);
  return canaries.flatMap((canary) => {
    const isThere = read.includes(canary.word);
    if (!mayLeave(canary)) return isThere ? [`${what}: ${canary.where} slipped out`] : [];
    return isThere || !tells(canary, wish) ? [] : [`${what}: ${canary.where} is missing`];
  });
};

/** A rasteriser that lets it be read what it was given to draw, since pixels tell no words. */
const legible = (rasteriser: Rasteriser, wordsOn: (page: Uint8Array) => Promise<string> | string) => {
  const drawn: string[] = [];
  const pngFrom: Rasteriser['pngFrom'] = async (page, width) => {
    drawn.push(await wordsOn(page));
    return rasteriser.pngFrom(page, width);
  };
  return { rasteriser: { pngFrom }, taken: () => drawn.splice(0) };
};

type WhenOver = Parameters<typeof openShelter>[1];

/** A vault of canaries, and whatever leaves it. */
const copiesOf = async (
  { rasteriser, taken }: ReturnType<typeof legible>,
  printer: Printer | null,
  whenOver: WhenOver,
) => {
  const clock = clockAt(LATEST);
  const own = { clock, rasteriser, ...(printer ? { printer } : {}) };
  const { shelter, file, fileId } = await shelterOfCanaries(own, whenOver);
  const canaries = file.canaries.map((canary): Canary => ({ ...canary, word: joined(canary.word) }));

  /** Lets a copy leave in a form; what of it isn't as it should be. */
  const troubles = async (wish: Wish, form: ReleaseForm): Promise<string[]> => {
    const bytes = await bytesGiven(shelter, asForm(wish, form));
    const readings = await readIn(form, { bytes, drawn: taken() });
    const { release, ground } = wish;
    const leaving = {
      ...release,
      parts: heldIn(form, release.parts),
      isHers: ground.is === 'own',
    } as Leaving;
    const mayLeave = (canary: Canary): boolean => canary.mayLeave(leaving);
    const isSought = (canary: Canary): boolean =>
      mayLeave(canary) && readings.some(({ tells }) => tells(canary, wish));
    return [
      ...readings.flatMap((reading) => troublesIn(reading, canaries, { wish, mayLeave })),
      ...(canaries.some(isSought) ? [] : ['no word was sought in it']),
    ].map((trouble) => `${form}, ${trouble}`);
  };

  const planIds = [file.planId, file.otherPlanId];
  return { shelter, file, fileId, clock, planIds, troubles };
};
export type Copies = Awaited<ReturnType<typeof copiesOf>>;

/** Of whatever a browser prints: through everything that is real, with one browser for all tests of a file. */
export const printedCopies = (): ((whenOver?: WhenOver) => Promise<Copies>) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser(await testBrowser());
  });
  afterAll(() => browser.close());
  return (whenOver) =>
    copiesOf(
      legible(createRasteriser(), async (page) => (await pagesOf(page)).join(' ')),
      createPrinter(async () => browser, printFontAssets()),
      whenOver,
    );
};

const ONE_PIXEL = new Uint8Array(createCanvas(1, 1).toBuffer('image/png'));

/** The words of a page that was to be drawn: as it stands there, and with words that stand in stretches put together. */
const wordsToDraw = (page: Uint8Array): string => {
  const text = textOf(page);
  return [text, text.replace(/<[^>]*>/g, '')].join('\n');
};

/** Of whatever isn't printed. In place of pictures stand single pixels, and it is read what would be drawn there. */
export const unprintedCopies = (whenOver?: WhenOver): Promise<Copies> =>
  copiesOf(legible({ pngFrom: async () => ONE_PIXEL }, wordsToDraw), null, whenOver);
