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
import { clientLabel, type PersonWords, personLabel } from './label.ts';
import {
  BADGE_RADIUS,
  BADGE_STEP,
  badgeMarks,
  halfWidthOf,
  type LaneFigure,
  laneFigures,
  laneMarks,
  withBadgesAround,
} from './lanes.ts';
import { FLIPPED_ANCHOR, type Mark, pathMark, placeAt, type TextMark, textMark } from './marks.ts';
import { type Obstacle, Obstacles } from './obstacles.ts';
import { bordersOf, hasUsualGrounds, type Page, pageOf, pointOf, polar, samePage } from './page.ts';
import { circle, curve, line } from './path.ts';
import { type End, pointAlong, type Route, type Way, wayAfter, wayBetween } from './route.ts';
import { personDanger, tieSigns } from './signs.ts';
import { PAINT_NAMES, type PaintName, textStyleOf } from './style.ts';
import { BODY_RADIUS, symbolOf } from './symbols.ts';
import { type TextWidth, textWidth } from './text-width.ts';
import { type Box, boxAround, distance, distanceToBox, overlapOf, type Point, union } from './vector.ts';

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
  readonly ends: readonly [End, End];
  readonly way: Way;
  readonly route: Route;
  readonly halfWidth: number;
  /** Nobody outside of it changes where its letters stand. */
  readonly letters: Box;
  readonly lanes: readonly LaneFigure[];
  readonly lines: readonly Mark[];
  readonly badges: readonly Mark[];
};

/**
 * The whole ecogram as marks, in the order in which they lie on one another: the sheet, the ties' lines, their badges, the
 * people, the client. The screen and the SVG are both drawn from it and from nothing else.
 */
export type Scene = {
  readonly setting: SceneSetting;
  readonly page: Page;
  readonly sheet: readonly Mark[];
  readonly ties: ReadonlyMap<TieId, TieFigure>;
  readonly people: ReadonlyMap<PersonId, PersonFigure>;
  readonly client: readonly Mark[];
  readonly bounds: Box;
};

/** What somebody takes up at a place: symbol and words. */
export const personExtent = (person: PersonWords, at: Point, measure: TextWidth = textWidth): Box =>
  extentWith(at, personLabel(person, at, measure).box);

const extentWith = (at: Point, labelBox: Box): Box => union(boxAround(at, BODY_RADIUS + 2), labelBox);

export const personFigure = (person: Person, at: Point, measure: TextWidth = textWidth): PersonFigure => {
  const { shape, lines, dots } = symbolOf(person.kind);
  const place = placeAt(at);
  const label = personLabel(person, at, measure);
  return {
    person,
    at,
    body: [
      pathMark(shape, 'halo', place),
      pathMark(shape, 'outline', place),
      pathMark(shape, 'body', place),
      pathMark(lines, 'detail', place),
      pathMark(dots, 'dot', place),
      ...personDanger(person, at),
    ],
    label: label.marks,
    labelBox: label.box,
    extent: extentWith(at, label.box),
  };
};

/** Towards the client her ties crowd together, so there their letters rather stand nearer to the other end. */
const badgePlaces = (tie: Tie): readonly number[] =>
  tie.first === CLIENT ? [0.58, 0.5, 0.66, 0.42, 0.74] : [0.5, 0.42, 0.58, 0.34, 0.66];

/** How many badges would lie under somebody's symbol or words. */
const hiddenBadges = (lanes: readonly LaneFigure[], near: Iterable<Obstacle>): number => {
  let hidden = 0;
  for (const { centre, radius, label } of near) {
    for (const { badge } of lanes) {
      const isUnder =
        distance(badge, centre) < radius + BADGE_RADIUS ||
        (label !== null && distanceToBox(badge, label) < BADGE_RADIUS - 2);
      if (isUnder) hidden += 1;
    }
  }
  return hidden;
};

/** From the middle of a tie's letters, nothing of them is further away than this and half of the tie's width. */
const LETTERS_ASIDE = 2 * BADGE_STEP + BADGE_RADIUS;

/** The part of the picture whose people decide where the letters of a tie stand. */
const lettersReach = (tie: Tie, route: Route, halfWidth: number): Box => {
  const boxes = badgePlaces(tie).map((place) =>
    boxAround(pointAlong(route, place), LETTERS_ASIDE + halfWidth),
  );
  return boxes.reduce(union);
};

/** What a tie's way and its letters depend on. */
export type Surroundings = {
  /** What its way goes around. */
  readonly around: Obstacles;
  /** What its letters would lie under. */
  readonly over: Obstacles;
  /** Ties look for a way around people. */
  readonly areEvaded: boolean;
};

/**
 * Among more, every way runs into somebody, and which of them is mildest can't be told by eye: ties run straight, but for the
 * client. Their letters still look for a place where they can be read.
 */
