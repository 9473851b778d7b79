import { bandOver, commonSteps, dragAround, longestTask, zoomAround } from './canvas-hands.ts';
import { CROWDS, type Crowd, type CrowdedCanvas, type Hand, openCrowdedCanvas } from './crowded-canvas.ts';
import type { Measure } from './measure.ts';

type Doing = (hand: Hand) => Promise<number>;

/** The same hand on the app's canvas and on the limit page. */
const byHand = (
  { name, bound, samples }: Pick<Measure, 'name' | 'bound' | 'samples'>,
  open: () => Promise<CrowdedCanvas>,
  doing: Doing,
): Measure => ({
  name,
  bound,
  samples,
  warmUps: 2,
  async open() {
    const { app, limit, close } = await open();
    return { subject: () => doing(app), lowerBound: () => doing(limit), close };
  },
});

/** Fewer moves where each takes longer. */
const movesOn = ({ people }: Crowd): number => (people > 500 ? 16 : 40);
const MOVES_OF_ALL = 12;
const samplesOn = ({ people }: Crowd): number => (people > 500 ? 8 : 14);

const amid = ({ people, ties }: Crowd): string => `${people} people and ${ties * 2} lanes`;

const dragOne = (crowd: Crowd): Measure =>
  byHand(
    { name: `dragging one of ${amid(crowd)}`, bound: 1.3, samples: samplesOn(crowd) },
    () => openCrowdedCanvas(crowd),
    ({ page, busy, person }) => dragAround(page, busy, person, { moves: movesOn(crowd) }),
  );

const dragAll = (crowd: Crowd): Measure =>
  byHand(
    { name: `dragging all of ${amid(crowd)}`, bound: 1.2, samples: samplesOn(crowd) },
    async () => {
      const both = await openCrowdedCanvas(crowd, 'all move');
      await bandOver(both.app.page, both.canvas);
      return both;
    },
    ({ page, busy, person }) => dragAround(page, busy, person, { moves: MOVES_OF_ALL }),
  );

const pan = (crowd: Crowd): Measure =>
  byHand(
    { name: `panning ${amid(crowd)}`, bound: 1.3, samples: samplesOn(crowd) },
    () => openCrowdedCanvas(crowd),
    ({ page, busy, person }) => dragAround(page, busy, person, { moves: MOVES_OF_ALL, button: 'middle' }),
  );

const zoom = (crowd: Crowd): Measure =>
  byHand(
    { name: `zooming ${amid(crowd)}`, bound: 1.3, samples: samplesOn(crowd) },
    () => openCrowdedCanvas(crowd),
    ({ page, busy, person }) => zoomAround(page, busy, person, { notches: MOVES_OF_ALL }),
  );

/** The longest that the main thread is busy without a break with what a hand commonly does, against what is allowed. */
const longestFrame = (crowd: Crowd, allowedMs: number): Measure => ({
  name: `the longest frame amid ${amid(crowd)}, against ${allowedMs} ms`,
  bound: 1,
  samples: samplesOn(crowd),
  warmUps: 2,
  async open() {
    const { app, canvas, close } = await openCrowdedCanvas(crowd);
    const away = { x: canvas.x + canvas.width - 60, y: canvas.y + 60 };
    return {
      subject: () => longestTask(app.page, commonSteps(app.page, app.person, away)),
      lowerBound: async () => allowedMs,
      close,
    };
  },
});

/** The ecogram screen from its file on until everybody is drawn, against the limit page from its script on. */
const opening = (crowd: Crowd): Measure => ({
  name: `opening ${amid(crowd)}`,
  bound: 2,
  samples: samplesOn(crowd),
  warmUps: 2,
  async open() {
    const { app, limit, close, openAgain, drawAgain } = await openCrowdedCanvas(crowd);
    return {
      subject: () => openAgain(app.busy),
      lowerBound: () => drawAgain(limit.busy),
      close,
    };
  },
});

const { small, large, huge } = CROWDS;

export const CANVAS_MEASURES: readonly Measure[] = [
  ...[small, large, huge].flatMap((crowd) => [dragOne(crowd), dragAll(crowd), pan(crowd), zoom(crowd)]),
  ...[small, large, huge].map(opening),
  longestFrame(large, 50),
  longestFrame(huge, 100),
];
