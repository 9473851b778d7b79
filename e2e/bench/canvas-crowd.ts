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
  RINGS,
  STRENGTHS,
  type Tie,
  type TieEnd,
} from '#shared/domain/ecogram.ts';
import type { PersonId, TieId } from '#shared/domain/ids.ts';

const idOf = (part: string, index: number): string =>
  `019abc00-0000-7000-${part}-${String(index).padStart(12, '0')}`;

export const crowdId = (index: number): PersonId => idOf('8000', index) as PersonId;

const at = <Item>(items: readonly Item[], index: number): Item => items[index % items.length] as Item;

/** Somebody in each ground and ring in turn, so that the whole sheet fills evenly. */
const personAt = (index: number, count: number): Person => {
  const place = Math.floor(index / 9);
  const places = Math.ceil(count / 9);
  return newPerson({
    id: crowdId(index),
    kind: at(PERSON_KINDS, index * 5),
    role: at(['aunt', 'friend from church', 'lawyer', 'room mate', 'teacher', 'cousin in Milan'], index),
    name: index % 3 === 0 ? 'Blessing' : '',
    spot: {
      ground: at(GROUNDS, index),
      ring: at(RINGS, Math.floor(index / 3)),
      across: (place + 0.5) / places,
      depth: ((index * 7) % 10) / 10,
    },
  });
};

const laneAt = (index: number): Lane => ({
  giver: at(['both', 'first', 'second'] as const, index),
  strength: at(STRENGTHS, index),
  standing: index % 4 === 0 ? 'possible' : 'now',
});

/** One lane to three, in all letters alike. */
const lanesAt = (index: number): Lanes => {
  const lanes: Lanes = {};
  for (let lane = 0; lane <= index % 3; lane += 1)
    lanes[at(PAGE_LETTERS, index + lane)] = laneAt(index + lane);
  return lanes;
};

/**
 * So many people and ties, the same in every run. Everybody is tied to the client; the rest of the ties join people to
 * one another, near and far.
 */
export const crowdOf = (people: number, ties: number): EcogramRecords => {
  const everybody = Array.from({ length: people }, (_, index) => personAt(index, people));
  const pairs: [TieEnd, PersonId][] = everybody.map(({ id }) => [CLIENT, id]);
  for (let step = 1; pairs.length < ties && step < people / 2; step += 4) {
    for (let index = 0; index < people && pairs.length < ties; index += 1) {
      pairs.push([crowdId(index), crowdId((index + step) % people)]);
    }
  }
  const drawn = pairs
    .slice(0, ties)
    .map(
      ([first, second], index): Tie =>
        newTie({ id: idOf('9000', index) as TieId, first, second, lanes: lanesAt(index) }),
    );
  return {
    people: Object.fromEntries(everybody.map((person) => [person.id, person])),
    ties: Object.fromEntries(drawn.map((tie) => [tie.id, tie])),
  };
};
