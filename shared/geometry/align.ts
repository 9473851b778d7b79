import type { EcogramRecords, Person, Spot } from '../domain/ecogram.ts';
import type { PersonId } from '../domain/ids.ts';
import { bordersOf, pageFor, pointOf, polar, spotWithin } from './page.ts';
import type { Point } from './vector.ts';

/**
 * Orders that people can be put into on a picture of rings: as far from the middle as each other, evenly around it, in a
 * row, in a column. Each stays in her ground and her ring, so an order is kept as far as these allow.
 */
export const ORDERS = ['sameDistance', 'evenly', 'row', 'column'] as const;
export type Order = (typeof ORDERS)[number];

type Stander = { readonly person: Person; readonly at: Point };

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / Math.max(numbers.length, 1);

const radiusOf = ({ at }: Stander): number => Math.hypot(at.x, at.y);

/** The angle from the ground's first border on, so that no third is cut in two by where angles start anew. */
const turnOf = ({ person, at }: Stander): number => {
  const turn = Math.atan2(at.y, at.x) - bordersOf(person.spot.ground).from;
  return Math.atan2(Math.sin(turn), Math.cos(turn));
};

const THIRD = (2 * Math.PI) / 3;

/** Room that two neighbours' words take up side by side. */
const GAP = 96;

const groupsBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
};

type Wish = readonly [Stander, Point];

const atSameDistance = (standers: readonly Stander[]): Wish[] => {
  const radius = mean(standers.map(radiusOf));
  return standers.map((stander) => [
    stander,
    polar(bordersOf(stander.person.spot.ground).from + turnOf(stander), radius),
  ]);
};

/** The outermost two stay, unless that is too narrow for all of them; then they make room, within their ground. */
const spreadEvenly = (standers: readonly Stander[]): Wish[] => {
  const sorted = standers
    .map((stander) => ({ stander, turn: turnOf(stander) }))
    .sort(
      (one, other) => one.turn - other.turn || (one.stander.person.id < other.stander.person.id ? -1 : 1),
    );
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last || first === last) return [];
  const gaps = sorted.length - 1;
  const radius = mean(standers.map(radiusOf));
  const wanted = Math.max(last.turn - first.turn, Math.min((gaps * GAP) / radius, THIRD * 0.8));
  const middle = (first.turn + last.turn) / 2;
  const start = Math.min(Math.max(middle - wanted / 2, 0.05), Math.max(THIRD - wanted - 0.05, 0.05));
  return sorted.map(({ stander }, index) => [
    stander,
    polar(bordersOf(stander.person.spot.ground).from + start + (wanted * index) / gaps, radiusOf(stander)),
  ]);
};

const wishesFor = (order: Order, standers: readonly Stander[]): Wish[] => {
  switch (order) {
    case 'sameDistance':
      return groupsBy(standers, ({ person }) => `${person.spot.ring}`).flatMap(atSameDistance);
    case 'evenly':
      return groupsBy(standers, ({ person }) => person.spot.ground).flatMap(spreadEvenly);
    case 'row': {
      const y = mean(standers.map(({ at }) => at.y));
      return standers.map((stander) => [stander, { x: stander.at.x, y }]);
    }
    case 'column': {
      const x = mean(standers.map(({ at }) => at.x));
      return standers.map((stander) => [stander, { x, y: stander.at.y }]);
    }
  }
};

/** Less than this is no move: an order that is there already changes nothing. */
const SAME = 0.5;

/** Where people stand once they are in that order; only those who stand elsewhere then are named. */
export const aligned = (
  records: EcogramRecords,
  whom: readonly PersonId[],
  order: Order,
): ReadonlyMap<PersonId, Spot> => {
  const page = pageFor(Object.keys(records.people).length);
  const standers = [...new Set(whom)].flatMap((id) => {
    const person = records.people[id];
    return person ? [{ person, at: pointOf(page, person.spot) }] : [];
  });
  if (standers.length < 2) return new Map();
  return new Map(
    wishesFor(order, standers).flatMap(([{ person, at }, wish]) => {
      const spot = spotWithin(page, person.spot, wish);
      const to = pointOf(page, spot);
      return Math.hypot(to.x - at.x, to.y - at.y) < SAME ? [] : [[person.id, spot] as const];
    }),
  );
};
