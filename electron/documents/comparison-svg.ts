import { type EcogramRecords, type Person, pairOf, type Tie } from '#shared/domain/ecogram.ts';
import { compareEcograms, type EcogramComparison } from '#shared/domain/ecogram-comparison.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import type { Mark } from '#shared/geometry/marks.ts';
import { pointOf } from '#shared/geometry/page.ts';
import { circle, curve, line, type Path, pathData, short } from '#shared/geometry/path.ts';
import {
  buildScene,
  type PersonFigure,
  type Scene,
  type TieFigure,
  tieMarks,
} from '#shared/geometry/scene.ts';
import { BODY_RADIUS } from '#shared/geometry/symbols.ts';
import { type Box, type Point, union } from '#shared/geometry/vector.ts';
import { wordsOf } from '#shared/i18n/words.ts';
import type { ComparisonPictures, ComparisonRequest } from '../core/ports.ts';
import { asRoles } from './as-roles.ts';
import { svgLights, svgMarks } from './ecogram-svg-marks.ts';
import { escapeXml, type SvgInk, THEMED } from './ecogram-svg-text.ts';
import { sceneWords } from './ecogram-svg-words.ts';

/**
 * Two states of an ecogram, each with what differs marked on it, and both in one. A line around tells them apart, and a sign:
 * whole and + for what came, dashed, pale and − for what went, dotted and a triangle for what is otherwise. Nothing is
 * told by colour alone.
 */
type Fate = 'gained' | 'lost' | 'changed';

const DASHES: Readonly<Record<Fate, string>> = { gained: '', lost: '8 6', changed: '0.1 6' };
const PALE = 0.42;
const SIGN_RADIUS = 9;

type Fates = ReadonlyMap<string, Fate>;

const fatesOf = ({ people, ties }: EcogramComparison): Fates =>
  new Map<string, Fate>([
    ...people.gained.map(({ id }) => [id, 'gained'] as const),
    ...people.lost.map(({ id }) => [id, 'lost'] as const),
    ...people.changed.map(({ after }) => [after.id, 'changed'] as const),
    ...ties.gained.map((tie) => [pairOf(tie), 'gained'] as const),
    ...ties.lost.map((tie) => [pairOf(tie), 'lost'] as const),
    ...ties.changed.map(({ after }) => [pairOf(after), 'changed'] as const),
  ]);

const filed = <Item extends { id: string }>(items: readonly Item[]): Record<string, Item> =>
  Object.fromEntries(items.map((item) => [item.id, item]));

/** The later state, with whoever and whatever went still in its place. */
const joined = (after: EcogramRecords, { people, ties }: EcogramComparison): EcogramRecords => ({
  ...after,
  people: { ...filed<Person>(people.lost), ...after.people },
  ties: { ...filed<Tie>(ties.lost), ...after.ties },
});

type Stroke = { width: number; dash?: string; cap?: 'round' };

const stroked = (path: Path, colour: string, { width, dash, cap }: Stroke): string =>
  `<path d="${pathData(path)}" fill="none" stroke="${colour}" stroke-width="${short(width)}"${
    dash ? ` stroke-dasharray="${dash}"` : ''
  }${cap ? ` stroke-linecap="${cap}"` : ''}/>`;

const signPaths = (fate: Fate, { x, y }: Point): Path => {
  const arm = 4.6;
  const across = line({ x: x - arm, y }, { x: x + arm, y });
  if (fate === 'lost') return across;
  if (fate === 'gained') return [...across, ...line({ x, y: y - arm }, { x, y: y + arm })];
  return [['M', x, y - arm], ['L', x + arm, y + arm * 0.75], ['L', x - arm, y + arm * 0.75], ['Z']];
};

const sign = (fate: Fate, at: Point, ink: SvgInk): string =>
  `<path d="${pathData(circle(at, SIGN_RADIUS))}" fill="${ink.colour('surface')}" stroke="${ink.colour('ink')}" stroke-width="1.6"/>${stroked(signPaths(fate, at), ink.colour('ink'), { width: 2, cap: 'round' })}`;

const around = (fate: Fate, { at }: PersonFigure, ink: SvgInk): string => {
  const dotted = fate === 'changed' ? ({ cap: 'round', width: 3 } as const) : { width: 2.4 };
  const corner = (BODY_RADIUS + 9) * Math.SQRT1_2;
  return `${stroked(circle(at, BODY_RADIUS + 9), ink.colour('ink'), { dash: DASHES[fate], ...dotted })}${sign(fate, { x: at.x + corner, y: at.y - corner }, ink)}`;
};

/** A tube around a tie, of which only its two edges are seen. */
const tube = (fate: Fate, { route, halfWidth }: TieFigure, ink: SvgInk): string => {
  const path = curve(route.from, route.control, route.to);
  const width = 2 * halfWidth + 13;
  const edges = stroked(path, ink.colour('ink'), { width, dash: fate === 'changed' ? '2 5' : DASHES[fate] });
  return `${edges}${stroked(path, ink.colour('paper'), { width: width - 3.6 })}`;
};

