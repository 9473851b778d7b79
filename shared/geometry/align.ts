import type { EcogramRecords, Person, Spot } from '../domain/ecogram.ts';
import type { PersonId } from '../domain/ids.ts';
import { bordersOf, type Page, pageOf, pointOf, polar, spotWithin } from './page.ts';
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

const TURN = 2 * Math.PI;

/** The angle from the ground's first border on, so that no ground is cut in two by where angles start anew. */
const turnOf = (page: Page, { person, at }: Stander): number => {
  const turn = Math.atan2(at.y, at.x) - bordersOf(page, person.spot.ground).from;
  return ((turn % TURN) + TURN) % TURN;
};

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
  return standers.map((stander) => [stander, polar(Math.atan2(stander.at.y, stander.at.x), radius)]);
};

/** The outermost two stay, unless that is too narrow for all of them; then they make room, within their ground. */
const spreadEvenly = (page: Page, standers: readonly Stander[]): Wish[] => {
  const sorted = standers
    .map((stander) => ({ stander, turn: turnOf(page, stander) }))
    .sort(
      (one, other) => one.turn - other.turn || (one.stander.person.id < other.stander.person.id ? -1 : 1),
    );
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last || first === last) return [];
  const gaps = sorted.length - 1;
  const radius = mean(standers.map(radiusOf));
  const { from, to } = bordersOf(page, first.stander.person.spot.ground);
  const width = to - from;
  const wanted = Math.max(last.turn - first.turn, Math.min((gaps * GAP) / radius, width * 0.8));
  const middle = (first.turn + last.turn) / 2;
  const start = Math.min(Math.max(middle - wanted / 2, 0.05), Math.max(width - wanted - 0.05, 0.05));
  return sorted.map(({ stander }, index) => [
    stander,
    polar(from + start + (wanted * index) / gaps, radiusOf(stander)),
  ]);
};

const wishesFor = (page: Page, order: Order, standers: readonly Stander[]): Wish[] => {
  switch (order) {
    case 'sameDistance':
      return groupsBy(standers, ({ person }) => `${person.spot.ring}`).flatMap(atSameDistance);
    case 'evenly':
      return groupsBy(standers, ({ person }) => person.spot.ground).flatMap((group) =>
        spreadEvenly(page, group),
      );
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
  const page = pageOf(records);
  const standers = [...new Set(whom)].flatMap((id) => {
    const person = records.people[id];
    return person ? [{ person, at: pointOf(page, person.spot) }] : [];
  });
  if (standers.length < 2) return new Map();
  return new Map(
    wishesFor(page, order, standers).flatMap(([{ person, at }, wish]) => {
      const spot = spotWithin(page, person.spot, wish);
      const to = pointOf(page, spot);
      return Math.hypot(to.x - at.x, to.y - at.y) < SAME ? [] : [[person.id, spot] as const];
    }),
  );
};
