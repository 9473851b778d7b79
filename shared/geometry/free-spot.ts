import { type EcogramRecords, type Ground, RINGS, type Ring, type Spot } from '../domain/ecogram.ts';
import type { PersonWords } from './label.ts';
import { type Page, pageFor, pointOf } from './page.ts';
import { personExtent } from './scene.ts';
import type { TextWidth } from './text-width.ts';
import { type Box, distance, grown, overlapOf } from './vector.ts';

const ACROSS = Array.from({ length: 15 }, (_, index) => index / 14);
const DEPTH = [0.5, 0, 1, 0.25, 0.75];

/** Around everybody: room for a tie's letters where there is enough of it, else just enough to tell labels apart. */
const ROOMS = [52, 26, 10];

const covered = (box: Box, others: readonly Box[]): number =>
  others.reduce((sum, other) => sum + overlapOf(box, other), 0);

/** The wished ring first, then those nearest to it, the outer one before the inner. */
const ringsFrom = (wished: Ring): Ring[] =>
  [...RINGS].sort((one, other) => Math.abs(one - wished) - Math.abs(other - wished) || other - one);

/** All places of a cell that are tried, from its middle outwards. */
const spotsOf = (page: Page, cell: { ground: Ground; ring: Ring }): Spot[] => {
  const middle = pointOf(page, { ...cell, across: 0.5, depth: 0.5 });
  return ACROSS.flatMap((across) => DEPTH.map((depth): Spot => ({ ...cell, across, depth })))
    .map((spot) => ({ spot, away: distance(pointOf(page, spot), middle) }))
    .sort((one, other) => one.away - other.away)
    .map(({ spot }) => spot);
};

/**
 * Where a new person can stand so that nobody is covered: as near to the middle of the wished cell as there is room, else
 * in another ring of the same ground. Where the whole ground is full, wherever the least is covered; the ground
 * itself is what was said and stays.
 */
export const freeSpot = (
  records: EcogramRecords,
  newcomer: PersonWords,
  wish: { ground: Ground; ring: Ring },
  measure?: TextWidth,
): Spot => {
  const everybody = Object.values(records.people);
  const page = pageFor(everybody.length + 1, records.layout?.sheet);
  const others = everybody.map((person) => personExtent(person, pointOf(page, person.spot), measure));

  let best: { spot: Spot; cover: number } | null = null;
  for (const ring of ringsFrom(wish.ring)) {
    const candidates = spotsOf(page, { ground: wish.ground, ring }).map((spot) => ({
      spot,
      extent: personExtent(newcomer, pointOf(page, spot), measure),
    }));
    for (const room of ROOMS) {
      const free = candidates.find(({ extent }) => covered(grown(extent, room), others) === 0);
      if (free) return free.spot;
    }
    for (const { spot, extent } of candidates) {
      const cover = covered(extent, others);
      if (best === null || cover < best.cover) best = { spot, cover };
    }
  }
  return best?.spot ?? { ...wish, across: 0.5, depth: 0.5 };
};
