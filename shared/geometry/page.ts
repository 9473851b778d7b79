import { type EcogramRecords, GROUNDS, type Ground, type Ring, type Spot } from '../domain/ecogram.ts';
import type { Layout } from '../domain/ecogram-layout.ts';
import { type Path, ringPart } from './path.ts';
import { clamp, type Point } from './vector.ts';

/**
 * The sheet that an ecogram is drawn on: the client at the origin, three rings around her, three grounds. Unless somebody
 * has divided it otherwise they are equal thirds; here and home mirror each other left and right, elsewhere lies below:
 * staying and returning look alike.
 *
 * What is kept is a {@link Spot}; the sheet only says where on the picture it lies. A spot maps onto the part of its cell
 * that a whole person has room in, so that nobody ever stands on a border.
 */
export type Page = {
  /** Radii of the four circles that bound the three rings, from the inside out. */
  readonly edges: readonly [number, number, number, number];
  /** The angle at which each ground begins; clockwise from there it lies. */
  readonly borders: Readonly<Record<Ground, number>>;
};

/** Nearer to a border than this no person's middle is put. */
const MARGIN = 29;

const THIRD = (2 * Math.PI) / 3;

/** As thirds, clockwise from the top. */
const USUAL_BORDERS: Readonly<Record<Ground, number>> = {
  here: -Math.PI / 2,
  elsewhere: -Math.PI / 2 + THIRD,
  home: -Math.PI / 2 + 2 * THIRD,
};

/** As the grounds lie around the client. */
const CLOCKWISE: readonly Ground[] = ['here', 'elsewhere', 'home'];

const neighbour = (ground: Ground, by: 1 | -1): Ground =>
  CLOCKWISE[(CLOCKWISE.indexOf(ground) + by + CLOCKWISE.length) % CLOCKWISE.length] ?? ground;

/** Which ground ends where this one begins. */
export const beforeGround = (ground: Ground): Ground => neighbour(ground, -1);

const COMFORTABLE = 20;
const GROWTH = 1.25;

const INNERMOST = 84;

const TURN = 2 * Math.PI;

/**
 * The sheet for so many people. It grows in steps, so that one more person seldom changes anything, and it grows for
 * all rings and grounds alike, so that everybody stays where they are. A layout divides it otherwise and leaves its size.
 */
export const pageFor = (people: number, layout?: Layout): Page => {
  const wanted = Math.sqrt(Math.max(people, 1) / COMFORTABLE);
  const steps = Math.max(0, Math.ceil(Math.log(wanted) / Math.log(GROWTH) - 1e-9));
  const scale = GROWTH ** steps;
  const outermost = 440 * scale;
  if (!layout) return { edges: [INNERMOST, 208 * scale, 325 * scale, outermost], borders: USUAL_BORDERS };
  const edgeAt = (part: number) => INNERMOST + part * (outermost - INNERMOST);
  const angleAt = (turn: number) => (turn - 0.25) * TURN;
  const { here, elsewhere, home } = layout.borders;
  return {
    edges: [INNERMOST, edgeAt(layout.rings[0]), edgeAt(layout.rings[1]), outermost],
    borders: { here: angleAt(here), elsewhere: angleAt(elsewhere), home: angleAt(home) },
  };
};

/** The sheet of an ecogram: as large as everybody on it needs, divided as somebody has divided it. */
export const pageOf = ({ people, layout }: EcogramRecords): Page =>
  pageFor(Object.keys(people).length, layout?.sheet);

/** Whether grounds lie where people expect them. */
export const hasUsualGrounds = ({ borders }: Page): boolean => borders === USUAL_BORDERS;

export const samePage = (one: Page, other: Page): boolean =>
  one.edges.every((edge, index) => edge === other.edges[index]) &&
  GROUNDS.every((ground) => one.borders[ground] === other.borders[ground]);

export const bordersOf = (page: Page, ground: Ground): { from: number; to: number } => {
  const { borders } = page;
  const from = borders[ground];
  if (hasUsualGrounds(page)) return { from, to: from + THIRD };
  const next = borders[neighbour(ground, 1)];
  return { from, to: next > from ? next : next + TURN };
};

export const polar = (angle: number, radius: number): Point => ({
  x: radius * Math.cos(angle),
  y: radius * Math.sin(angle),
});

const depthRange = (page: Page, ring: Ring) => ({
  from: page.edges[(ring - 1) as 0 | 1 | 2] + MARGIN,
  to: page.edges[ring] - MARGIN,
});

const acrossRange = (page: Page, ground: Ground, radius: number) => {
  const margin = Math.asin(Math.min(0.8, MARGIN / radius));
  const { from, to } = bordersOf(page, ground);
  return { from: from + margin, to: to - margin };
};

export const pointOf = (page: Page, spot: Spot): Point => {
  const depth = depthRange(page, spot.ring);
  const radius = depth.from + spot.depth * (depth.to - depth.from);
  const across = acrossRange(page, spot.ground, radius);
  return polar(across.from + spot.across * (across.to - across.from), radius);
};

/** The cell that a point lies in. Beyond the sheet is the outermost ring, the client's own circle the innermost. */
export const cellAt = (page: Page, point: Point): { ground: Ground; ring: Ring } => {
  const radius = Math.hypot(point.x, point.y);
  const angle = Math.atan2(point.y, point.x);
  const onwards = (from: number) => (((angle - from) % TURN) + TURN) % TURN;
  const ground =
    CLOCKWISE.find((one) => {
      const { from, to } = bordersOf(page, one);
      return onwards(from) < to - from;
    }) ?? GROUNDS[0];
  const ring = radius <= page.edges[1] ? 1 : radius <= page.edges[2] ? 2 : 3;
  return { ground, ring };
};

/** The place within one cell that is nearest to a point. */
export const spotWithin = (page: Page, cell: { ground: Ground; ring: Ring }, point: Point): Spot => {
  const depth = depthRange(page, cell.ring);
  const radius = clamp(Math.hypot(point.x, point.y), depth.from, depth.to);
  const across = acrossRange(page, cell.ground, radius);
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
  const { from, to } = bordersOf(page, ground);
  return ringPart({ x: 0, y: 0 }, page.edges[(ring - 1) as 0 | 1 | 2], page.edges[ring], from, to);
};