const MOST_TO_GO_AROUND = 400;

const areEvadedAmong = (people: number): boolean => people <= MOST_TO_GO_AROUND;

export const surroundingsOf = (people: readonly PersonFigure[]): Surroundings => {
  const over = new Obstacles([CLIENT_OBSTACLE, ...people.map(obstacleOf)]);
  const areEvaded = areEvadedAmong(people.length);
  return { around: areEvaded ? over : ONLY_CLIENT, over, areEvaded };
};

/** While they are moved, ties go around so many at most: whoever carries somebody through a crowd looks at her, not at her ties. */
const MOST_TO_GO_AROUND_IN_HAND = 120;

/** The same for ties that follow a hand: in a crowd they and their letters look for a way only when they are put down. */
export const surroundingsInHand = (people: readonly PersonFigure[]): Surroundings =>
  people.length <= MOST_TO_GO_AROUND_IN_HAND
    ? surroundingsOf(people)
    : { around: ONLY_CLIENT, over: ONLY_CLIENT, areEvaded: false };

/** Lanes with their letters where they can be read, or where most of them can. */
const readableLanes = (tie: Tie, route: Route, reach: Box, over: Obstacles): LaneFigure[] => {
  const near = over.within(reach);
  const [first = 0.5, ...others] = badgePlaces(tie);
  let lanes = laneFigures(tie.lanes, route, first);
  let hidden = hiddenBadges(lanes, near);
  for (const place of others) {
    if (hidden === 0) break;
    const elsewhere = withBadgesAround(lanes, route, place);
    const hiddenThere = hiddenBadges(elsewhere, near);
    if (hiddenThere < hidden) [lanes, hidden] = [elsewhere, hiddenThere];
  }
  return lanes;
};

