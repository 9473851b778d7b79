import { z } from 'zod';
import { type EcogramRecords, type Person, pairOf, type Tie, TieEnd } from './ecogram.ts';
import { PersonId } from './ids.ts';

/**
 * Who and what was taken off an ecogram while marked with a danger: nobody comes into sight again for having gone from it. Kept by the
 * vault, for every file.
 */
export const LeftInDanger = z.strictObject({
  people: z.array(PersonId),
  ties: z.array(z.strictObject({ first: TieEnd, second: TieEnd })),
});
export type LeftInDanger = z.infer<typeof LeftInDanger>;

export const NOBODY_LEFT: LeftInDanger = { people: [], ties: [] };

/** The people that are or were marked, by their ids, and the ties, by {@link pairOf} their ends. */
export type Marked = { readonly people: ReadonlySet<string>; readonly ties: ReadonlySet<string> };

/**
 * Whoever and whatever of a client's ecogram is marked with a danger, or ever was: as it stands, in what was kept of it, and when it was
 * taken off. An old picture would otherwise go on showing somebody who has turned out to be dangerous since.
 */
export const everMarked = (drawn: readonly EcogramRecords[], left: LeftInDanger): Marked => {
  const people = drawn.flatMap((records) => Object.values<Person>(records.people));
  const ties = drawn.flatMap((records) => Object.values<Tie>(records.ties));
  const isMarked = ({ danger }: Person | Tie) => danger !== null;
  return {
    people: new Set<string>([...left.people, ...people.filter(isMarked).map(({ id }) => id)]),
    ties: new Set([...left.ties, ...ties.filter(isMarked)].map(pairOf)),
  };
};

/**
 * An ecogram as anybody may see it: whoever is or was marked is left out whole, with every tie. A comparison would say of her otherwise
 * that she was lost.
 */
export const withoutMarked = (records: EcogramRecords, marked: Marked): EcogramRecords => {
  const isGone = (end: TieEnd) => marked.people.has(end);
  const stays = (tie: Tie) => !isGone(tie.first) && !isGone(tie.second) && !marked.ties.has(pairOf(tie));
  return {
    ...records,
    people: Object.fromEntries(Object.entries(records.people).filter(([id]) => !marked.people.has(id))),
    ties: Object.fromEntries(Object.entries(records.ties).filter(([, tie]) => stays(tie))),
  };
};
