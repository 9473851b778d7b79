import type { Danger, Person, Tie, TieQuality } from '../domain/ecogram.ts';
import { BADGE_RADIUS, type LaneFigure } from './lanes.ts';
import { type Mark, type Placement, pathMark, placeAt, textMark } from './marks.ts';
import { line, type Path, pathFrom, polygon, roundedBox } from './path.ts';
import { headingAlong, lengthOf, pointAlong, type Route } from './route.ts';
import { textStyleOf } from './style.ts';
import { distance, type Point, plus } from './vector.ts';

/**
 * Signs that are told apart by their outline alone, at any size and without colour. Those of a tie's quality lie across all
 * its lanes, as genograms have them: a zigzag where it is strained, a gap between two bars where it is broken. A wave is
 * both at once, a ring holds together.
 */

/** How far a quality's sign reaches beyond the outermost lane. */
const BEYOND = 6;

/** Around the origin, the tie running along x; `half` is half of the sign's length across it. */
const QUALITIES: Readonly<Record<TieQuality, (half: number) => Path>> = {
  good: (half) => roundedBox({ x: -4, y: -half, width: 8, height: 2 * half }, 4),
  mixed: (half) => [
    ['M', 0, -half],
    ['Q', 9, -half * 0.5, 0, 0],
    ['Q', -9, half * 0.5, 0, half],
  ],
  strained: (half) => {
    const steps = [-1, -0.6, -0.2, 0.2, 0.6, 1].map((part, index) => ({
      x: index === 0 || index === 5 ? 0 : index % 2 === 0 ? -5 : 5,
      y: part * half,
    }));
    return polygon(steps).slice(0, -1);
  },
  broken: (half) => [
    ...line({ x: -7, y: half }, { x: -2.5, y: -half }),
    ...line({ x: 2.5, y: half }, { x: 7, y: -half }),
  ],
};

/** What the two bars of a broken tie have between them: nothing. */
const gap = (half: number): Path =>
  polygon([
    { x: -6.4, y: half },
    { x: -1.9, y: -half },
    { x: 6.4, y: -half },
    { x: 1.9, y: half },
  ]);

export const qualityMarks = (quality: TieQuality, halfWidth: number, place: Placement): Mark[] => {
  const half = Math.max(8, halfWidth + BEYOND);
  const path = QUALITIES[quality](half);
  return [
    ...(quality === 'broken' ? [pathMark(gap(half), 'qualityGap', place)] : []),
    pathMark(path, 'qualityLight', place),
    pathMark(path, 'quality', place),
  ];
};

export const DANGER_RADIUS = 10;

const TRIANGLE = pathFrom('M0 -10.5 L11 9 L-11 9 Z');
const DIAMOND = pathFrom('M0 -11.5 L11.5 0 L0 11.5 L-11.5 0 Z');
const SQUARE = roundedBox({ x: -10, y: -10, width: 20, height: 20 }, 3);
const EYE = pathFrom('M-7 0 Q-3.5 -5 0 -5 Q3.5 -5 7 0 Q3.5 5 0 5 Q-3.5 5 -7 0 Z M-6.5 7 L6.5 -7');

/** A triangle with an exclamation mark, a diamond with a question mark, a square with an eye that is struck out. */
export const dangerMarks = (danger: Danger, at: Point): Mark[] => {
  const place = placeAt(at);
  const letter = (text: string, lower: number) =>
    textMark(
      text,
      { x: at.x, y: at.y + textStyleOf('dangerSign').size * 0.36 + lower },
      danger === 'unsafe' ? 'dangerSignFull' : 'dangerSign',
    );
  switch (danger) {
    case 'unsafe':
      return [pathMark(TRIANGLE, 'dangerFull', place), letter('!', 2.2)];
    case 'notKnown':
      return [pathMark(DIAMOND, 'dangerOpen', place), letter('?', 0)];
    case 'mustNotKnow':
      return [pathMark(SQUARE, 'dangerFull', place), pathMark(EYE, 'dangerEye', place)];
  }
};

/** At somebody's upper right, where neither words nor the knob to draw a tie from are. */
const BESIDE_PERSON: Point = { x: 19, y: -19 };

export const personDanger = ({ danger }: Pick<Person, 'danger'>, at: Point): Mark[] =>
  danger === null ? [] : dangerMarks(danger, plus(at, BESIDE_PERSON));

/** Along the tie, from its second end, where there is most room, to its first. */
const PLACES = [0.84, 0.16, 0.76, 0.24, 0.9, 0.1, 0.68, 0.32];

type Signed = Pick<Tie, 'quality' | 'danger'>;

/**
 * A tie's own signs, where they cover none of its letters if there is such a place: its quality, and its danger beside
 * it.
 */
export const tieSigns = (
  { quality, danger }: Signed,
  route: Route,
  lanes: readonly Pick<LaneFigure, 'badge'>[],
  halfWidth: number,
): Mark[] => {
  if (quality === null && danger === null) return [];
  const taken = lanes.map(({ badge }) => ({ at: badge, room: BADGE_RADIUS + 8 }));
  const nextPlace = (): number => {
    const isFree = (place: number) =>
      taken.every(({ at, room }) => distance(at, pointAlong(route, place)) >= room);
    return PLACES.find(isFree) ?? (lengthOf(route) > 60 ? 0.84 : 0.5);
  };
  const marks: Mark[] = [];
  if (quality !== null) {
    const place = nextPlace();
    const at = pointAlong(route, place);
    taken.push({ at, room: 8 + DANGER_RADIUS });
    marks.push(...qualityMarks(quality, halfWidth, placeAt(at, headingAlong(route, place))));
  }
  if (danger !== null) marks.push(...dangerMarks(danger, pointAlong(route, nextPlace())));
  return marks;
};
