import { type Danger, type EcogramRecords, type Person, pairOf, type Tie } from './ecogram.ts';
import type { LeftInDanger } from './ecogram-danger-across.ts';

type Kept = {
  /** What was kept, the newest in front. */
  kept: readonly EcogramRecords[];
  left: LeftInDanger;
};

type Marked = Pick<Person, 'danger'>;

/**
 * How somebody or a tie comes back; `null` leaves the mark that the version has. Of whoever stands there marked now it is known what is known
 * now; whoever has gone comes back with the last mark that they had, and where nobody remembers which it was, as not known to be safe.
 */
const markOf = (now: Marked | undefined, before: readonly Marked[], isLeft: boolean): Danger | null => {
  if (now) return now.danger;
  const last = before.find(({ danger }) => danger !== null);
  return last?.danger ?? (isLeft ? 'notKnown' : null);
};

const tiesByPair = ({ ties }: EcogramRecords): ReadonlyMap<string, Tie> =>
  new Map(Object.values<Tie>(ties).map((tie) => [pairOf(tie), tie]));

/**
 * An earlier ecogram, to start again from: drawn as it was, with what has come out of anybody's danger since. Nobody comes back
 * unmarked who was marked meanwhile, and would be on each screen and in each print again.
 */
export const startingAgain = (
  from: EcogramRecords,
  now: EcogramRecords,
  { kept, left }: Kept,
): EcogramRecords => {
  const leftPeople = new Set<string>(left.people);
  const leftTies = new Set(left.ties.map(pairOf));
  const tiesNow = tiesByPair(now);
  const tiesKept = kept.map(tiesByPair);
  const person = (one: Person): Person => {
    const before = kept.flatMap(({ people }) => people[one.id] ?? []);
    return { ...one, danger: markOf(now.people[one.id], before, leftPeople.has(one.id)) ?? one.danger };
  };
  const tie = (one: Tie): Tie => {
    const pair = pairOf(one);
    const before = tiesKept.flatMap((ties) => ties.get(pair) ?? []);
    return { ...one, danger: markOf(tiesNow.get(pair), before, leftTies.has(pair)) ?? one.danger };
  };
  return {
    ...from,
    people: Object.fromEntries(Object.values<Person>(from.people).map((one) => [one.id, person(one)])),
    ties: Object.fromEntries(Object.values<Tie>(from.ties).map((one) => [one.id, tie(one)])),
  };
};
