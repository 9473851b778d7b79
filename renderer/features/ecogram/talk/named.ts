import {
  CLIENT,
  type EcogramRecords,
  type Lane,
  type Person,
  type Tie,
  tieBetween,
} from '#shared/domain/ecogram.ts';
import { inReadingOrder } from '../reading-order.ts';
import type { Ask } from './walk.ts';

/** Somebody, with what the client's tie carries of what was asked for. */
export type Named = { readonly person: Person; readonly tie: Tie | null; readonly lane: Lane | null };

const laneFor = (ask: Ask, tie: Tie | undefined): Lane | null =>
  (ask.is === 'letter' ? tie?.lanes[ask.letter] : undefined) ?? null;

export const homeOf = ({ people }: EcogramRecords): Person[] =>
  Object.values(people).filter(({ spot }) => spot.ground === 'home');

/** Everybody on the picture, in two: who has been named for what is asked, and who has not. */
export const sortedOut = (
  records: EcogramRecords,
  ask: Ask,
): { readonly named: readonly Named[]; readonly others: readonly Person[] } => {
  if (ask.is === 'there') {
    const named = homeOf(records).map(
      (person): Named => ({ person, tie: tieBetween(records, CLIENT, person.id) ?? null, lane: null }),
    );
    return { named, others: [] };
  }
  const everybody = Object.values(records.people).map((person): Named => {
    const tie = tieBetween(records, CLIENT, person.id);
    return { person, tie: tie ?? null, lane: laneFor(ask, tie) };
  });
  return {
    named: everybody.filter(({ lane }) => lane !== null),
    others: inReadingOrder(everybody.filter(({ lane }) => lane === null).map(({ person }) => person)),
  };
};

/** The ties in which the client has no part, the newest last. */
export const tiesBetweenOthers = ({ ties }: EcogramRecords): Tie[] =>
  Object.values(ties).filter(({ first }) => first !== CLIENT);
