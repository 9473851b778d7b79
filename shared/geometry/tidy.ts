import { CLIENT, type EcogramRecords, type Person, type Spot, type TieEnd } from '../domain/ecogram.ts';
import type { PersonId } from '../domain/ids.ts';
import { type Page, pageOf, pointOf, polar, spotWithin } from './page.ts';
import { CLIENT_RADIUS, personExtent } from './scene.ts';
import { BODY_RADIUS } from './symbols.ts';
import type { TextWidth } from './text-width.ts';
import { type Box, boxAround, distance, grown, overlapOf, type Point, plus, union } from './vector.ts';

/**
 * An arrangement in small moves: people step aside for each other, and out of the way of ties that pass through them. Nobody
 * leaves her ground or her ring, since these are what the client said, and whoever is in nobody's way stays where
 * she is, since people know their picture by where things are on it.
 */

/** Light around everybody, where it can be had. */
const ROOM = 5;

/** A tie through somebody is as bad as so much of two people's words lying on each other. */
const CROSSING = 700;

/** What a step costs by its length: a short one is rather taken than a long one. */
const STEP = 1.5;

/** What a step has to gain to be worth it. */
const LEAST_GAIN = 8;

const REACHES = [12, 24, 38, 54, 74, 100, 132, 170];
const DIRECTIONS = 16;
const STEPS: readonly Point[] = REACHES.flatMap((reach) =>
  Array.from({ length: DIRECTIONS }, (_, index) => polar((index * 2 * Math.PI) / DIRECTIONS, reach)),
);

const MOST_ROUNDS = 8;

/** In a crowd ties pass through people wherever anybody stands: there only words and symbols are taken apart. */
const CROWD = 150;

type Stander = {
  readonly person: Person;
  readonly start: Point;
  spot: Spot;
  at: Point;
  extent: Box;
};

const CELL = 140;
const STRIDE = 1 << 20;

/** Who stands around where, kept up to date as people step aside. */
class Crowd {
  readonly #cells = new Map<number, Set<Stander>>();

  put(stander: Stander): void {
    this.#each(stander.extent, (key) => {
      const cell = this.#cells.get(key);
      if (cell) cell.add(stander);
      else this.#cells.set(key, new Set([stander]));
    });
  }

  take(stander: Stander): void {
    this.#each(stander.extent, (key) => this.#cells.get(key)?.delete(stander));
  }

  within(box: Box): Set<Stander> {
    const found = new Set<Stander>();
    this.#each(box, (key) => {
      for (const stander of this.#cells.get(key) ?? []) found.add(stander);
    });
    return found;
  }

  #each(box: Box, visit: (key: number) => void): void {
    const [lastColumn, lastRow] = [
      Math.floor((box.x + box.width) / CELL),
      Math.floor((box.y + box.height) / CELL),
    ];
    for (let column = Math.floor(box.x / CELL); column <= lastColumn; column++) {
      for (let row = Math.floor(box.y / CELL); row <= lastRow; row++) visit(column * STRIDE + row);
    }
  }
}

const ORIGIN: Point = { x: 0, y: 0 };
const CLIENT_BOX = boxAround(ORIGIN, CLIENT_RADIUS);

/** How far a point lies from the straight way between two others. */
const awayFrom = (point: Point, from: Point, to: Point): number => {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const square = dx * dx + dy * dy;
  const along = square > 0 ? ((point.x - from.x) * dx + (point.y - from.y) * dy) / square : 0;
  const part = Math.min(Math.max(along, 0), 1);
  return Math.hypot(point.x - from.x - part * dx, point.y - from.y - part * dy);
};

const TOUCH = BODY_RADIUS + 4;

const boxOf = (one: Point, other: Point): Box =>
  union({ ...one, width: 0, height: 0 }, { ...other, width: 0, height: 0 });

/** Stretches of a long way, so that looking along it does not mean looking at everything that its box holds. */
const stretches = (from: Point, to: Point): Box[] => {
  const pieces = Math.max(1, Math.ceil(distance(from, to) / CELL));
  const at = (part: number): Point => ({
    x: from.x + (to.x - from.x) * part,
    y: from.y + (to.y - from.y) * part,
  });
  return Array.from({ length: pieces }, (_, piece) =>
    grown(boxOf(at(piece / pieces), at((piece + 1) / pieces)), TOUCH),
  );
};

class Arrangement {
  readonly #standers: ReadonlyMap<TieEnd, Stander>;
  readonly #crowd = new Crowd();
  readonly #ties: readonly (readonly [TieEnd, TieEnd])[];
  readonly #othersOf = new Map<TieEnd, TieEnd[]>();
  readonly #page: Page;
  readonly #measure: TextWidth | undefined;

