import {
  CLIENT,
  type EcogramRecords,
  GROUNDS,
  type Lane,
  type Lanes,
  newPerson,
  newTie,
  PAGE_LETTERS,
  PERSON_KINDS,
  type Person,
  type Ring,
  type Spot,
  type Strength,
  type Tie,
  type TieEnd,
} from '../domain/ecogram.ts';
import type { PersonId, TieId } from '../domain/ids.ts';

/** Always the same numbers for the same seed. */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const uuid = (kind: string, index: number): string =>
  `018f0000-0000-7000-${kind}-${String(index).padStart(12, '0')}`;

export const personId = (index: number): PersonId => uuid('8000', index) as PersonId;
export const tieId = (index: number): TieId => uuid('9000', index) as TieId;

export const person = (index: number, fields: Partial<Person> = {}): Person =>
  newPerson({
    id: personId(index),
    kind: 'friend',
    role: 'friend',
    spot: { ground: 'here', ring: 2, across: 0.5, depth: 0.5 },
    ...fields,
  });

export const tie = (index: number, first: TieEnd, second: PersonId, lanes: Lanes = {}): Tie =>
  newTie({ id: tieId(index), first, second, lanes });

export const recordsOf = (people: readonly Person[], ties: readonly Tie[] = []): EcogramRecords => ({
  people: Object.fromEntries(people.map((one) => [one.id, one])),
  ties: Object.fromEntries(ties.map((one) => [one.id, one])),
});

const ROLES = [
  'aunt',
  'mother',
  'friend from church',
  'lawyer',
  'room mate',
  'neighbour',
  'brother',
  'shelter worker',
  'teacher',
  'doctor',
  'cousin in Milan',
  'choir',
  'colleague',
  'daughter',
  'pastor',
  'grandmother',
  'football mate',
  'landlady',
];

/** So many people in every ground and ring, evenly spread, with so many ties of mixed lanes; half of them to the client. */
export const crowd = (people: number, ties: number, seed = 1): EcogramRecords => {
  const random = randomFrom(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const spots: Spot[] = [];
  for (const [cell, count] of shares(people).entries()) {
    const ground = GROUNDS[Math.floor(cell / 3)] ?? 'here';
    const ring = ((cell % 3) + 1) as Ring;
    const rows = ring === 1 ? 1 : Math.ceil(count / 7);
    for (let index = 0; index < count; index++) {
      const across = (Math.floor(index / rows) + 0.5 + 0.2 * (random() - 0.5)) / Math.ceil(count / rows);
      const depth = rows === 1 ? 0.3 + 0.4 * random() : ((index % rows) + 0.5) / rows;
      spots.push({ ground, ring, across, depth });
    }
  }
  const everybody = spots.map((spot, index) =>
    person(index, {
      kind: pick(PERSON_KINDS),
      role: ROLES[index % ROLES.length] ?? 'friend',
      name: index % 3 === 0 ? pick(['Blessing', 'Ama', 'Maria-Luisa', 'Tariq']) : '',
      spot,
    }),
  );
  const lane = (): Lane => ({
    giver: pick(['first', 'second', 'both', 'both']),
    strength: pick<Strength>([1, 2, 2, 3]),
    standing: pick(['now', 'now', 'now', 'possible']),
  });
  const joined = new Set<string>();
  const drawn: Tie[] = [];
  for (let index = 0; drawn.length < ties && index < ties * 20; index++) {
    const second = personId(Math.floor(random() * people));
    const first: TieEnd =
      index < Math.min(people, ties / 2) ? CLIENT : personId(Math.floor(random() * people));
    const other = index < Math.min(people, ties / 2) ? personId(index) : second;
    const pair = [first, other].sort().join(' ');
    if (first === other || joined.has(pair)) continue;
    joined.add(pair);
    const letters = PAGE_LETTERS.filter(() => random() < 0.5);
    const lanes: Lanes = Object.fromEntries(
      (letters.length ? letters : ['G']).map((letter) => [letter, lane()]),
    );
    drawn.push(tie(drawn.length, first, other, lanes));
  }
  return recordsOf(everybody, drawn);
};

/** How many stand in each of the nine cells: more further out, where there is more room. */
const shares = (people: number): number[] => {
  const weights = [2, 4, 4, 2, 4, 4, 1, 3, 4];
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const counts = weights.map((weight) => Math.floor((people * weight) / sum));
  for (let cell = 0; counts.reduce((total, count) => total + count, 0) < people; cell = (cell + 1) % 9) {
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return counts;
};
