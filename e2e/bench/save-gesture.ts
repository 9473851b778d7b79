import { commit, type History, type Step, startHistory, undo } from '#shared/document/history.ts';
import { diffBetween } from '#shared/document/records.ts';
import { newClientDetails } from '#shared/domain/client-file.ts';
import { type EcogramRecords, emptyEcogram } from '#shared/domain/ecogram.ts';
import type { EcogramDiff } from '#shared/domain/ecogram-diff.ts';
import type { EcogramId } from '#shared/domain/ids.ts';
import { type Ask, noPrinter, openAnswer, routerOver } from './bench-app.ts';
import { openBenchVault } from './bench-vault.ts';
import { crowdId, crowdOf } from './canvas-crowd.ts';
import { CROWDS, type Crowd } from './crowded-canvas.ts';
import { type Measure, timed } from './measure.ts';

const GESTURES_IN_ONE_SAMPLE = 10;

type Drawn = { id: EcogramId; version: number; history: History<EcogramRecords> };

const drawnIn = async (ask: Ask, { people, ties }: Crowd): Promise<Drawn> => {
  const details = newClientDetails(`Crowd of ${people}`);
  const file = openAnswer('files.create', await ask('files.create', { details }));
  const { id, version } = openAnswer('ecogram.read', await ask('ecogram.read', { fileId: file.id }));
  const records = crowdOf(people, ties);
  const diff = diffBetween(emptyEcogram(), records);
  const saved = openAnswer('ecogram.change', await ask('ecogram.change', { id, baseVersion: version, diff }));
  return { id, version: saved.version, history: startHistory(records) };
};

const moved = ({ history: { present } }: Drawn): EcogramRecords => {
  const person = present.people[crowdId(7)];
  if (!person) throw new Error('nobody is there');
  const after = { ...person, spot: { ...person.spot, depth: (person.spot.depth + 0.01) % 1 } };
  return { ...present, people: { ...present.people, [after.id]: after } };
};

/** Somebody is moved a little and that is taken back, again and again, each time saved as the canvas does. */
const gesturesOn = async (ask: Ask, drawn: Drawn): Promise<number> => {
  const answers: string[] = [];
  const take = async (step: Step<EcogramRecords> | null) => {
    if (!step) throw new Error('there is no such step');
    drawn.history = step.history;
    answers.push(
      await ask('ecogram.change', {
        id: drawn.id,
        baseVersion: drawn.version,
        diff: step.diff as EcogramDiff,
      }),
    );
    drawn.version += 1;
  };
  const cost = await timed(async () => {
    for (let gesture = 0; gesture < GESTURES_IN_ONE_SAMPLE; gesture += 1) {
      await take(commit(drawn.history, moved(drawn)));
      await take(undo(drawn.history));
    }
  });
  for (const answer of answers) openAnswer('ecogram.change', answer);
  return cost / answers.length;
};

const { small, huge } = CROWDS;

/** A small diff and not the whole drawing: it costs the same however much there is. */
export const saveGesture: Measure = {
  name: `a gesture and its undoing, saved, amid ${huge.people} people, against ${small.people}`,
  bound: 1.5,
  samples: 40,
  warmUps: 5,
  async open() {
    const bench = openBenchVault();
    const ask = routerOver(bench.vault, noPrinter);
    const [large, little] = [await drawnIn(ask, huge), await drawnIn(ask, small)];
    return {
      subject: () => gesturesOn(ask, large),
      lowerBound: () => gesturesOn(ask, little),
      close: async () => bench.close(),
    };
  },
};
