import type { Obstacle, Obstacles } from './obstacles.ts';
import {
  type Box,
  clamp,
  directionTo,
  distance,
  distanceToBox,
  grown,
  minus,
  type Point,
  plus,
  times,
  turned,
  union,
} from './vector.ts';

/** One end of a tie: a round body that the tie stops short of. */
export type End = { readonly id: string; readonly centre: Point; readonly radius: number };

/** The middle line of a tie, a quadratic curve. A straight tie has its control point half way. */
export type Route = { readonly from: Point; readonly control: Point; readonly to: Point };

const CLEARANCE = 5;

export const pointAlong = ({ from, control, to }: Route, t: number): Point => {
  const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
  return { x: a * from.x + b * control.x + c * to.x, y: a * from.y + b * control.y + c * to.y };
};

/** The unit vector in which the route runs at `t`. */
export const headingAlong = ({ from, control, to }: Route, t: number): Point => {
  const pull = plus(times(minus(control, from), 1 - t), times(minus(to, control), t));
  const length = Math.hypot(pull.x, pull.y);
  return length > 1e-9 ? times(pull, 1 / length) : directionTo(from, to);
};

/** To within a few per cent for the mild curves that ties are. */
export const lengthOf = ({ from, control, to }: Route): number =>
  (2 * distance(from, to) + distance(from, control) + distance(control, to)) / 3;

/**
 * The route that bows out by part of its length, to the right of its direction. Ends that touch or overlap still get a
 * route: nothing is ever undrawable.
 */
const bowed = (one: End, other: End, bow: number): Route => {
  const length = distance(one.centre, other.centre);
  const middle = times(plus(one.centre, other.centre), 0.5);
  // A quadratic curve reaches half way to its control point.
  const side = times(turned(directionTo(one.centre, other.centre)), 2 * bow * length);
  const control = plus(middle, side);
  const most = length * 0.48;
  const from = plus(
    one.centre,
    times(directionTo(one.centre, control), Math.min(one.radius + CLEARANCE, most)),
  );
  const to = plus(
    other.centre,
    times(directionTo(other.centre, control), Math.min(other.radius + CLEARANCE, most)),
  );
  return { from, control, to };
};

const boxOf = ({ from, control, to }: Route): Box => {
  const pointBox = ({ x, y }: Point): Box => ({ x, y, width: 0, height: 0 });
  return union(union(pointBox(from), pointBox(to)), pointBox(pointAlong({ from, control, to }, 0.5)));
};

const samplesOf = (route: Route): Point[] => {
  const count = clamp(Math.ceil(lengthOf(route) / 12), 6, 80);
  return Array.from({ length: count + 1 }, (_, index) => pointAlong(route, index / count));
};

/** How badly a route runs into one obstacle: through a symbol is worst, through its words is bad. */
const clash = (samples: readonly Point[], obstacle: Obstacle, halfWidth: number): number => {
  let toBody = Number.POSITIVE_INFINITY;
  let toLabel = Number.POSITIVE_INFINITY;
  for (const sample of samples) {
    toBody = Math.min(toBody, distance(sample, obstacle.centre));
    if (obstacle.label) toLabel = Math.min(toLabel, distanceToBox(sample, obstacle.label));
  }
  const intoBody = obstacle.radius + halfWidth + CLEARANCE - toBody;
  const intoLabel = halfWidth - toLabel;
  return (intoBody > 0 ? 60 + 4 * intoBody : 0) + (intoLabel > 0 ? 14 + Math.min(intoLabel, 12) : 0);
};

/** From the straightest outwards; each to the right and to the left. */
const BOWS = [0.07, 0.13, 0.2, 0.29];

/** What a bow costs in itself: a bend is only worth it for what it avoids. */
const bendCost = (bow: number): number => Math.abs(bow) * 130;

/**
 * The way a tie takes. Straight where nobody stands in between; else the mildest bow that goes around them. Two ties can
 * only coincide where somebody stands on the line of another tie, so this also keeps ties apart. It depends on where
 * people stand and on nothing else, so ties may be routed one by one.
 */
export const routeBetween = (one: End, other: End, halfWidth: number, obstacles: Obstacles): Route => {
  const straight = bowed(one, other, 0);
  const reach = distance(one.centre, other.centre) * 0.3 + halfWidth + 30;
  const near = [...obstacles.within(grown(boxOf(straight), reach))].filter(
    ({ id }) => id !== one.id && id !== other.id,
  );
  if (near.length === 0) return straight;
  const costOf = (route: Route): number => {
    const samples = samplesOf(route);
    return near.reduce((sum, obstacle) => sum + clash(samples, obstacle, halfWidth), 0);
  };
  let best = { route: straight, cost: costOf(straight) };
  for (const size of BOWS) {
    if (best.cost <= bendCost(size)) break;
    for (const bow of [size, -size]) {
      const route = bowed(one, other, bow);
      const cost = costOf(route) + bendCost(bow);
      if (cost < best.cost) best = { route, cost };
    }
  }
  return best.route;
};