export const tieFigure = (
  tie: Tie,
  placeOf: (end: TieEnd) => Point,
  { around, over }: Surroundings,
  knownWay?: Way,
): TieFigure => {
  const endOf = (end: TieEnd): End => ({
    id: end,
    centre: placeOf(end),
    radius: end === CLIENT ? CLIENT_RADIUS : BODY_RADIUS,
  });
  const halfWidth = halfWidthOf(tie.lanes);
  const ends = [endOf(tie.first), endOf(tie.second)] as const;
  const way = knownWay ?? wayBetween(...ends, halfWidth, around);
  const { route } = way;
  const letters = lettersReach(tie, route, halfWidth);
  const lanes = readableLanes(tie, route, letters, over);
  const bare = lanes.length === 0 ? [pathMark(curve(route.from, route.control, route.to), 'bareTie')] : [];
  return {
    tie,
    ends,
    way,
    route,
    halfWidth,
    letters,
    lanes,
    lines: [...bare, ...lanes.flatMap(laneMarks)],
    badges: [...lanes.flatMap(badgeMarks), ...tieSigns(tie, route, lanes, halfWidth)],
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

/** How far from the vertical between them the names of here and home stand, as a part of the ground: towards a corner. */
const CORNER = 0.285;

/** Where a ground's name stands: outside the sheet, towards the corner that its third leaves free. */
const groundName = (page: Page, ground: Ground, text: string): TextMark => {
  const { from, to } = bordersOf(page, ground);
  const part = ground === 'elsewhere' ? 0.5 : ground === 'here' ? CORNER : 1 - CORNER;
  const angle = from + part * (to - from);
  const { x, y } = polar(angle, page.edges[3] + 16);
  // Below the sheet the words hang under it, above it they stand on it.
  const under = Math.max(Math.sin(angle), 0) * (textStyleOf('ground').size * 1.5 - 16);
  const side = Math.cos(angle);
  const anchor = side > 0.25 ? 'start' : side < -0.25 ? 'end' : 'middle';
  return textMark(text, { x, y: y + under }, 'ground', anchor);
};

/** What a ground's name takes up. */
const groundNameBox = (mark: TextMark, measure: TextWidth): Box => {
  const style = textStyleOf('ground');
  const width = measure(mark.text, style);
  const left = mark.rightToLeft ? FLIPPED_ANCHOR[mark.anchor] : mark.anchor;
  const x = left === 'start' ? mark.x : left === 'end' ? mark.x - width : mark.x - width / 2;
  return { x, y: mark.y - style.size, width, height: style.size * 1.3 };
};

export const sheetMarks = (page: Page, words: SceneWords): Mark[] => {
  const discOf = (edge: number) => circle(ORIGIN, edge);
  const [inner, first, second, outer] = page.edges;
  const border = (ground: Ground) => {
    const { from } = bordersOf(page, ground);
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

export const sheetBounds = (page: Page, words: SceneWords, measure: TextWidth = textWidth): Box => {
  const edge = page.edges[3] + 10;
  const sheet = { x: -edge, y: -edge, width: 2 * edge, height: 2 * edge + 28 };
  // In the usual corners of the sheet there is room for names; elsewhere they may stick out.
  if (hasUsualGrounds(page)) return sheet;
  return GROUNDS.reduce(
    (box, ground) => union(box, groundNameBox(groundName(page, ground, words.ground[ground]), measure)),
    sheet,
  );
};

const obstacleOf = ({ person, at, labelBox }: PersonFigure) => ({
  id: person.id,
  centre: at,
  radius: BODY_RADIUS,
  label: labelBox.width > 0 ? labelBox : null,
});

const CLIENT_OBSTACLE = { id: CLIENT, centre: ORIGIN, radius: CLIENT_RADIUS, label: null };

const ONLY_CLIENT = new Obstacles([CLIENT_OBSTACLE]);

/** The same people, where they stand, on a sheet of other sizes. */
export const onSheet = (scene: Scene, page: Page): Scene => ({
  ...scene,
  page,
  sheet: sheetMarks(page, scene.setting.words),
  bounds: union(scene.bounds, sheetBounds(page, scene.setting.words)),
});

/** Whether a tie's letters may stand elsewhere with somebody than without. */
const maySendLettersElsewhere = ({ letters }: TieFigure, figure: PersonFigure): boolean =>
  overlapOf(figure.extent, letters) > 0;

/** People whose figure is another than before: as they were, and as they are now. */
type Changed = { readonly gone: readonly PersonFigure[]; readonly come: readonly PersonFigure[] };

const changedFigures = (people: Scene['people'], before: Scene['people'] | undefined): Changed => {
  const come = [...people.values()].filter((figure) => before?.get(figure.person.id) !== figure);
  const gone = [...(before?.values() ?? [])].filter((figure) => people.get(figure.person.id) !== figure);
  return { gone, come };
};

/**
 * The picture of an ecogram. Given the picture before a change, whatever the change does not touch is taken over as it
 * is, so that a gesture costs what it changes and not what is there. `page` is another sheet than the one that so many
 * people ask for: nobody moves when some of them are not shown.
 */
export const buildScene = (
  records: EcogramRecords,
  setting: SceneSetting,
  before?: Scene,
  page: Page = pageOf(records),
): Scene => {
  const everybody = Object.values(records.people);
  const known = before?.setting === setting && samePage(before.page, page) ? before : undefined;
  const figureOf = (person: Person): PersonFigure => {
    const was = known?.people.get(person.id);
    return was?.person === person ? was : personFigure(person, pointOf(page, person.spot), setting.measure);
  };
  const people = new Map(everybody.map((person) => [person.id, figureOf(person)]));
  const surroundings = surroundingsOf([...people.values()]);
  const placeOf = (end: TieEnd): Point => (end === CLIENT ? ORIGIN : (people.get(end)?.at ?? ORIGIN));
  const stands = (end: TieEnd) => end === CLIENT || people.has(end);
  const changed = changedFigures(people, known?.people);
  const isSameCrowd = known !== undefined && areEvadedAmong(known.people.size) === surroundings.areEvaded;
  const standsStill = (end: TieEnd) => end === CLIENT || known?.people.get(end) === people.get(end);
  const anew = [...changed.gone, ...changed.come];
  const moved = { gone: changed.gone.map(obstacleOf), come: changed.come.map(obstacleOf) };
  const wayAmong = ({ way, ends, halfWidth }: TieFigure): Way | null =>
    surroundings.areEvaded ? wayAfter(way, ends, halfWidth, moved) : way;
  const tieFigureOf = (tie: Tie): TieFigure => {
    const was = isSameCrowd ? known.ties.get(tie.id) : undefined;
    const isAsItWas = was?.tie === tie && standsStill(tie.first) && standsStill(tie.second);
    const way = isAsItWas && wayAmong(was);
    if (!way) return tieFigure(tie, placeOf, surroundings);
    const isReadable = !anew.some((figure) => maySendLettersElsewhere(was, figure));
    if (way.route === was.route && isReadable) return way === was.way ? was : { ...was, way };
    return tieFigure(tie, placeOf, surroundings, way);
  };
  const ties = new Map<TieId, TieFigure>();
  for (const tie of Object.values(records.ties)) {
    // A tie to nobody is refused where it would be saved. Should one turn up, the rest is drawn.
    if (stands(tie.first) && stands(tie.second)) ties.set(tie.id, tieFigureOf(tie));
  }
  const bounds = [...people.values()].reduce(
    (box, { extent }) => union(box, extent),
    sheetBounds(page, setting.words, setting.measure),
  );
  return {
    setting,
    page,
    sheet: known?.sheet ?? sheetMarks(page, setting.words),
    ties,
    people,
    client: known?.client ?? clientMarks(setting.clientLabel, setting.measure),
    bounds,
  };
};
