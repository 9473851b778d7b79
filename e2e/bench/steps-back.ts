import { commit, type History, redo, type Step, startHistory, undo } from '#shared/document/history.ts';
import type { EcogramRecords } from '#shared/domain/ecogram.ts';
import { crowdId, crowdOf } from './canvas-crowd.ts';
import { CROWDS, type Crowd } from './crowded-canvas.ts';
import { type Measure, timed } from './measure.ts';

/** So short a time is measured over many. */
const STEPS_IN_ONE_SAMPLE = 200;

type Past = History<EcogramRecords>;

const done = (step: Step<EcogramRecords> | null): Past => {
  if (!step) throw new Error('there is no such step');
  return step.history;
};

/** An ecogram on which somebody has been moved so many times. */
const afterGestures = ({ people, ties }: Crowd, gestures: number): Past => {
  let history: Past = startHistory(crowdOf(people, ties));
  for (let gesture = 0; gesture < gestures; gesture += 1) {
    const { present } = history;
    const person = present.people[crowdId(7)];
    if (!person) throw new Error('nobody is there');
    const moved = { ...person, spot: { ...person.spot, depth: (person.spot.depth + 0.01) % 1 } };
    history = done(commit(history, { ...present, people: { ...present.people, [moved.id]: moved } }));
  }
  return history;
};

/** What one step back and forth again costs, without its drawing: that stands under the hands on the canvas. */
const stepOn = (history: Past): Promise<number> =>
  timed(() => {
    for (let step = 0; step < STEPS_IN_ONE_SAMPLE; step += 1) done(redo(done(undo(history))));
  });

/** A step costs the same however many lie before it. */
export const stepBack: Measure = {
  name: 'a step back after 10,000 gestures, against after 10',
  bound: 1.3,
  samples: 60,
  warmUps: 10,
  async open() {
    const [long, short] = [afterGestures(CROWDS.small, 10_000), afterGestures(CROWDS.small, 10)];
    return {
      subject: () => stepOn(long),
      lowerBound: () => stepOn(short),
      close: async () => undefined,
    };
  },
};
