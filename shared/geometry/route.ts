import { extentOf, type Obstacle, type Obstacles } from './obstacles.ts';
import {
  type Box,
  clamp,
  directionTo,
  distance,
  grown,
  minus,
  overlapOf,
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

export const routeBox = ({ from, control, to }: Route): Box => {
  const pointBox = ({ x, y }: Point): Box => ({ x, y, width: 0, height: 0 });
  return union(union(pointBox(from), pointBox(to)), pointBox(pointAlong({ from, control, to }, 0.5)));
};

/**
 * An obstacle as seen from a tie: `t` along the line between its ends (0 to 1), `aside` to the right of it. Its words
 * are three points in a row with room around them. Plain numbers, for this is looked at for every bow that is tried.
 */
type Seen = {
  readonly t: number;
  readonly aside: number;
  readonly radius: number;
  readonly words: null | {
    readonly t: number;
    readonly aside: number;
    /** From the middle of the words to the points at either side. */
    readonly stepT: number;
    readonly stepAside: number;
    readonly radius: number;
  };
};

const seeFrom = (one: End, other: End, length: number) => {
  const along = directionTo(one.centre, other.centre);
  const { x: ox, y: oy } = one.centre;
  const tOf = (x: number, y: number) => ((x - ox) * along.x + (y - oy) * along.y) / length;
  const asideOf = (x: number, y: number) => (y - oy) * along.x - (x - ox) * along.y;
  return ({ centre, radius, label }: Obstacle): Seen => {
    const seen = { t: tOf(centre.x, centre.y), aside: asideOf(centre.x, centre.y), radius };
    if (!label) return { ...seen, words: null };
    const inset = Math.min(label.height, label.width) / 2;
    const [x, y] = [label.x + label.width / 2, label.y + label.height / 2];
    const step = label.width / 2 - inset;
    const words = {
      t: tOf(x, y),
      aside: asideOf(x, y),
      stepT: (step * along.x) / length,
      stepAside: -step * along.y,
      radius: inset,
    };
    return { ...seen, words };
  };
};

/**
 * How far a point is from a tie of that bow. Seen along its ends the tie is a parabola: `aside = 4 · bow · length · t(1-t)`;
 * the way to it is measured across, at its slope there, which is near enough for mild bows.
 */
const distanceToBow = (t: number, aside: number, bow: number, length: number): number => {
  const within = clamp(t, 0, 1);
  const across = aside - 4 * bow * length * within * (1 - within);
  const slope = 4 * bow * (1 - 2 * within);
  const beyond = (t - within) * length;
  return Math.sqrt((across * across) / (1 + slope * slope) + beyond * beyond);
};

/** From the straightest outwards; each to the right and to the left. */
const BOWS = [0.07, 0.13, 0.2, 0.29];
const MOST_BOW = 0.29;

/** Symbol and words reach about so far from a person's middle. */
const BODY_ROOM = 30;
const LABEL_ROOM = 100;

/** The way straight across to a bow is at most so many times the shortest way to it. */
const STEEPEST = Math.hypot(1, 4 * MOST_BOW);

/** How badly a tie runs into one obstacle: through a symbol is worst, through its words is bad. */
const clash = ({ t, aside, radius, words }: Seen, bow: number, length: number, halfWidth: number): number => {
  // Most are nowhere near: one line tells.
  const within = clamp(t, 0, 1);
  const across = aside - 4 * bow * length * within * (1 - within);
  if (Math.abs(across) > STEEPEST * (halfWidth + LABEL_ROOM)) return 0;
  const intoBody = radius + halfWidth + CLEARANCE - distanceToBow(t, aside, bow, length);
  let cost = intoBody > 0 ? 60 + 4 * intoBody : 0;
  if (!words) return cost;
  let nearest = Number.POSITIVE_INFINITY;
  for (let side = -1; side <= 1; side++) {
    const away = distanceToBow(
      words.t + side * words.stepT,
      words.aside + side * words.stepAside,
      bow,
      length,
    );
    if (away < nearest) nearest = away;
  }
  const intoWords = words.radius + halfWidth - nearest;
  if (intoWords > 0) cost += 14 + Math.min(intoWords, 12);
  return cost;
};

/** What a bow costs in itself: a bend is only worth it for what it avoids. */
const bendCost = (bow: number): number => Math.abs(bow) * 130;

/** The part of the picture whose people a tie may have to go around. */
const reachOf = (one: End, other: End, halfWidth: number): Box =>
  grown(
    routeBox(bowed(one, other, 0)),
    distance(one.centre, other.centre) * (MOST_BOW + 0.02) + halfWidth + BODY_ROOM,
  );

/** Every bow that a tie may take, by size; each to the right and to the left. */
const EVERY_BOW: readonly number[] = [0, ...BOWS.flatMap((bow) => [bow, -bow])];

/**
 * What each of the bows that were looked at runs into, in their order; `undefined` for those that were not. With it, somebody who comes
 * or goes need not have everybody looked at again.
 */
export type Costs = readonly (number | undefined)[];

/** The way a tie takes, and what it and others would cost. */
export type Way = { readonly route: Route; readonly costs: Costs };

/** What is added up in another order comes out a hair's breadth elsewhere. */
const rounded = (cost: number): number => Math.round(cost * 1e6);

/** The mildest bow that costs least, by its place among all; no wider one is asked for than could still be better. */
const cheapest = (costOf: (bow: number) => number): number => {
  let best = { bow: 0, cost: rounded(costOf(0)) };
  for (const [index, size] of BOWS.entries()) {
    if (best.cost <= rounded(bendCost(size))) break;
    for (const bow of [1 + 2 * index, 2 + 2 * index]) {
      const cost = rounded(costOf(bow));
      if (cost < best.cost) best = { bow, cost };
    }
  }
  return best.bow;
};

const isAnEnd = ({ id }: Obstacle, one: End, other: End): boolean => id === one.id || id === other.id;

/**
 * The way a tie takes. Straight where nobody stands in between; else the mildest bow that goes around them. Two ties can
 * only coincide where somebody stands on the line of another tie, so this also keeps ties apart. It depends on where
 * people stand and on nothing else, so ties may be routed one by one.
 */
export const wayBetween = (one: End, other: End, halfWidth: number, obstacles: Obstacles): Way => {
  const length = distance(one.centre, other.centre);
  if (length < 1) return { route: bowed(one, other, 0), costs: [] };
  const see = seeFrom(one, other, length);
  const room = STEEPEST * (halfWidth + LABEL_ROOM);
  const near: Seen[] = [];
  for (const obstacle of obstacles.within(reachOf(one, other, halfWidth))) {
    if (isAnEnd(obstacle, one, other)) continue;
    const seen = see(obstacle);
    // No bow comes further aside than the widest does at that place.
    const within = clamp(seen.t, 0, 1);
    if (Math.abs(seen.aside) <= 4 * MOST_BOW * length * within * (1 - within) + room) near.push(seen);
  }
  const costs: (number | undefined)[] = [];
  const best = cheapest((bow) => {
    const size = EVERY_BOW[bow] ?? 0;
    let cost = bendCost(size);
    for (const seen of near) cost += clash(seen, size, length, halfWidth);
    costs[bow] = cost;
    return cost;
  });
  return { route: bowed(one, other, EVERY_BOW[best] ?? 0), costs };
};

/**
 * The way after some have gone and some have come, from what the way before would have cost. `null` where a bow comes into
 * question that nobody has looked at yet.
 */
export const wayAfter = (
  way: Way,
  [one, other]: readonly [End, End],
  halfWidth: number,
  { gone, come }: { gone: readonly Obstacle[]; come: readonly Obstacle[] },
): Way | null => {
  const length = distance(one.centre, other.centre);
  if (length < 1) return way;
  const { route, costs } = way;
  const reach = reachOf(one, other, halfWidth);
  const see = seeFrom(one, other, length);
  const seenOf = (some: readonly Obstacle[]) =>
    some
      .filter((obstacle) => !isAnEnd(obstacle, one, other) && overlapOf(extentOf(obstacle), reach) > 0)
      .map(see);
  const [left, arrived] = [seenOf(gone), seenOf(come)];
  if (left.length + arrived.length === 0) return way;
  const costOf = (bow: number, before: number): number => {
    const size = EVERY_BOW[bow] ?? 0;
    let cost = before;
    for (const seen of left) cost -= clash(seen, size, length, halfWidth);
    for (const seen of arrived) cost += clash(seen, size, length, halfWidth);
    return cost;
  };
  const now = costs.map((before, bow) => (before === undefined ? before : costOf(bow, before)));
  if (now.every((cost, bow) => cost === costs[bow])) return way;
  let isKnown = true;
  const best = cheapest((bow) => {
    const cost = now[bow];
    if (cost === undefined) isKnown = false;
    return cost ?? 0;
  });
  if (!isKnown) return null;
  const isSame = best === cheapest((bow) => costs[bow] ?? Number.POSITIVE_INFINITY);
  return { route: isSame ? route : bowed(one, other, EVERY_BOW[best] ?? 0), costs: now };
};
