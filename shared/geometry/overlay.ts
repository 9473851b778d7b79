import type { Ground, Ring, TieEnd } from '../domain/ecogram.ts';
import { CLIENT } from '../domain/ecogram.ts';
import type { PersonId } from '../domain/ids.ts';
import { KNOB_RADIUS, knobOf, placeIn } from './hit.ts';
import { type Mark, pathMark } from './marks.ts';
import { cellPath } from './page.ts';
import { circle, line, type Path, roundedBox } from './path.ts';
import { CLIENT_RADIUS, type Scene, type TieFigure } from './scene.ts';
import { BODY_RADIUS } from './symbols.ts';
import type { Box, Point } from './vector.ts';

/** Marks that lie over the picture on the screen while somebody works on it, and never on paper. */

const radiusOf = (end: TieEnd): number => (end === CLIENT ? CLIENT_RADIUS : BODY_RADIUS);

export const chosenMarks = (scene: Pick<Scene, 'people'>, end: TieEnd): Mark[] => [
  pathMark(circle(placeIn(scene, end), radiusOf(end) + 6), 'chosenBody'),
];

/** Thick, so that the keyboard's focus is told from a mere selection. */
export const focusedMarks = (scene: Pick<Scene, 'people'>, end: TieEnd): Mark[] => [
  pathMark(circle(placeIn(scene, end), radiusOf(end) + 7), 'focusedBody'),
];

export const hoveredMarks = (scene: Pick<Scene, 'people'>, end: TieEnd): Mark[] => [
  pathMark(circle(placeIn(scene, end), radiusOf(end) + 6), 'hovered'),
];

export const chosenTieMarks = ({ route: { from, control, to }, halfWidth }: TieFigure): Mark[] => {
  const path: Path = [
    ['M', from.x, from.y],
    ['Q', control.x, control.y, to.x, to.y],
  ];
  return [pathMark(path, halfWidth > 7 ? 'chosenWideTie' : 'chosenTie')];
};

/** A disc with a plus: from here a tie is drawn. */
export const knobMarks = (scene: Pick<Scene, 'people'>, end: TieEnd): Mark[] => {
  const { x, y } = knobOf(scene, end);
  const arm = 5;
  return [
    pathMark(circle({ x, y }, KNOB_RADIUS), 'knob'),
    pathMark(
      [...line({ x: x - arm, y }, { x: x + arm, y }), ...line({ x, y: y - arm }, { x, y: y + arm })],
      'knobSign',
    ),
  ];
};

/** The tie that is being drawn, up to the pointer or to whoever it would reach. */
export const drawnTieMarks = (
  scene: Pick<Scene, 'people'>,
  from: TieEnd,
  to: Point,
  over: TieEnd | null,
): Mark[] => {
  const end = over === null ? to : placeIn(scene, over);
  const target = over === null ? circle(end, 5) : circle(end, radiusOf(over) + 6);
  return [pathMark(line(placeIn(scene, from), end), 'drawnTie'), pathMark(target, 'chosenBody')];
};

export const targetMarks = (scene: Pick<Scene, 'page'>, cell: { ground: Ground; ring: Ring }): Mark[] => [
  pathMark(cellPath(scene.page, cell), 'targetCell'),
];

export const boxBetween = (one: Point, other: Point): Box => ({
  x: Math.min(one.x, other.x),
  y: Math.min(one.y, other.y),
  width: Math.abs(one.x - other.x),
  height: Math.abs(one.y - other.y),
});

export const bandMarks = (from: Point, to: Point): Mark[] => [
  pathMark(roundedBox(boxBetween(from, to), 3), 'band'),
];

/** Everybody whose middle lies within the box. */
export const peopleWithin = (scene: Scene, box: Box): PersonId[] =>
  [...scene.people.values()]
    .filter(
      ({ at }) => at.x >= box.x && at.x <= box.x + box.width && at.y >= box.y && at.y <= box.y + box.height,
    )
    .map(({ person }) => person.id);
