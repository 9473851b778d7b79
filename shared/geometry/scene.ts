import {
  CLIENT,
  type EcogramRecords,
  GROUNDS,
  type Ground,
  type Person,
  RINGS,
  type Ring,
  type Tie,
  type TieEnd,
} from '../domain/ecogram.ts';
import type { PersonId, TieId } from '../domain/ids.ts';
import { clientLabel, personLabel } from './label.ts';
import { badgeMarks, halfWidthOf, type LaneFigure, laneFigures, laneMarks } from './lanes.ts';
import { type Mark, pathMark, textMark } from './marks.ts';
import { Obstacles } from './obstacles.ts';
import { bordersOf, type Page, pageFor, pointOf, polar } from './page.ts';
import { circle, curve, line, movedPath } from './path.ts';
import { type End, type Route, routeBetween } from './route.ts';
import { PAINT_NAMES, type PaintName, textStyleOf } from './style.ts';
import { BODY_RADIUS, symbolOf } from './symbols.ts';
import { type TextWidth, textWidth } from './text-width.ts';
import { type Box, boxAround, type Point, union } from './vector.ts';

export const CLIENT_RADIUS = 42;

/** Words that stand in the picture itself, in the reader's language. */
export type SceneWords = {
  readonly ground: Readonly<Record<Ground, string>>;
  readonly ring: Readonly<Record<Ring, string>>;
};

export type SceneSetting = {
  readonly clientLabel: string;
  readonly words: SceneWords;
  readonly measure?: TextWidth;
};

export type PersonFigure = {
  readonly person: Person;
  readonly at: Point;
  readonly body: readonly Mark[];
  readonly label: readonly Mark[];
  readonly labelBox: Box;
  /** Symbol and label together. */
  readonly extent: Box;
};

export type TieFigure = {
  readonly tie: Tie;
  readonly route: Route;
  readonly halfWidth: number;
  readonly lanes: readonly LaneFigure[];
  readonly lines: readonly Mark[];
  readonly badges: readonly Mark[];
};

/**
 * The whole ecogram as marks, in the order in which they lie on one another: the sheet, the ties' lines, their badges, the
 * people, the client. The screen and the SVG are both drawn from it and from nothing else.
 */
export type Scene = {
  readonly page: Page;
  readonly sheet: readonly Mark[];
  readonly ties: ReadonlyMap<TieId, TieFigure>;
  readonly people: ReadonlyMap<PersonId, PersonFigure>;
  readonly client: readonly Mark[];
  readonly bounds: Box;
};

export const personFigure = (person: Person, at: Point, measure: TextWidth = textWidth): PersonFigure => {
  const { shape, lines, dots } = symbolOf(person.kind);
  const outline = movedPath(shape, at);
  const label = personLabel(person, at, measure);
  return {
    person,
    at,
    body: [
      pathMark(outline, 'halo'),
      pathMark(outline, 'outline'),
      pathMark(outline, 'body'),
      pathMark(movedPath(lines, at), 'detail'),
      pathMark(movedPath(dots, at), 'dot'),
    ],
    label: label.marks,
    labelBox: label.box,
    extent: union(boxAround(at, BODY_RADIUS + 2), label.box),
  };
};

/** Towards the client her ties crowd together, so their letters stand nearer to the other end. */
const badgesAround = (tie: Tie): number => (tie.first === CLIENT ? 0.58 : 0.5);

export const tieFigure = (tie: Tie, placeOf: (end: TieEnd) => Point, obstacles: Obstacles): TieFigure => {
  const endOf = (end: TieEnd): End => ({
    id: end,
    centre: placeOf(end),
    radius: end === CLIENT ? CLIENT_RADIUS : BODY_RADIUS,
  });
  const halfWidth = halfWidthOf(tie.lanes);
  const route = routeBetween(endOf(tie.first), endOf(tie.second), halfWidth, obstacles);
  const lanes = laneFigures(tie.lanes, route, badgesAround(tie));
  const bare = lanes.length === 0 ? [pathMark(curve(route.from, route.control, route.to), 'bareTie')] : [];
  return {
    tie,
    route,
    halfWidth,
    lanes,
    lines: [...bare, ...lanes.flatMap(laneMarks)],
    badges: lanes.flatMap(badgeMarks),
  };
};

const PAINT_ORDER: ReadonlyMap<PaintName, number> = new Map(PAINT_NAMES.map((name, index) => [name, index]));

