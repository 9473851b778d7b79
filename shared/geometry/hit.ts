import { CLIENT, type TieEnd } from '../domain/ecogram.ts';
import type { PersonId, TieId } from '../domain/ids.ts';
import type { LaneFigure } from './lanes.ts';
import { lengthOf, pointAlong, type Route } from './route.ts';
import { CLIENT_RADIUS, type Scene, type TieFigure } from './scene.ts';
import { BODY_RADIUS } from './symbols.ts';
import { distance, distanceToBox, type Point, plus } from './vector.ts';

/** What lies under a point of the picture. */
export type Hit =
  | { readonly is: 'client' }
  | { readonly is: 'person'; readonly id: PersonId }
  | { readonly is: 'tie'; readonly id: TieId }
  /** The knob at somebody's side from which a tie is drawn. */
  | { readonly is: 'knob'; readonly of: TieEnd }
  | { readonly is: 'sheet' };

export const KNOB_RADIUS = 11;

export const placeIn = (scene: Pick<Scene, 'people'>, end: TieEnd): Point =>
  end === CLIENT ? { x: 0, y: 0 } : (scene.people.get(end)?.at ?? { x: 0, y: 0 });

/** The knob stands at the lower right, where neither label nor name is. */
export const knobOf = (scene: Pick<Scene, 'people'>, end: TieEnd): Point => {
  const away = (end === CLIENT ? CLIENT_RADIUS : BODY_RADIUS) + 13;
  return plus(placeIn(scene, end), { x: away, y: 0 });
};

const distanceToPiece = (point: Point, from: Point, to: Point): number => {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const square = dx * dx + dy * dy;
  const along = square > 0 ? ((point.x - from.x) * dx + (point.y - from.y) * dy) / square : 0;
  const t = Math.min(Math.max(along, 0), 1);
  return Math.hypot(point.x - from.x - t * dx, point.y - from.y - t * dy);
};

export const distanceToRoute = (point: Point, route: Route): number => {
  const pieces = Math.min(40, Math.max(4, Math.ceil(lengthOf(route) / 20)));
  let least = Number.POSITIVE_INFINITY;
  let from = route.from;
  for (let piece = 1; piece <= pieces; piece++) {
    const to = pointAlong(route, piece / pieces);
    least = Math.min(least, distanceToPiece(point, from, to));
    from = to;
  }
  return least;
};

/** The box that a quadratic curve stays within, without its lanes' width. */
const isNear = ({ from, control, to }: Route, point: Point, reach: number): boolean =>
  point.x >= Math.min(from.x, control.x, to.x) - reach &&
  point.x <= Math.max(from.x, control.x, to.x) + reach &&
  point.y >= Math.min(from.y, control.y, to.y) - reach &&
  point.y <= Math.max(from.y, control.y, to.y) + reach;

const BADGE_REACH = 11;

const distanceToLane = (point: Point, { route, width, badge }: LaneFigure): number =>
  Math.min(distanceToRoute(point, route) - width / 2, distance(point, badge) - BADGE_REACH);

const distanceToTie = (point: Point, { lanes, route, halfWidth }: TieFigure, reach: number): number => {
  if (!isNear(route, point, reach + halfWidth + BADGE_REACH)) return Number.POSITIVE_INFINITY;
  if (lanes.length === 0) return distanceToRoute(point, route);
  return Math.min(...lanes.map((lane) => distanceToLane(point, lane)));
};

type Nearest<Item> = { item: Item; away: number } | null;

const nearest = <Item>(
  items: Iterable<Item>,
  away: (item: Item) => number,
  within: number,
): Nearest<Item> => {
  let best: Nearest<Item> = null;
  for (const item of items) {
    const distanceTo = away(item);
    if (distanceTo <= within && (best === null || distanceTo < best.away)) best = { item, away: distanceTo };
  }
  return best;
};

/** Somebody whose symbol is under the point, or within `reach` of it. */
export const endAt = (scene: Scene, point: Point, reach: number): TieEnd | null => {
  const body = Math.max(BODY_RADIUS + 2, reach);
  const person = nearest(scene.people.values(), ({ at }) => distance(at, point), body);
  if (person) return person.item.person.id;
  return Math.hypot(point.x, point.y) <= Math.max(CLIENT_RADIUS + 2, reach) ? CLIENT : null;
};

/** On a small zoom the knob's target would cover whoever shows it: who is taken in her middle is moved, not tied. */
const isOnKnob = (scene: Scene, point: Point, reach: number, end: TieEnd): boolean => {
  const away = distance(knobOf(scene, end), point);
  return away <= Math.max(KNOB_RADIUS + 3, reach * 0.8) && away < distance(placeIn(scene, end), point);
};

/**
 * What a pointer means. `reach` is half of a comfortable target, in picture units: on a small zoom, targets are larger
 * than what is drawn. `knobAt` is whoever shows a knob.
 */
export const hitAt = (scene: Scene, point: Point, reach: number, knobAt: TieEnd | null): Hit => {
  if (knobAt !== null && isOnKnob(scene, point, reach, knobAt)) return { is: 'knob', of: knobAt };
  const end = endAt(scene, point, reach);
  if (end !== null) return end === CLIENT ? { is: 'client' } : { is: 'person', id: end };
  const label = nearest(scene.people.values(), ({ labelBox }) => distanceToBox(point, labelBox), 0);
  if (label) return { is: 'person', id: label.item.person.id };
  const slack = Math.max(4, reach * 0.3);
  const tie = nearest(scene.ties.values(), (figure) => distanceToTie(point, figure, slack), slack);
  return tie ? { is: 'tie', id: tie.item.tie.id } : { is: 'sheet' };
};
