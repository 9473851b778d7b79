import {
  type EcogramRecords,
  type Ground,
  type Person,
  RINGS,
  type Ring,
  type Spot,
} from '../domain/ecogram.ts';
import { pageFor, pointOf } from './page.ts';
import { personFigure } from './scene.ts';
import type { TextWidth } from './text-width.ts';
import { type Box, distance, grown, overlapOf } from './vector.ts';

const ACROSS = Array.from({ length: 15 }, (_, index) => index / 14);
const DEPTH = [0.5, 0, 1, 0.25, 0.75];
const ROOM = 12;

const covered = (box: Box, others: readonly Box[]): number =>
  others.reduce((sum, other) => sum + overlapOf(box, other), 0);

/** The wished ring first, then those nearest to it, the outer one before the inner. */
const ringsFrom = (wished: Ring): Ring[] =>
  [...RINGS].sort((one, other) => Math.abs(one - wished) - Math.abs(other - wished) || other - one);

/**
 * Where a new person can stand so that nobody is covered: as near to the middle of the wished cell as there is room, else
 * in another ring of the same ground. Where the whole ground is full, wherever the least is covered; the ground
 * itself is what was said and stays.
 */
export const freeSpot = (
  records: EcogramRecords,
  newcomer: Omit<Person, 'spot'>,
  wish: { ground: Ground; ring: Ring },
  measure?: TextWidth,
): Spot => {
  const everybody = Object.values(records.people);
  const page = pageFor(everybody.length + 1);
  const extentAt = (person: Person): Box =>
    grown(personFigure(person, pointOf(page, person.spot), measure).extent, ROOM / 2);
  const others = everybody.map(extentAt);

  let best: { spot: Spot; cover: number } | null = null;
  for (const ring of ringsFrom(wish.ring)) {
    const cell = { ground: wish.ground, ring };
    const middle = pointOf(page, { ...cell, across: 0.5, depth: 0.5 });
    const candidates = ACROSS.flatMap((across) => DEPTH.map((depth): Spot => ({ ...cell, across, depth })))
      .map((spot) => ({ spot, away: distance(pointOf(page, spot), middle) }))
      .sort((one, other) => one.away - other.away);
    for (const { spot } of candidates) {
      const cover = covered(extentAt({ ...newcomer, spot }), others);
      if (cover === 0) return spot;
      if (best === null || cover < best.cover) best = { spot, cover };
    }
  }
  return best?.spot ?? { ...wish, across: 0.5, depth: 0.5 };
};
