import { GROUNDS, type Ground, type Ring, type Spot } from '../domain/ecogram.ts';
import { type Path, ringPart } from './path.ts';
import { clamp, type Point } from './vector.ts';

/**
 * The sheet that an ecogram is drawn on: the client at the origin, three rings around her, three grounds as equal thirds.
 * Here and home mirror each other left and right, elsewhere lies below: staying and returning look alike.
 *
 * What is kept is a {@link Spot}; the sheet only says where on the picture it lies. A spot maps onto the part of its cell
 * that a whole person has room in, so that nobody ever stands on a border.
 */
export type Page = {
  /** Radii of the four circles that bound the three rings, from the inside out. */
  readonly edges: readonly [number, number, number, number];
};

/** Nearer to a border than this no person's middle is put. */
const MARGIN = 29;

const THIRD = (2 * Math.PI) / 3;

/** Clockwise from the top. */
const FIRST_BORDER: Readonly<Record<Ground, number>> = {
  here: -Math.PI / 2,
  elsewhere: -Math.PI / 2 + THIRD,
  home: -Math.PI / 2 + 2 * THIRD,
};

const CLOCKWISE: readonly Ground[] = ['here', 'elsewhere', 'home'];

const COMFORTABLE = 20;
const GROWTH = 1.25;

/**
 * The sheet for so many people. It grows in steps, so that one more person seldom changes anything, and it grows for
 * all rings and grounds alike, so that everybody stays where they are.
 */
export const pageFor = (people: number): Page => {
  const wanted = Math.sqrt(Math.max(people, 1) / COMFORTABLE);
  const steps = Math.max(0, Math.ceil(Math.log(wanted) / Math.log(GROWTH) - 1e-9));
  const scale = GROWTH ** steps;
  return { edges: [84, 208 * scale, 325 * scale, 440 * scale] };
};

export const samePage = (one: Page, other: Page): boolean =>
  one.edges.every((edge, index) => edge === other.edges[index]);

export const bordersOf = (ground: Ground): { from: number; to: number } => ({
  from: FIRST_BORDER[ground],
  to: FIRST_BORDER[ground] + THIRD,
});

export const polar = (angle: number, radius: number): Point => ({
  x: radius * Math.cos(angle),
  y: radius * Math.sin(angle),
});

const depthRange = (page: Page, ring: Ring) => ({
  from: page.edges[(ring - 1) as 0 | 1 | 2] + MARGIN,
  to: page.edges[ring] - MARGIN,
});

const acrossRange = (ground: Ground, radius: number) => {
  const margin = Math.asin(Math.min(0.8, MARGIN / radius));
  const { from, to } = bordersOf(ground);
  return { from: from + margin, to: to - margin };
};

export const pointOf = (page: Page, spot: Spot): Point => {
  const depth = depthRange(page, spot.ring);
  const radius = depth.from + spot.depth * (depth.to - depth.from);
  const across = acrossRange(spot.ground, radius);
  return polar(across.from + spot.across * (across.to - across.from), radius);
};

/** The cell that a point lies in. Beyond the sheet is the outermost ring, the client's own circle the innermost. */
export const cellAt = (page: Page, point: Point): { ground: Ground; ring: Ring } => {
  const radius = Math.hypot(point.x, point.y);
  const turn = Math.atan2(point.y, point.x) - FIRST_BORDER.here;
  const third = Math.floor((turn < 0 ? turn + 2 * Math.PI : turn) / THIRD);
  const ground = CLOCKWISE[clamp(third, 0, CLOCKWISE.length - 1)] ?? GROUNDS[0];
  const ring = radius <= page.edges[1] ? 1 : radius <= page.edges[2] ? 2 : 3;
  return { ground, ring };
};

/** The place within one cell that is nearest to a point. */
export const spotWithin = (page: Page, cell: { ground: Ground; ring: Ring }, point: Point): Spot => {
  const depth = depthRange(page, cell.ring);
  const radius = clamp(Math.hypot(point.x, point.y), depth.from, depth.to);
  const across = acrossRange(cell.ground, radius);
  const middle = (across.from + across.to) / 2;
  // Measured from the middle of the cell, so that a point beyond a border ends at that border.
  const turn = Math.atan2(point.y, point.x) - middle;
  const nearest = Math.atan2(Math.sin(turn), Math.cos(turn));
  return {
    ...cell,
    across: clamp(0.5 + nearest / (across.to - across.from), 0, 1),
    depth: clamp((radius - depth.from) / (depth.to - depth.from), 0, 1),
  };
};

/** Where somebody stands who is put down at a point. Any point will do; one that is no number gets the middle. */
export const spotOf = (page: Page, point: Point): Spot => {
  if (!Number.isFinite(point.x) || !Number.isFinite(point.y)) {
    return { ground: 'here', ring: 2, across: 0.5, depth: 0.5 };
  }
  return spotWithin(page, cellAt(page, point), point);
};

export const cellPath = (page: Page, { ground, ring }: { ground: Ground; ring: Ring }): Path => {
  const { from, to } = bordersOf(ground);
  return ringPart({ x: 0, y: 0 }, page.edges[(ring - 1) as 0 | 1 | 2], page.edges[ring], from, to);
};
