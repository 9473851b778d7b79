import {
  CLIENT,
  type EcogramRecords,
  GROUNDS,
  type Ground,
  type Lane,
  PAGE_LETTERS,
  type PageLetter,
  type Person,
  type Tie,
} from './ecogram.ts';
import type { PersonId, TieId } from './ids.ts';

/**
 * What can be read off an ecogram: numbers, each with the people and the ties that it counts. It only describes. It adds
 * nothing up to a score and puts nobody before anybody else. It counts what it is given: whoever gives it the ecogram as it
 * is shown gets no number that tells of more.
 */

/** Some people, and the ties that say so of them. Everybody is named once. */
export type Finding = { readonly people: readonly PersonId[]; readonly ties: readonly TieId[] };

export type Standing = Lane['standing'];

export type LetterReading = {
  /** Who gives this to the client, by where they are: now, and whoever could be asked for it. */
  readonly on: Readonly<Record<Ground, Readonly<Record<Standing, Finding>>>>;
  /** Everybody who gives it to her now, wherever they are. */
  readonly now: Finding;
  readonly possible: Finding;
};

/** Who only gives and who only receives, of what is there now. */
export type OneSided = { readonly onlyGive: Finding; readonly onlyReceive: Finding };

export type Reading = {
  readonly letters: Readonly<Record<PageLetter, LetterReading>>;
  /** Towards the client. */
  readonly withClient: OneSided;
  /** Towards all others together, the client left aside. */
  readonly betweenOthers: OneSided;
  /** Nobody is tied to them. */
  readonly untied: Finding;
  /** Support that could be asked for, whoever it would go between. */
  readonly possible: Finding;
};

/** The letters that come from one person alone now, with that person. */
export const restingOnOne = ({ letters }: Reading): { letter: PageLetter; finding: Finding }[] =>
  PAGE_LETTERS.map((letter) => ({ letter, finding: letters[letter].now })).filter(
    ({ finding }) => finding.people.length === 1,
  );

/** What remains on the day of departure: everybody who is not in the country that she leaves, and their ties. */
export const afterDeparture = ({ people, ties }: EcogramRecords): EcogramRecords => {
  const stays = (id: string) => people[id as PersonId]?.spot.ground === 'here';
  return {
    people: Object.fromEntries(Object.entries(people).filter(([id]) => !stays(id))),
    ties: Object.fromEntries(
      Object.entries(ties).filter(([, { first, second }]) => !stays(first) && !stays(second)),
    ),
  } as EcogramRecords;
};

/** What stays behind then: everything that `afterDeparture` leaves out. */
export const leftBehind = (records: EcogramRecords): Finding => {
  const { people, ties } = afterDeparture(records);
  return {
    people: Object.values(records.people).flatMap(({ id }) => (people[id] ? [] : [id])),
    ties: Object.values(records.ties).flatMap(({ id }) => (ties[id] ? [] : [id])),
  };
};

export const readingOf = (records: EcogramRecords): Reading => {
  const people = Object.values(records.people);
  const ties = Object.values(records.ties);
  const withClient = ties.filter(({ first }) => first === CLIENT);
  const tied = new Set<string>(ties.flatMap(({ first, second }) => [first, second]));
  return {
    letters: Object.fromEntries(
      PAGE_LETTERS.map((letter) => [letter, letterReading(records, withClient, letter)]),
    ) as Record<PageLetter, LetterReading>,
    withClient: oneSided(people, withClient),
    betweenOthers: oneSided(
      people,
      ties.filter(({ first }) => first !== CLIENT),
    ),
    untied: { people: people.filter(({ id }) => !tied.has(id)).map(({ id }) => id), ties: [] },
    possible: possibleOf(ties),
  };
};

const letterReading = (
  { people }: EcogramRecords,
  withClient: readonly Tie[],
  letter: PageLetter,
): LetterReading => {
  const giving = (standing: Standing) =>
    withClient.filter(
      ({ lanes: { [letter]: lane } }) => lane?.standing === standing && lane.giver !== 'first',
    );
  const findingOf = (ties: readonly Tie[]): Finding => ({
    people: ties.map(({ second }) => second),
    ties: ties.map(({ id }) => id),
  });
  const [now, possible] = [giving('now'), giving('possible')];
  const on = (ground: Ground, ties: readonly Tie[]) =>
    findingOf(ties.filter(({ second }) => people[second]?.spot.ground === ground));
  return {
    on: Object.fromEntries(
      GROUNDS.map((ground) => [ground, { now: on(ground, now), possible: on(ground, possible) }]),
    ) as LetterReading['on'],
    now: findingOf(now),
    possible: findingOf(possible),
  };
};

/** What each person gives and receives over some ties, as far as it is there now. */
const oneSided = (people: readonly Person[], ties: readonly Tie[]): OneSided => {
  const giving = new Map<string, Set<TieId>>();
  const receiving = new Map<string, Set<TieId>>();
  const note = (where: Map<string, Set<TieId>>, end: string, tie: TieId) =>
    where.set(end, (where.get(end) ?? new Set<TieId>()).add(tie));
  for (const tie of ties) {
    for (const lane of Object.values(tie.lanes)) {
      if (lane?.standing !== 'now') continue;
      for (const end of ['first', 'second'] as const) {
        const gives = lane.giver === 'both' || lane.giver === end;
        const receives = lane.giver === 'both' || lane.giver !== end;
        if (gives) note(giving, tie[end], tie.id);
        if (receives) note(receiving, tie[end], tie.id);
      }
    }
  }
  const having = (one: Map<string, Set<TieId>>, notOther: Map<string, Set<TieId>>): Finding => {
    const found = people.map(({ id }) => id).filter((id) => one.has(id) && !notOther.has(id));
    return { people: found, ties: [...new Set(found.flatMap((id) => [...(one.get(id) ?? [])]))] };
  };
  return { onlyGive: having(giving, receiving), onlyReceive: having(receiving, giving) };
};

const possibleOf = (all: readonly Tie[]): Finding => {
  const ties = all.filter(({ lanes }) =>
    PAGE_LETTERS.some((letter) => lanes[letter]?.standing === 'possible'),
  );
  const ends = ties.flatMap(({ first, second }) => (first === CLIENT ? [second] : [first, second]));
  return { people: [...new Set(ends)], ties: ties.map(({ id }) => id) };
};