const orderOf = (mark: Mark): number => (mark.is === 'path' ? (PAINT_ORDER.get(mark.paint) ?? 0) : 0);

/**
 * Ties in the order in which they are drawn: all lines below all badges, lines of one look together so that they can be
 * one path. Both painters keep to it.
 */
export const tieMarks = (figures: Iterable<TieFigure>): Mark[] => {
  const ties = [...figures];
  const lines = ties.flatMap((figure) => figure.lines);
  return [
    ...lines.sort((one, other) => orderOf(one) - orderOf(other)),
    ...ties.flatMap((figure) => figure.badges),
  ];
};

const ORIGIN: Point = { x: 0, y: 0 };

/** Where a ground's name stands: outside the sheet, towards the corner that its third leaves free. */
const groundName = (page: Page, ground: Ground, text: string): Mark => {
  const style = textStyleOf('ground');
  if (ground === 'elsewhere') return textMark(text, { x: 0, y: page.edges[3] + style.size * 1.5 }, 'ground');
  const corner = polar(ground === 'here' ? -0.31 * Math.PI : -0.69 * Math.PI, page.edges[3] + 16);
  return textMark(text, corner, 'ground', ground === 'here' ? 'start' : 'end');
};

export const sheetMarks = (page: Page, words: SceneWords): Mark[] => {
  const discOf = (edge: number) => circle(ORIGIN, edge);
  const [inner, first, second, outer] = page.edges;
  const border = (ground: Ground) => {
    const { from } = bordersOf(ground);
    return pathMark(line(polar(from, inner), polar(from, outer)), 'border');
  };
  const ringName = (ring: Ring) =>
    textMark(words.ring[ring], { x: 0, y: -page.edges[ring] + 17 }, ring === 1 ? 'closeRing' : 'ring');
  return [
    pathMark(discOf(outer), 'ground'),
    pathMark(discOf(second), 'ring2'),
    pathMark(discOf(first), 'ring1'),
    ...[outer, second, first].map((edge) => pathMark(discOf(edge), 'ringLine')),
    ...GROUNDS.map(border),
    ...RINGS.map(ringName),
    ...GROUNDS.map((ground) => groundName(page, ground, words.ground[ground])),
  ];
};

export const clientMarks = (label: string, measure: TextWidth = textWidth): Mark[] => [
  pathMark(circle(ORIGIN, CLIENT_RADIUS), 'client'),
  ...clientLabel(label, CLIENT_RADIUS, measure),
];

export const sheetBounds = (page: Page): Box => {
  const edge = page.edges[3] + 10;
  return { x: -edge, y: -edge, width: 2 * edge, height: 2 * edge + 28 };
};

export const obstacleOf = ({ person, at, labelBox }: PersonFigure) => ({
  id: person.id,
  centre: at,
  radius: BODY_RADIUS,
  label: labelBox.width > 0 ? labelBox : null,
});

export const CLIENT_OBSTACLE = { id: CLIENT, centre: ORIGIN, radius: CLIENT_RADIUS, label: null };

export const buildScene = (records: EcogramRecords, setting: SceneSetting): Scene => {
  const everybody = Object.values(records.people);
  const page = pageFor(everybody.length);
  const people = new Map(
    everybody.map((person) => [person.id, personFigure(person, pointOf(page, person.spot), setting.measure)]),
  );
  const obstacles = new Obstacles([CLIENT_OBSTACLE, ...[...people.values()].map(obstacleOf)]);
  const placeOf = (end: TieEnd): Point => (end === CLIENT ? ORIGIN : (people.get(end)?.at ?? ORIGIN));
  const stands = (end: TieEnd) => end === CLIENT || people.has(end);
  const ties = new Map<TieId, TieFigure>();
  for (const tie of Object.values(records.ties)) {
    // A tie to nobody is refused where it would be saved. Should one turn up, the rest is drawn.
    if (stands(tie.first) && stands(tie.second)) ties.set(tie.id, tieFigure(tie, placeOf, obstacles));
  }
  const bounds = [...people.values()].reduce((box, { extent }) => union(box, extent), sheetBounds(page));
  return {
    page,
    sheet: sheetMarks(page, setting.words),
    ties,
    people,
    client: clientMarks(setting.clientLabel, setting.measure),
    bounds,
  };
};
