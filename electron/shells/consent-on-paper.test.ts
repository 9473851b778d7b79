import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AgeRecipient } from '#shared/domain/bundle-lock.ts';
import { shortHash } from '#shared/domain/plan-version.ts';
import type { Canary } from '#shared/domain/release/canaries.testkit.ts';
import type { WishedForm } from '#shared/domain/release/forms.ts';
import { isOfOthers } from '#shared/domain/release/opened.ts';
import { FILE_PARTS } from '#shared/domain/release/parts.ts';
import { PURPOSES } from '#shared/domain/release/recipient.ts';
import { createBundles } from '../bundles/bundles.ts';
import { wordsInPackage } from '../documents/docx/docx.testkit.ts';
import { readPdf } from '../documents/print.testkit.ts';
import { createRasteriser } from '../platform/rasteriser.ts';
import { bytesGiven, shelterOfCanaries, troublesIn } from './canary-shelter.testkit.ts';
import { testBrowser } from './chromium/browser.testkit.ts';
import { startBrowser } from './chromium/browser-process.ts';
import { createPrinter } from './chromium/printer.ts';
import {
  clockAt,
  EVERYTHING,
  everyPlan,
  KINDS,
  LATEST,
  recipientOf,
  SOME,
  wishedBy,
  writtenDown,
} from './consent-states.testkit.ts';
import { printFontAssets } from './node-ports.ts';
import { wishFor } from './shelter.testkit.ts';

/** The same through everything that is real, the browser that prints too: what stands in the PDF, the document, the workbook and the bundle. */

let browser: Browser;
/** One vault for all of them: each has a consent of its own in it, and what has left is in no copy that isn't opened for it. */
let made: Awaited<ReturnType<typeof withPaper>>;
const closing: (() => Promise<void>)[] = [];
beforeAll(async () => {
  browser = await startBrowser(await testBrowser());
  made = await withPaper();
});
afterAll(async () => {
  for (const close of closing) await close();
  await browser.close();
});

const bundles = createBundles({ version: '1.0.0' });

/** A line may end within a word that is longer than it, and a heading may stand in capitals. */
const joined = (text: string): string => text.replace(/\s/g, '').toLowerCase();

const inPdf = async (bytes: Uint8Array): Promise<string[]> =>
  (await readPdf(bytes)).pages.map(({ text }) => text);

const withPaper = async () => {
  const clock = clockAt(LATEST);
  const made = await shelterOfCanaries(
    {
      clock,
      printer: createPrinter(async () => browser, printFontAssets()),
      rasteriser: createRasteriser(),
    },
    (close) => closing.push(close),
  );
  const lower = made.file.canaries.map((canary): Canary => ({ ...canary, word: canary.word.toLowerCase() }));
  return { ...made, clock, canaries: lower, planIds: [made.file.planId, made.file.otherPlanId] };
};

type Wish = ReturnType<typeof wishFor>;
type Made = Awaited<ReturnType<typeof withPaper>>;

/** What somebody reads who gets the copy in that form: of a bundle, its pages and what is in it for other programs. */
const readIn = async (
  { shelter }: Made,
  wish: Wish,
  form: 'pdf' | 'docx' | 'xlsx' | 'bundle',
): Promise<string[]> => {
  const { identity, recipient } = await bundles.newIdentity();
  const lock = { is: 'key', recipient: AgeRecipient.parse(recipient) } as const;
  const wished: WishedForm = form === 'bundle' ? { is: form, lock } : form;
  const bytes = await bytesGiven(shelter, { ...wish, form: wished }, randomUUID());
  if (form === 'pdf') return [(await inPdf(bytes)).join(' ')];
  if (form !== 'bundle') return [wordsInPackage(bytes)];
  const { documents } = await bundles.open(bytes, { is: 'key', identity }, new AbortController().signal);
  const [pages, data] = documents;
  if (!pages || !data) throw new Error('pages and records are in it');
  return [(await inPdf(pages.bytes)).join(' '), new TextDecoder().decode(data.bytes)];
};

/** A document of a word processor has the ecogram as pixels, with the roles that stand in it. */
const isDrawn = ({ where }: Canary): boolean =>
  /^(aunt|priest|helper|trader|mustNot|gone).*(Role|Name|Organisation)$/.test(where);

/** Who of the staff has kept or asked something stands in JSON alone, as does the file's name beside the one that the plan has on its cover. */
const isOfMaking = ({ where }: Canary): boolean =>
  ['keeper', 'overviewKeeper', 'freezer', 'asker', 'frozenName'].includes(where);

/** A drawing cuts a single word that is longer than its label has room. */
const isCut = ({ where }: Canary): boolean => where === 'auntThenName';

type Form = 'pdf' | 'docx' | 'xlsx' | 'bundle';

const troublesOf = async (made: Made, wish: Wish, forms: readonly Form[]): Promise<string[]> => {
  const troubles: string[] = [];
  for (const form of forms) {
    const isTold = (canary: Canary) =>
      !isOfMaking(canary) && !isCut(canary) && (form !== 'docx' || !isDrawn(canary));
    for (const text of await readIn(made, wish, form))
      troubles.push(...troublesIn(joined(text), made.canaries, wish, isTold).map((one) => `${form}: ${one}`));
  }
  return troubles;
};