  constructor(records: EcogramRecords, measure?: TextWidth) {
    const people = Object.values(records.people);
    this.#page = pageOf(records);
    this.#measure = measure;
    this.#standers = new Map(
      people.map((person) => {
        const at = pointOf(this.#page, person.spot);
        const extent = personExtent(person, at, measure);
        return [person.id, { person, start: at, spot: person.spot, at, extent }] as const;
      }),
    );
    for (const stander of this.#standers.values()) this.#crowd.put(stander);
    const isThere = (end: TieEnd) => end === CLIENT || this.#standers.has(end);
    const ties = people.length > CROWD ? [] : Object.values(records.ties);
    this.#ties = ties
      .filter(({ first, second }) => isThere(first) && isThere(second))
      .map(({ first, second }) => [first, second] as const);
    for (const [first, second] of this.#ties) {
      this.#othersOf.set(first, [...(this.#othersOf.get(first) ?? []), second]);
      this.#othersOf.set(second, [...(this.#othersOf.get(second) ?? []), first]);
    }
  }

  stander(id: PersonId): Stander | undefined {
    return this.#standers.get(id);
  }

  /** The best of the small steps for somebody who is in the way. Says whether she took one. */
  settle(stander: Stander): boolean {
    const { person, at } = stander;
    // Everything that can matter at any of the places that are tried.
    const around = grown(stander.extent, (REACHES.at(-1) ?? 0) + ROOM);
    const near = [...this.#crowd.within(around)].filter((other) => other !== stander);
    const passing = this.#ties.flatMap(([one, other]) => {
      if (one === person.id || other === person.id) return [];
      const [from, to] = [this.#placeOf(one), this.#placeOf(other)];
      return overlapOf(grown(boxOf(from, to), 1), around) > 0 ? [[from, to] as const] : [];
    });

    /** Beyond `enough` nothing is looked at any more. */
    const trouble = (place: Point, extent: Box, enough = Number.POSITIVE_INFINITY): number => {
      const wide = grown(extent, ROOM);
      let sum = overlapOf(extent, CLIENT_BOX);
      for (const other of near) sum += overlapOf(wide, other.extent);
      for (const [from, to] of passing) if (awayFrom(place, from, to) < TOUCH) sum += CROSSING;
      return sum < enough ? sum + CROSSING * this.#crossedFrom(stander, place) : sum;
    };
    const covered = (extent: Box): number =>
      near.reduce((sum, other) => sum + overlapOf(extent, other.extent), overlapOf(extent, CLIENT_BOX));

    const troubleHere = trouble(at, stander.extent);
    if (troubleHere === 0) return false;
    const coveredHere = covered(stander.extent);
    let best: { spot: Spot; at: Point; extent: Box } | null = null;
    let least = troubleHere + STEP * distance(stander.start, at) - LEAST_GAIN;
    for (const step of STEPS) {
      const spot = spotWithin(this.#page, stander.spot, plus(at, step));
      const place = pointOf(this.#page, spot);
      const extent = personExtent(person, place, this.#measure);
      const way = STEP * distance(stander.start, place);
      if (way >= least || covered(extent) > coveredHere) continue;
      const cost = way + trouble(place, extent, least - way);
      if (cost < least) [best, least] = [{ spot, at: place, extent }, cost];
    }
    if (!best) return false;
    this.#crowd.take(stander);
    Object.assign(stander, best);
    this.#crowd.put(stander);
    return true;
  }

  #placeOf(end: TieEnd): Point {
    return this.#standers.get(end)?.at ?? ORIGIN;
  }

  /** How many people her own ties would pass through, if she stood there. */
  #crossedFrom(stander: Stander, place: Point): number {
    let count = 0;
    for (const end of this.#othersOf.get(stander.person.id) ?? []) {
      const to = this.#placeOf(end);
      const met = new Set<Stander>();
      for (const stretch of stretches(place, to)) {
        for (const other of this.#crowd.within(stretch)) {
          if (other === stander || other.person.id === end || met.has(other)) continue;
          met.add(other);
          if (awayFrom(other.at, place, to) < TOUCH) count += 1;
        }
      }
    }
    return count;
  }
}

/**
 * Where people stand after tidying; only those who step aside are named. `whom` are those who may, everybody else is gone
 * around. Always the same for the same ecogram.
 */
export const tidied = (
  records: EcogramRecords,
  whom: readonly PersonId[] = Object.keys(records.people) as PersonId[],
  measure?: TextWidth,
): ReadonlyMap<PersonId, Spot> => {
  const arrangement = new Arrangement(records, measure);
  let restless = new Set(
    [...new Set(whom)].sort().flatMap((id) => {
      const stander = arrangement.stander(id);
      return stander ? [stander] : [];
    }),
  );
  const all = [...restless];
  for (let round = 0; round < MOST_ROUNDS && restless.size > 0; round++) {
    // Whoever found no better place keeps hers, unless somebody near has moved: then everybody is asked again.
    const moved = new Set([...restless].filter((stander) => arrangement.settle(stander)));
    restless = moved.size === 0 ? moved : new Set(all);
  }
  return new Map(
    all
      .filter(({ at, start }) => distance(at, start) > 1e-6)
      .map(({ person, spot }) => [person.id, spot] as const),
  );
};
