import type { Page } from 'playwright-core';

/** What a hand does on the app's canvas and on the limit page alike, and what that takes of the page's main thread. */

export type Place = { readonly x: number; readonly y: number };

/**
 * How long a page's main thread has worked since it was opened, in milliseconds. What it is kept from by other programs is
 * not counted, so a busy machine moves the number less.
 */
export type BusyClock = () => Promise<number>;

export const busyClock = async (page: Page): Promise<BusyClock> => {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await devTools.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
};

/** A step of so many around a circle that begins and ends at the place. */
const aroundFrom = (start: Place, step: number, steps: number): Place => {
  const turn = (step / steps) * 2 * Math.PI;
  return { x: start.x + 60 * Math.sin(turn), y: start.y + 60 * (1 - Math.cos(turn)) };
};

const moveTo = (page: Page, { x, y }: Place) => page.mouse.move(x, y);

/** Two frames later all that a gesture leads to is done and drawn. */
export const atRest = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise<void>((rest) => requestAnimationFrame(() => requestAnimationFrame(() => rest()))),
  );

const STEPS_TO_PICK_UP = 6;

/** Takes hold at a place, goes around in a circle, lets nothing go; what a move took on average. */
export const dragAround = async (
  page: Page,
  busy: BusyClock,
  start: Place,
  { moves, button = 'left' }: { moves: number; button?: 'left' | 'middle' },
): Promise<number> => {
  await moveTo(page, start);
  await page.mouse.down({ button });
  // What happens once, when somebody is picked up, is not what is measured; a crowded picture without her takes some frames.
  for (let step = -STEPS_TO_PICK_UP; step < 0; step += 1) {
    await moveTo(page, aroundFrom(start, step, moves));
    await atRest(page);
  }
  const before = await busy();
  for (let step = 0; step < moves; step += 1) await moveTo(page, aroundFrom(start, step, moves));
  const took = (await busy()) - before;
  await moveTo(page, start);
  // Nothing of it is kept, so that each drag begins with the same picture.
  await page.keyboard.press('Escape');
  await page.mouse.up({ button });
  return took / moves;
};

/** Turns the wheel in and out again around a place; what a notch took on average. */
export const zoomAround = async (
  page: Page,
  busy: BusyClock,
  at: Place,
  { notches }: { notches: number },
): Promise<number> => {
  await moveTo(page, at);
  await atRest(page);
  await page.keyboard.down('Control');
  const before = await busy();
  for (let notch = 0; notch < notches; notch += 1) await page.mouse.wheel(0, notch < notches / 2 ? -60 : 60);
  await atRest(page);
  const took = (await busy()) - before;
  await page.keyboard.up('Control');
  return took / notches;
};

/** A rubber band over the whole canvas. */
export const bandOver = async (page: Page, box: Place & { width: number; height: number }): Promise<void> => {
  await page.mouse.move(box.x + 3, box.y + 3);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.move(box.x + box.width - 3, box.y + box.height - 3);
  await page.mouse.up();
  await atRest(page);
};

type TraceEvent = {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Of the thread's own time, in microseconds. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
};

const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;

/**
 * How long the page's main thread is at most busy without a break while several steps are taken, in milliseconds of its own
 * time: so long a frame is kept waiting.
 */
export const longestTask = async (
  page: Page,
  steps: readonly (() => Promise<unknown>)[],
): Promise<number> => {
  const devTools = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  devTools.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise<void>((resolve) => devTools.once('Tracing.tracingComplete', () => resolve()));
  await devTools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel'], excludedCategories: ['*'] },
  });
  for (const step of steps) {
    await step();
    await atRest(page);
  }
  await devTools.send('Tracing.end');
  await complete;
  await devTools.detach();
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  );
  const tasks = events.filter((event) => event.name.endsWith('RunTask') && mains.has(threadOf(event)));
  if (tasks.length === 0) throw new Error('the trace tells of no task');
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
};

/** Everything that a hand commonly does with one person: take her, carry her, put her down, look around, take it back. */
export const commonSteps = (page: Page, person: Place, away: Place): (() => Promise<unknown>)[] => [
  () => moveTo(page, person),
  () => page.mouse.down(),
  () => page.mouse.up(),
  () => page.mouse.down(),
  () => moveTo(page, { x: person.x + 12, y: person.y + 8 }),
  () => moveTo(page, { x: person.x + 24, y: person.y + 16 }),
  () => moveTo(page, { x: person.x + 32, y: person.y + 24 }),
  () => page.mouse.up(),
  () => page.keyboard.press('Control+z'),
  () => moveTo(page, away),
  () => page.mouse.down({ button: 'middle' }),
  () => moveTo(page, { x: away.x + 20, y: away.y + 20 }),
  () => moveTo(page, { x: away.x + 40, y: away.y + 30 }),
  () => moveTo(page, away),
  () => page.mouse.up({ button: 'middle' }),
  () => page.keyboard.press('+'),
  () => page.keyboard.press('+'),
  () => page.keyboard.press('0'),
];
