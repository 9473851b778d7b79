import {
  type EcogramRecords,
  type Lane,
  PAGE_LETTERS,
  type PageLetter,
  type Person,
  pairOf,
  type Spot,
  type Tie,
} from './ecogram.ts';
import type { EcogramDiff } from './ecogram-diff.ts';
import { same } from './same.ts';

/** Where somebody stood or stands, as far as it was said: not where exactly inside that part of the picture. */
export type Cell = Pick<Spot, 'ground' | 'ring'>;

type Change<What extends string, Value> = { what: What; before: Value; after: Value };

/** What is on the picture. Words that stay off it are no part of a comparison. */
export type PersonChange =
  | Change<'role', string>
  | Change<'name', string>
  | Change<'kind', Person['kind']>
  | Change<'count', Person['count']>
  | Change<'place', Cell>
  | Change<'danger', Person['danger']>;

export type LaneChange = Change<'lane', Lane | null> & { letter: PageLetter };
export type TieChange = LaneChange | Change<'quality', Tie['quality']> | Change<'danger', Tie['danger']>;

/** A record that is in both, with what differs; there is always something. */
export type Changed<Item, Of> = { before: Item; after: Item; changes: readonly Of[] };

export type Compared<Item, Of> = {
  gained: readonly Item[];
  lost: readonly Item[];
  changed: readonly Changed<Item, Of>[];
};

export type EcogramComparison = {
  people: Compared<Person, PersonChange>;
  ties: Compared<Tie, TieChange>;
};

const changeOf = <What extends string, Value>(
  what: What,
  before: Value,
  after: Value,
): Change<What, Value>[] => (same(before, after) ? [] : [{ what, before, after }]);

const cellOf = ({ spot: { ground, ring } }: Person): Cell => ({ ground, ring });

const personChanges = (before: Person, after: Person): PersonChange[] => [
  ...changeOf('role', before.role, after.role),
  ...changeOf('name', before.name, after.name),
  ...changeOf('kind', before.kind, after.kind),
  ...changeOf('count', before.count, after.count),
  ...changeOf('place', cellOf(before), cellOf(after)),
  ...changeOf('danger', before.danger, after.danger),
];

const TURNED = { first: 'second', second: 'first', both: 'both' } as const;

/** The lane of a tie, told along another tie between the same two that may have been drawn the other way round. */
const laneAlong = (tie: Tie, along: Tie, letter: PageLetter): Lane | null => {
  const lane = tie.lanes[letter];
  if (!lane) return null;
  return tie.first === along.first ? lane : { ...lane, giver: TURNED[lane.giver] };
};

/** Told along the later tie. */
const tieChanges = (before: Tie, after: Tie): TieChange[] => [
  ...PAGE_LETTERS.flatMap((letter) =>
    changeOf('lane', laneAlong(before, after, letter), laneAlong(after, after, letter)).map((change) => ({
      ...change,
      letter,
    })),
  ),
  ...changeOf('quality', before.quality, after.quality),
  ...changeOf('danger', before.danger, after.danger),
];

const compared = <Item, Of>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
  changesBetween: (before: Item, after: Item) => Of[],
): Compared<Item, Of> => {
  const was = new Map(before.map((item) => [keyOf(item), item]));
  const is = new Map(after.map((item) => [keyOf(item), item]));
  return {
    gained: after.filter((item) => !was.has(keyOf(item))),
    lost: before.filter((item) => !is.has(keyOf(item))),
    changed: after.flatMap((item) => {
      const earlier = was.get(keyOf(item));
      const changes = earlier === undefined ? [] : changesBetween(earlier, item);
      return earlier !== undefined && changes.length > 0 ? [{ before: earlier, after: item, changes }] : [];
    }),
  };
};

/** What came, what went and what became otherwise. It says what differs and nothing of what that is worth. */
export const compareEcograms = (before: EcogramRecords, after: EcogramRecords): EcogramComparison => ({
  people: compared(
    Object.values<Person>(before.people),
    Object.values<Person>(after.people),
    ({ id }) => id,
    personChanges,
  ),
  // Between two there is one tie. Drawn anew it has another id and is the same to whoever looks.
  ties: compared(Object.values<Tie>(before.ties), Object.values<Tie>(after.ties), pairOf, tieChanges),
});

export const hasDifferences = ({ people, ties }: EcogramComparison): boolean =>
  [people, ties].some(({ gained, lost, changed }) => gained.length + lost.length + changed.length > 0);

const diffOf = <Value>(
  before: Readonly<Record<string, Value>>,
  after: Readonly<Record<string, Value>>,
): Record<string, { before: Value | null; after: Value | null }> => {
  const ids = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changes = [...ids].map((id) => {
    const was = Object.hasOwn(before, id) ? (before[id] ?? null) : null;
    const is = Object.hasOwn(after, id) ? (after[id] ?? null) : null;
    return [id, { before: was, after: is }] as const;
  });
  return Object.fromEntries(changes.filter(([, change]) => !same(change.before, change.after)));
};

const layoutTowards = (before: EcogramRecords, after: EcogramRecords): Pick<EcogramDiff, 'layout'> => {
  const layout = diffOf(before.layout ?? {}, after.layout ?? {});
  return Object.keys(layout).length === 0 ? {} : ({ layout } as Pick<EcogramDiff, 'layout'>);
};

/** What makes `after` of `before`, to the letter: by what records say, not by which objects they are. */
export const diffTowards = (before: EcogramRecords, after: EcogramRecords): EcogramDiff => ({
  people: diffOf<Person>(before.people, after.people),
  ties: diffOf<Tie>(before.ties, after.ties),
  ...layoutTowards(before, after),
});
