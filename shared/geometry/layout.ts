import type { Ground } from '../domain/ecogram.ts';
import { type Layout, LEAST_GROUND, LEAST_RING } from '../domain/ecogram-layout.ts';
import type { Page } from './page.ts';
import { clamp, type Point } from './vector.ts';

/** What of a sheet can be moved by hand: where a ground begins, and where one of the two inner rings ends. */
export type Edge =
  | { readonly is: 'border'; readonly ground: Ground }
  | { readonly is: 'ring'; readonly ring: 1 | 2 };

export const EDGES: readonly Edge[] = [
  { is: 'border', ground: 'here' },
  { is: 'border', ground: 'elsewhere' },
  { is: 'border', ground: 'home' },
  { is: 'ring', ring: 1 },
  { is: 'ring', ring: 2 },
];

const TURN = 2 * Math.PI;

const turnOfAngle = (angle: number): number => angle / TURN + 0.25;

export const layoutOf = ({ edges: [inner, first, second, outer], borders }: Page): Layout => {
  const partOf = (edge: number) => (edge - inner) / (outer - inner);
  return {
    rings: [partOf(first), partOf(second)],
    borders: {
      here: turnOfAngle(borders.here),
      elsewhere: turnOfAngle(borders.elsewhere),
      home: turnOfAngle(borders.home),
    },
  };
};

type Range = { readonly least: number; readonly most: number };

/** Between which values an edge can be moved, given where the others are. */
export const rangeOf = (layout: Layout, edge: Edge): Range => {
  const { rings, borders } = layout;
  if (edge.is === 'ring') {
    return edge.ring === 1
      ? { least: LEAST_RING, most: rings[1] - LEAST_RING }
      : { least: rings[0] + LEAST_RING, most: 1 - LEAST_RING };
  }
  const around: Readonly<Record<Ground, readonly [number, number]>> = {
    here: [borders.home - 1, borders.elsewhere],
    elsewhere: [borders.here, borders.home],
    home: [borders.elsewhere, borders.here + 1],
  };
  const [before, after] = around[edge.ground];
  const range = { least: before + LEAST_GROUND, most: after - LEAST_GROUND };
  // The names of turns start anew at the bottom; the first border stays among those that it has.
  return edge.ground === 'here'
    ? { least: Math.max(range.least, -0.5), most: Math.min(range.most, 0.5) }
    : range;
};

export const placeOf = ({ rings, borders }: Layout, edge: Edge): number =>
  edge.is === 'ring' ? (rings[edge.ring - 1] as number) : borders[edge.ground];

/** The sheet with one edge elsewhere, as far as the others let it. */
export const withEdgeAt = (layout: Layout, edge: Edge, value: number): Layout => {
  const { least, most } = rangeOf(layout, edge);
  const to = clamp(value, least, Math.max(least, most));
  if (edge.is === 'border') return { ...layout, borders: { ...layout.borders, [edge.ground]: to } };
  return { ...layout, rings: edge.ring === 1 ? [to, layout.rings[1]] : [layout.rings[0], to] };
};

/** The value that an edge would have if it lay at that point of the picture. */
export const placeAt = (page: Page, edge: Edge, point: Point): number => {
  const [inner, , , outer] = page.edges;
  if (edge.is === 'ring') return (Math.hypot(point.x, point.y) - inner) / (outer - inner);
  const turn = turnOfAngle(Math.atan2(point.y, point.x));
  // Of all the names of that direction, the one that is nearest to where the border is now.
  const now = placeOf(layoutOf(page), edge);
  return turn + Math.round(now - turn);
};
