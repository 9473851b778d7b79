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
import { drawLimitPage, limitPicture } from './canvas-limit.ts';
import type { Measure } from './measure.ts';

/** Konva as one script; its package has it, though it names only its modules. */
const KONVA = new URL('../../node_modules/konva/konva.min.js', import.meta.url);

const PEOPLE = 60;
const TIES = 150;
const MOVES = 60;

type Place = { readonly x: number; readonly y: number };

/** How long a page's main thread has been busy since it was opened, in milliseconds. */
const busyClock = async (page: Page): Promise<() => Promise<number>> => {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Performance.enable');
  return async () => {
    const { metrics } = await devTools.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
};

/** Takes hold at a place, goes around in a circle, lets nothing go; what a move took of the main thread on average. */
const dragAround = async (page: Page, busy: () => Promise<number>, start: Place): Promise<number> => {
  const { mouse } = page;
  const circle = (step: number): Place => {
    const turn = (step / MOVES) * 2 * Math.PI;
    return { x: start.x + 60 * Math.sin(turn), y: start.y + 60 * (1 - Math.cos(turn)) };
  };
  await mouse.move(start.x, start.y);
  await mouse.down();
  // What happens once, when somebody is picked up, is not what is measured.
  for (let step = -3; step < 0; step += 1) await mouse.move(circle(step).x, circle(step).y);
  const before = await busy();
  for (let step = 0; step < MOVES; step += 1) await mouse.move(circle(step).x, circle(step).y);
  const took = (await busy()) - before;
  // Nothing of it is kept, so that each drag begins with the same picture.
  await page.keyboard.press('Escape');
  await mouse.up();
  return took / MOVES;
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
  await ecogram.people.nth(PEOPLE - 1).waitFor({ state: 'attached' });
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

/**
 * The main thread's time for a pointer move while somebody is dragged on a full ecogram: the whole app, with its panel,
 * its list and its elements over the picture, against Konva alone with the same shapes and the same canvas.
 */
export const dragPerson: Measure = {
  name: `dragging one person of ${PEOPLE} with ${TIES} ties`,
  bound: 1.3,
  samples: 20,
  warmUps: 4,
  async open() {
    const folder = await mkdtemp(path.join(tmpdir(), 'mooring-bench-'));
    const app = await startApp(await laptopIn(folder));
    await makeVault(app);
    const records = crowdOf(PEOPLE, TIES);
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

    const browser = await startBrowser({ ...(await testBrowser()), browserArguments: ['--disable-gpu'] });
    const limit = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await limit.addScriptTag({ content: await readFile(KONVA, 'utf8') });
    await limit.evaluate(
      drawLimitPage,
      limitPicture(scene, mover, { view, width: canvas.width, height: canvas.height }),
    );

    const [appBusy, limitBusy] = [await busyClock(page), await busyClock(limit)];
    const onLimit = { x: person.middle.x - canvas.x, y: person.middle.y - canvas.y };
    return {
      subject: () => dragAround(page, appBusy, person.middle),
      lowerBound: () => dragAround(limit, limitBusy, onLimit),
      async close() {
        await browser.close();
        await app.close();
        await rm(folder, { recursive: true, force: true });
      },
    };
  },
};
