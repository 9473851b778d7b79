import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { startBrowser } from '#electron/shells/chromium/browser-process.ts';
import type { Input, Method, Output } from '#shared/contract/contract.ts';
import { openEnvelope } from '#shared/contract/envelope.ts';
import { encode } from '#shared/contract/wire.ts';
import { diffBetween } from '#shared/document/records.ts';
import { type EcogramRecords, emptyEcogram, tiesOf } from '#shared/domain/ecogram.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { buildScene, CLIENT_RADIUS } from '#shared/geometry/scene.ts';
import { type AppWindow, laptopIn, makeVault, startApp } from '../app.ts';
import { testBrowser } from '../browser.ts';
import { untilSaved } from '../pages/saving.ts';
import { crowdOf } from './canvas-crowd.ts';
import { atRest, type BusyClock, busyClock, type Place } from './canvas-hands.ts';
import { drawLimitPage, type LimitPicture, limitPicture } from './canvas-limit.ts';

/** Konva as one script; its package has it, though it names only its modules. */
const KONVA = new URL('../../node_modules/konva/konva.min.js', import.meta.url);

/** How many people and ties; a tie has two lanes in the middle of all. */
export type Crowd = { readonly people: number; readonly ties: number };

export const CROWDS = {
  small: { people: 50, ties: 100 },
  large: { people: 200, ties: 400 },
  huge: { people: 1000, ties: 2000 },
} as const satisfies Record<string, Crowd>;

/** A canvas with a hand over it: where it lies on its page, and where whoever is dragged stands there. */
export type Hand = { readonly page: Page; readonly busy: BusyClock; readonly person: Place };

export type CrowdedCanvas = {
  readonly window: AppWindow;
  readonly app: Hand;
  readonly limit: Hand;
  /** Where the app's canvas lies. */
  readonly canvas: Place & { readonly width: number; readonly height: number };
  readonly picture: LimitPicture;
  readonly konva: string;
  /** Leaves the ecogram and opens it again; what the opening took. */
  openAgain(busy: BusyClock): Promise<number>;
  /** Empties the limit page and draws it again, with the script that it needs; what that took. */
  drawAgain(busy: BusyClock): Promise<number>;
  close(): Promise<void>;
};

const invoke = async <M extends Method>(page: Page, method: M, input: Input<M>): Promise<Output<M>> => {
  const call = ([name, wire]: readonly [string, string]) =>
    (
      window as unknown as { mooring: { invoke(method: string, wire: string): Promise<string> } }
    ).mooring.invoke(name, wire);
  return openEnvelope(await page.evaluate(call, [method, encode(input)] as const)) as Output<M>;
};

/** A file whose ecogram holds the crowd, open on the screen. */
const openCrowd = async ({ page, files, file, ecogram }: AppWindow, records: EcogramRecords) => {
  await files.create('Crowd');
  const { files: found } = await invoke(page, 'files.list', { search: '', limit: 1 });
  const fileId = found[0]?.id;
  if (!fileId) throw new Error('the file is not there');
  const { id, version } = await invoke(page, 'ecogram.read', { fileId });
  const diff = diffBetween(emptyEcogram(), records);
  await invoke(page, 'ecogram.change', { id, baseVersion: version, diff });
  await file.openEcogram();
  await ecogram.people.nth(Object.keys(records.people).length - 1).waitFor({ state: 'attached' });
  await untilSaved(page);
};

const middleOf = async (page: Page, selector: string) => {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error('not on the screen');
  return { ...box, middle: { x: box.x + box.width / 2, y: box.y + box.height / 2 } };
};

/** Somebody with as many ties as most have. */
const ordinaryPerson = (records: EcogramRecords): PersonId => {
  const byTies = (Object.keys(records.people) as PersonId[])
    .map((id) => ({ id, ties: tiesOf(records, id).length }))
    .sort((one, other) => one.ties - other.ties || one.id.localeCompare(other.id));
  const ordinary = byTies[Math.floor(byTies.length / 2)];
  if (!ordinary) throw new Error('nobody is there');
  return ordinary.id;
};

/** The app with the crowd on its ecogram screen, and a bare Konva page with the same shapes. */
export const openCrowdedCanvas = async (
  { people, ties }: Crowd,
  who: 'one moves' | 'all move' = 'one moves',
): Promise<CrowdedCanvas> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'mooring-bench-'));
  const app = await startApp(await laptopIn(folder));
  await makeVault(app);
  const records = crowdOf(people, ties);
  await openCrowd(app.window, records);

  const mover = ordinaryPerson(records);
  const { page } = app.window;
  const canvas = await middleOf(page, '[data-testid="ecogram-canvas"]');
  const client = await middleOf(page, '[data-end="client"]');
  const person = await middleOf(page, `[data-end="${mover}"]`);
  const view = {
    zoom: client.width / (2 * CLIENT_RADIUS),
    x: client.middle.x - canvas.x,
    y: client.middle.y - canvas.y,
  };
  const words = {
    ground: app.window.t('terms:ground', { returnObjects: true }),
    ring: app.window.t('terms:ring', { returnObjects: true }),
  };
  const scene = buildScene(records, { clientLabel: 'Crowd', words });
  const others = [...scene.people.keys()].filter((id) => id !== mover);
  const movers = who === 'all move' ? [mover, ...others] : [mover];
  const picture = limitPicture(scene, movers, { view, width: canvas.width, height: canvas.height });

  const browser = await startBrowser({ ...(await testBrowser()), browserArguments: ['--disable-gpu'] });
  const limit = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const konva = await readFile(KONVA, 'utf8');
  await limit.addScriptTag({ content: konva });
  await limit.evaluate(drawLimitPage, picture);

  return {
    window: app.window,
    app: { page, busy: await busyClock(page), person: person.middle },
    limit: {
      page: limit,
      busy: await busyClock(limit),
      person: { x: person.middle.x - canvas.x, y: person.middle.y - canvas.y },
    },
    canvas,
    picture,
    konva,
    async openAgain(busy) {
      const { file, ecogram } = app.window;
      await ecogram.backToFile();
      await file.picture.waitFor();
      await atRest(page);
      const before = await busy();
      await file.openEcogram();
      await ecogram.people.nth(people - 1).waitFor({ state: 'attached' });
      await atRest(page);
      return (await busy()) - before;
    },
    async drawAgain(busy) {
      await limit.setContent('');
      await atRest(limit);
      const before = await busy();
      await limit.addScriptTag({ content: konva });
      await limit.evaluate(drawLimitPage, picture);
      await atRest(limit);
      return (await busy()) - before;
    },
    async close() {
      await browser.close();
      await app.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
