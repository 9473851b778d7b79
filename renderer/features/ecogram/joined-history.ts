import { entriesOf, type History, stackOf } from '#shared/document/history.ts';
import type { RecordChange } from '#shared/document/records.ts';
import { CLIENT, type EcogramRecords, type Tie } from '#shared/domain/ecogram.ts';
import type { EcogramDiff } from '#shared/domain/ecogram-diff.ts';
import { same } from '#shared/domain/same.ts';

type Change<Value> = RecordChange<Value>;
type Changes<Value> = Readonly<Record<string, Change<Value>>>;

/** Of what others have changed, all that a step could meet. */
type Theirs = {
  /** Every record that is another now. */
  readonly ids: ReadonlySet<string>;
  /** Whoever has come or gone. */
  readonly comeOrGone: ReadonlySet<string>;
  /** Whoever their ties lead to, and between whom. */
  readonly ends: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
};

const isComingOrGoing = <Value>({ before, after }: Change<Value>): boolean => !before || !after;

const tiesIn = (changes: Changes<Tie>): Tie[] =>
  Object.values(changes).flatMap(({ before, after }) => [before, after].filter((tie) => tie !== null));

const pairOf = ({ first, second }: Tie): string => [first, second].sort().join(' ');

/** By what the records say, and not by which objects they are: those that come from the vault are others each time. */
const changesBetween = <Value>(
  was: Readonly<Record<string, Value>> = {},
  is: Readonly<Record<string, Value>> = {},
): Changes<Value> =>
  Object.fromEntries(
    [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((id) => {
      const change = { before: was[id] ?? null, after: is[id] ?? null };
      return same(change.before, change.after) ? [] : [[id, change]];
    }),
  );

const theirsBetween = (was: EcogramRecords, is: EcogramRecords): Theirs => {
  const people = changesBetween(was.people, is.people);
  const ties = changesBetween<Tie>(was.ties, is.ties);
  const layout = changesBetween<unknown>(was.layout, is.layout);
  const theirTies = tiesIn(ties);
  return {
    ids: new Set([people, ties, layout].flatMap((changes) => Object.keys(changes))),
    comeOrGone: new Set(Object.keys(people).filter((id) => people[id] && isComingOrGoing(people[id]))),
    ends: new Set(theirTies.flatMap(({ first, second }) => [first, second]).filter((end) => end !== CLIENT)),
    pairs: new Set(theirTies.map(pairOf)),
  };
};

/** Whether a step finds everything as it left it, and leaves a sound ecogram behind. */
const isUntouchedBy = ({ ids, comeOrGone, ends, pairs }: Theirs, step: EcogramDiff): boolean => {
  const touched = Object.values(step).flatMap((of) => Object.keys(of));
  if (touched.some((id) => ids.has(id))) return false;
  const people: Changes<unknown> = step.people;
  if (Object.entries(people).some(([id, change]) => isComingOrGoing(change) && ends.has(id))) return false;
  return tiesIn(step.ties).every(
    (tie) => !comeOrGone.has(tie.first) && !comeOrGone.has(tie.second) && !pairs.has(pairOf(tie)),
  );
};

/**
 * The history of a sitting on what the vault holds now: as many steps, back and forth, as touch nothing that others have
 * changed meanwhile. With the first that does, what lies behind it is out of reach, too.
 */
export const joined = (
  { present, undoable, redoable }: History<EcogramRecords>,
  records: EcogramRecords,
): History<EcogramRecords> => {
  const theirs = theirsBetween(present, records);
  const reachable = (steps: readonly EcogramDiff[]) => {
    const end = steps.findIndex((step) => !isUntouchedBy(theirs, step));
    return stackOf(end === -1 ? steps : steps.slice(0, end));
  };
  return {
    present: records,
    undoable: reachable(entriesOf(undoable)),
    redoable: reachable(entriesOf(redoable)),
  };
};
