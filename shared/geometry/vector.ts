/** Lengths are in picture units: one CSS pixel at a zoom of 1. y runs down, angles run clockwise, in radians. */
export type Point = { readonly x: number; readonly y: number };

export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export const plus = (one: Point, other: Point): Point => ({ x: one.x + other.x, y: one.y + other.y });

export const minus = (one: Point, other: Point): Point => ({ x: one.x - other.x, y: one.y - other.y });

export const times = (point: Point, factor: number): Point => ({ x: point.x * factor, y: point.y * factor });

export const distance = (one: Point, other: Point): number => Math.hypot(other.x - one.x, other.y - one.y);

/** The unit vector from one point to another; to the right where the two are the same. */
export const directionTo = (from: Point, to: Point): Point => {
  const length = distance(from, to);
  return length > 1e-9 ? times(minus(to, from), 1 / length) : { x: 1, y: 0 };
};

/** A quarter turn clockwise. */
export const turned = (vector: Point): Point => ({ x: -vector.y, y: vector.x });

export const clamp = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), most);

export const boxAround = (centre: Point, halfWidth: number, halfHeight = halfWidth): Box => ({
  x: centre.x - halfWidth,
  y: centre.y - halfHeight,
  width: 2 * halfWidth,
  height: 2 * halfHeight,
});

export const grown = (box: Box, by: number): Box => ({
  x: box.x - by,
  y: box.y - by,
  width: box.width + 2 * by,
  height: box.height + 2 * by,
});

export const union = (one: Box, other: Box): Box => {
  const x = Math.min(one.x, other.x);
  const y = Math.min(one.y, other.y);
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  };
};

/** The area that two boxes share. */
export const overlapOf = (one: Box, other: Box): number => {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return across > 0 && down > 0 ? across * down : 0;
};

/** How far outside the box a point lies; negative inside, by the depth to the nearest side. */
export const distanceToBox = (point: Point, box: Box): number => {
  const dx = Math.max(box.x - point.x, point.x - box.x - box.width);
  const dy = Math.max(box.y - point.y, point.y - box.y - box.height);
  return dx > 0 && dy > 0 ? Math.hypot(dx, dy) : Math.max(dx, dy);
};
