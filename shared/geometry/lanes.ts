import { type Lane, type Lanes, PAGE_LETTERS, type PageLetter } from '../domain/ecogram.ts';
import { type Mark, pathMark, placeAt, textMark } from './marks.ts';
import { curve, type Path, sweep } from './path.ts';
import { headingAlong, lengthOf, pointAlong, type Route } from './route.ts';
import { laneWidth, textStyleOf } from './style.ts';
import { directionTo, type Point, plus, times, turned } from './vector.ts';

/** One lane as it lies in the picture. */
export type LaneFigure = {
  readonly letter: PageLetter;
  readonly lane: Lane;
  readonly route: Route;
  readonly width: number;
  /** The middle of its badge. */
  readonly badge: Point;
};

const GAP = 3.2;
export const BADGE_RADIUS = 8.6;
const BADGE_NOSE = 7.5;
export const BADGE_STEP = 26;

type Strip = { letter: PageLetter; lane: Lane; width: number; offset: number };

const stripsFrom = (lanes: Lanes): Strip[] => {
  const strips: Strip[] = [];
  let edge = 0;
  for (const letter of PAGE_LETTERS) {
    const lane = lanes[letter];
    if (!lane) continue;
    const width = laneWidth(lane);
    strips.push({ letter, lane, width, offset: edge + width / 2 });
    edge += width + GAP;
  }
  const middle = (edge - GAP) / 2;
  return strips.map((strip) => ({ ...strip, offset: strip.offset - middle }));
};

const knownStrips = new WeakMap<Lanes, readonly Strip[]>();

/** Lanes lie side by side in the order of PAGE, from left to right along the tie, whichever way it takes. */
const stripsOf = (lanes: Lanes): readonly Strip[] => {
  const known = knownStrips.get(lanes) ?? stripsFrom(lanes);
  knownStrips.set(lanes, known);
  return known;
};

/** Half of what all lanes take up side by side. */
export const halfWidthOf = (lanes: Lanes): number => {
  const widths = stripsOf(lanes).map(({ width, offset }) => Math.abs(offset) + width / 2);
  return Math.max(1, ...widths);
};

/** The route moved sideways, to its right: a quadratic curve's parallel, close enough for mild bends. */
const beside = (route: Route, offset: number): Route => {
  const atStart = turned(directionTo(route.from, route.control));
  const atEnd = turned(directionTo(route.control, route.to));
  const between = plus(atStart, atEnd);
  const reach = 1 + atStart.x * atEnd.x + atStart.y * atEnd.y;
  return {
    from: plus(route.from, times(atStart, offset)),
    control: plus(route.control, times(between, offset / Math.max(reach, 0.2))),
    to: plus(route.to, times(atEnd, offset)),
  };
};

/** Where along the tie its badges stand: one behind the other, around `centre`, never beyond the ends. */
const badgePlaces = (count: number, length: number, centre: number): number[] => {
  if (count === 0) return [];
  const room = Math.max(length - 2 * BADGE_RADIUS, 1);
  const step = Math.min(BADGE_STEP, count > 1 ? room / (count - 1) : room) / Math.max(length, 1);
  const half = ((count - 1) * step) / 2;
  const end = Math.min(0.5, BADGE_RADIUS / Math.max(length, 1));
  const middle = Math.min(Math.max(centre, half + end), 1 - half - end);
  return Array.from({ length: count }, (_, index) => middle - half + index * step);
};

export const laneFigures = (lanes: Lanes, route: Route, badgesAround: number): LaneFigure[] => {
  const strips = stripsOf(lanes);
  const places = badgePlaces(strips.length, lengthOf(route), badgesAround);
  return strips.map(({ letter, lane, width, offset }, index) => {
    const own = beside(route, offset);
    return { letter, lane, width, route: own, badge: pointAlong(own, places[index] ?? 0.5) };
  });
};

/** The same lanes with their badges elsewhere along the tie. */
export const withBadgesAround = (
  figures: readonly LaneFigure[],
  route: Route,
  badgesAround: number,
): LaneFigure[] => {
  const places = badgePlaces(figures.length, lengthOf(route), badgesAround);
  return figures.map((figure, index) => ({
    ...figure,
    badge: pointAlong(figure.route, places[index] ?? 0.5),
  }));
};

const NOSE_ANGLE = Math.acos(BADGE_RADIUS / (BADGE_RADIUS + BADGE_NOSE));
const ORIGIN = { x: 0, y: 0 };
const TIP = BADGE_RADIUS + BADGE_NOSE;

/** A disc that runs to a point on the side that receives; on both where support goes both ways. */
export const BADGES: Readonly<Record<Lane['giver'], Path>> = {
  first: [
    ['M', TIP, 0],
    ['L', BADGE_RADIUS * Math.cos(NOSE_ANGLE), BADGE_RADIUS * Math.sin(NOSE_ANGLE)],
    ...sweep(ORIGIN, BADGE_RADIUS, NOSE_ANGLE, 2 * Math.PI - NOSE_ANGLE),
    ['Z'],
  ],
  second: [
    ['M', -TIP, 0],
    ['L', -BADGE_RADIUS * Math.cos(NOSE_ANGLE), -BADGE_RADIUS * Math.sin(NOSE_ANGLE)],
    ...sweep(ORIGIN, BADGE_RADIUS, Math.PI + NOSE_ANGLE, 3 * Math.PI - NOSE_ANGLE),
    ['Z'],
  ],
  both: [
    ['M', TIP, 0],
    ['L', BADGE_RADIUS * Math.cos(NOSE_ANGLE), BADGE_RADIUS * Math.sin(NOSE_ANGLE)],
    ...sweep(ORIGIN, BADGE_RADIUS, NOSE_ANGLE, Math.PI - NOSE_ANGLE),
    ['L', -TIP, 0],
    ['L', -BADGE_RADIUS * Math.cos(NOSE_ANGLE), -BADGE_RADIUS * Math.sin(NOSE_ANGLE)],
    ...sweep(ORIGIN, BADGE_RADIUS, Math.PI + NOSE_ANGLE, 2 * Math.PI - NOSE_ANGLE),
    ['Z'],
  ],
};

export const laneMarks = ({ letter, lane, route }: LaneFigure): Mark[] => {
  const path = curve(route.from, route.control, route.to);
  const strip = pathMark(path, `lane-${letter}-${lane.strength}-${lane.standing}`);
  return lane.standing === 'now' ? [strip] : [strip, pathMark(path, `hollow-${letter}-${lane.strength}`)];
};

/** The letter, upright, on a badge that points along the tie to whoever receives. */
export const badgeMarks = ({ letter, lane, route, badge }: LaneFigure): Mark[] => {
  const place = placeAt(badge, headingAlong(route, 0.5));
  const style = lane.standing === 'now' ? 'badge' : (`badge-${letter}` as const);
  const baseline = { x: badge.x, y: badge.y + textStyleOf(style).size * 0.364 };
  return [
    pathMark(BADGES[lane.giver], `badge-${letter}-${lane.standing}`, place),
    textMark(letter, baseline, style),
  ];
};