/** On a quarter of its way, where no letter stands. */
const onTie = ({ route: { from, control, to } }: TieFigure): Point => ({
  x: 0.5625 * from.x + 0.375 * control.x + 0.0625 * to.x,
  y: 0.5625 * from.y + 0.375 * control.y + 0.0625 * to.y,
});

type Drawn = {
  scene: Scene;
  fates: Fates;
  /** Whatever went is pale where the rest is still there. */
  isGhostly: boolean;
  /** Whence people moved. */
  trails: readonly Path[];
  title: string;
};

const isShape = (mark: Mark): boolean => mark.is === 'path';

const drawState = ({ scene, fates, isGhostly, trails, title }: Drawn, view: Box, ink: SvgInk): string => {
  const drawn = (marks: readonly Mark[]) => svgMarks(marks, ink);
  const light = (marks: readonly Mark[]) => svgLights(marks, ink);
  const isPale = (key: string) => isGhostly && fates.get(key) === 'lost';
  const pale = (content: string) => (content === '' ? '' : `<g opacity="${PALE}">${content}</g>`);

  const ties = [...scene.ties.values()];
  const people = [...scene.people.values()];
  const marked = ties.flatMap((figure) => {
    const fate = fates.get(pairOf(figure.tie));
    return fate ? [{ figure, fate }] : [];
  });
  const staying = ties.filter(({ tie }) => !isPale(pairOf(tie)));
  const leaving = ties.filter(({ tie }) => isPale(pairOf(tie)));
  const personGroup = (figure: PersonFigure) => {
    const fate = fates.get(figure.person.id);
    const body = drawn([...figure.body, ...figure.label]);
    return `<g>${isPale(figure.person.id) ? pale(body) : body}${fate ? around(fate, figure, ink) : ''}</g>`;
  };
  const box = [view.x, view.y, view.width, view.height].map((value) => Math.round(value)).join(' ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" role="img" font-family="${ink.fontFamily}">`,
    `<title>${escapeXml(title)}</title>`,
    drawn(scene.sheet.filter(isShape)),
    light(scene.sheet),
    drawn(scene.sheet.filter((mark) => !isShape(mark))),
    ...marked.map(({ figure, fate }) => tube(fate, figure, ink)),
    pale(drawn(tieMarks(leaving))),
    drawn(tieMarks(staying)),
    ...trails.map((path) =>
      stroked(path, ink.colour('inkSoft'), { width: 2.4, dash: '0.1 7', cap: 'round' }),
    ),
    ...people.map(({ label }) => light(label)),
    ...people.map(personGroup),
    ...marked.map(({ figure, fate }) => sign(fate, onTie(figure), ink)),
    drawn(scene.client),
    '</svg>',
  ].join('\n');
};

export const comparisonPictures = (request: ComparisonRequest, ink: SvgInk): ComparisonPictures => {
  const words = wordsOf(UiLanguage.catch('en').parse(request.language));
  const seen = (records: EcogramRecords) => (request.withNames ? records : asRoles(records, words));
  const after = seen(request.after);
  // On the later one's sheet: nobody seems to have gone anywhere because it was divided otherwise.
  const { layout: _, ...earlier } = seen(request.before);
  const before: EcogramRecords = after.layout ? { ...earlier, layout: after.layout } : earlier;
  const comparison = compareEcograms(before, after);
  const setting = { clientLabel: request.clientLabel, words: sceneWords(words) };
  const scenes = {
    before: buildScene(before, setting),
    both: buildScene(joined(after, comparison), setting),
    after: buildScene(after, setting),
  };
  // Seen through one frame, so that whoever stays where she was doesn't seem to move.
  const view = union(union(scenes.before.bounds, scenes.both.bounds), scenes.after.bounds);
  const fates = fatesOf(comparison);
  const trails = comparison.people.changed
    .filter(({ changes }) => changes.some(({ what }) => what === 'place'))
    .map((change) => {
      const { page } = scenes.both;
      return line(pointOf(page, change.before.spot), pointOf(page, change.after.spot));
    });
  const state = (scene: Scene, title: string, over: Partial<Drawn> = {}) =>
    drawState({ scene, fates, isGhostly: false, trails: [], title, ...over }, view, ink);
  return {
    before: state(scenes.before, words('versions:compare.picture.before')),
    both: state(scenes.both, words('versions:compare.picture.both'), { isGhostly: true, trails }),
    after: state(scenes.after, words('versions:compare.picture.after')),
  };
};

/** For the app's own page: they follow its theme. */
export const comparisonSvgs = (request: ComparisonRequest): ComparisonPictures =>
  comparisonPictures(request, THEMED);