test.each(FILE_PARTS.map((part, index) => ({ part, index })))(
  '$part alone, on paper and in a bundle: all its words, and no others',
  async ({ part, index }) => {
    const { shelter, clock, fileId, planIds } = made;
    const kind = KINDS[index % KINDS.length] ?? 'iom';
    const recipient = await recipientOf(shelter, kind, 'Somewhere');
    const purpose = { is: PURPOSES[index % PURPOSES.length] ?? 'monitoring' } as const;
    const said = { said: [{ is: 'given', parts: [part], on: 10 }], covers: [part] } as const;
    const consentId = await writtenDown(shelter, clock, fileId, { recipient, purpose }, said);
    const wish = wishedBy(consentId, fileId, planIds)([part]);
    expect(await troublesOf(made, wish, ['docx', 'bundle'])).toEqual([]);
  },
);

const ownWish = (made: Made, release: Partial<Wish['release']>): Wish =>
  wishFor(made.fileId, { ground: { is: 'own' } }, { withEarlier: true, ...release });

describe('the client’s own copy', { timeout: 120_000 }, () => {
  test('says on paper all that is held about her, earlier states and frozen plans too', async () => {
    const opened = made.file.openables.filter((what) => !isOfOthers(what));
    const wish = ownWish(made, {
      ...{ parts: EVERYTHING, plans: everyPlan(made.planIds) },
      opened: opened.map((what) => ({ what, reason: 'Her own file' })),
    });
    expect(await troublesOf(made, wish, ['pdf', 'docx'])).toEqual([]);
  });

  test('says of others, apart, all that is held about them, and nothing of hers', async () => {
    const wish = ownWish(made, { apart: { reason: 'She asked for her file' } });
    expect(await troublesOf(made, wish, ['docx', 'xlsx', 'bundle'])).toEqual([]);
    // Whoever asks for it for somebody else, or on another ground, gets nothing.
    const consentId = await writtenDown(
      made.shelter,
      made.clock,
      made.fileId,
      {
        recipient: await recipientOf(made.shelter, 'iom', 'The office'),
        purpose: { is: 'legalHelp' },
      },
      { said: [{ is: 'given', parts: EVERYTHING, on: 10 }], covers: EVERYTHING },
    );
    const forOffice = { ...wish, ground: { is: 'consent', consentId } } as const;
    await expect(made.shelter.call('release.prepare', forOffice)).rejects.toMatchObject({
      code: 'notAllowed',
    });
    const [receipt] = (await made.shelter.call('consents.read', { fileId: made.fileId })).copies;
    expect(receipt).toMatchObject({ basis: { is: 'own' }, release: { apart: wish.release.apart } });
  });
});

test('every page says which copy it is, how the log stood, and which plans are in it', async () => {
  const { shelter, clock, fileId, file, planIds } = made;
  const recipient = await recipientOf(shelter, 'iom', 'The office');
  const state = { said: [{ is: 'given', parts: SOME, on: 10 }], covers: SOME } as const;
  const whom = { recipient, purpose: { is: 'returnAssistance' } } as const;
  const consentId = await writtenDown(shelter, clock, fileId, whom, state);
  const [frozen, draft] = everyPlan(planIds);
  const [version] = file.contents.planVersions;
  if (!frozen || !draft || !version) throw new Error('there are two plans, one of them frozen');
  const digits = joined(shortHash(version.hash).slice(0, 9));
  const pagesOf = async (plans: Wish['release']['plans']) => {
    const wish = wishedBy(consentId, fileId, [])(SOME);
    const bytes = await bytesGiven(
      shelter,
      { ...wish, form: 'pdf', release: { ...wish.release, plans } },
      randomUUID(),
    );
    const [copy] = (await shelter.call('consents.read', { fileId })).copies;
    const pages = (await inPdf(bytes)).map(joined);
    expect(pages.length).toBeGreaterThan(5);
    for (const page of pages) {
      expect(page).toContain(joined(`Copy ${copy?.number}`));
      expect(page).toMatch(/log\d+·[0-9a-f]{16}/);
    }
    return pages;
  };
  for (const page of await pagesOf([{ ...frozen, number: 1 }])) expect(page).toContain(digits);
  const ofBoth = await pagesOf([{ ...frozen, number: 1 }, draft]);
  const own = (words: string) => ofBoth.filter((page) => page.includes(joined(words)));
  const onOthers = own('Plans: 1 · ');
  expect(onOthers.length).toBeGreaterThan(2);
  for (const page of onOthers) expect(page).toContain(`${digits},2·draft`);
  // Those of a plan say how that one stands.
  const onPlans = ofBoth.filter((page) => !onOthers.includes(page));
  expect(onPlans.length).toBeGreaterThan(2);
  for (const page of onPlans) expect(page).toMatch(new RegExp(`version1·returned·${digits}|version2·draft`));
});

test('a workbook says the lists of the plan, and nothing else', async () => {
  const { shelter, clock, fileId, planIds } = made;
  const recipient = await recipientOf(shelter, 'iom', 'The office');
  const state = { said: [{ is: 'given', parts: EVERYTHING, on: 10 }], covers: EVERYTHING } as const;
  const consentId = await writtenDown(
    shelter,
    clock,
    fileId,
    { recipient, purpose: { is: 'monitoring' } },
    state,
  );
  const wish = wishedBy(consentId, fileId, planIds)(EVERYTHING);
  const ofPlan = { ...wish, release: { ...wish.release, parts: ['plan' as const] } };
  const [text = ''] = await readIn(made, wish, 'xlsx');
  const inTables = /^(plan|other)(what|withWhoseHelp|by|how|whoArranges)$/;
  expect(troublesIn(joined(text), made.canaries, ofPlan, ({ where }) => inTables.test(where))).toEqual([]);
});
