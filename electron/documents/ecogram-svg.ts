import { type EcogramRecords, GROUNDS, labelOf } from '#shared/domain/ecogram.ts';
import { withoutDanger } from '#shared/domain/ecogram-danger.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { legendFor, legendMarks } from '#shared/geometry/legend.ts';
import type { Mark } from '#shared/geometry/marks.ts';
import { buildScene, type PersonFigure, type Scene, tieMarks } from '#shared/geometry/scene.ts';
import { type Box, boxAround, union } from '#shared/geometry/vector.ts';
import { type Words, wordsOf } from '#shared/i18n/words.ts';
import type { EcogramPictureRequest, PictureLook } from '../core/ports.ts';
import { asRoles } from './as-roles.ts';
import { svgLights, svgMarks } from './ecogram-svg-marks.ts';
import { escapeXml, INKS, PRINTED, THEMED } from './ecogram-svg-text.ts';
import { legendWords, sceneWords } from './ecogram-svg-words.ts';

/**
 * The ecogram as SVG, drawn from the same scene as the screen. Vector shapes and real text; a `viewBox` and no size, so
 * that it fills what holds it.
 *
 * `full` is for paper and export, in plain colours that any program reads. Names, danger and a legend are in it where they are
 * asked for. `thumbnail` is for the app's own page: it follows the theme through its custom properties and holds no word of the
 * client's.
 */
export const ecogramSvg = (request: EcogramPictureRequest): string => {
  const words = wordsOf(UiLanguage.catch('en').parse(request.language));
  const setting = { clientLabel: request.clientLabel, words: sceneWords(words) };
  if (request.detail === 'thumbnail') {
    const records = withoutDanger(request.records);
    return thumbnail(buildScene(records, setting), records, words);
  }
  const seen = request.withDanger ? request.records : withoutDanger(request.records);
  if (request.withNames) return fullPicture(buildScene(seen, setting), seen, words, request);
  const records = asRoles(seen, words);
  const clientLabel = words('ecogram:picture.client');
  return fullPicture(buildScene(records, { ...setting, clientLabel }), records, words, request);
};

const fullPicture = (scene: Scene, records: EcogramRecords, words: Words, look: PictureLook): string => {
  const ink = INKS[look.ink];
  const drawn = (marks: readonly Mark[]) => svgMarks(marks, ink);
  const light = (marks: readonly Mark[]) => svgLights(marks, ink);
  const people = [...scene.people.values()];
  const legend = look.withLegend
    ? legendMarks(scene.bounds, legendFor(records), legendWords(words))
    : { marks: [], height: 0 };
  const { x, y, width, height } = scene.bounds;
  const view = union(scene.bounds, { x, y, width, height: height + legend.height });

  const personGroup = ({ person, body, label }: PersonFigure) => {
    const { kind, spot } = person;
    const about = [
      labelOf(person),
      words(`terms:kind.${kind}`),
      words(`terms:ground.${spot.ground}`),
      words(`terms:ring.${spot.ring}`),
    ];
    return `<g><title>${escapeXml(about.filter((part) => part !== '').join(', '))}</title>${drawn([...body, ...label])}</g>`;
  };

  return svg(view, words, records, [
    drawn(scene.sheet.filter(isShape)),
    light(scene.sheet),
    drawn(scene.sheet.filter((mark) => !isShape(mark))),
    drawn(tieMarks(scene.ties.values())),
    // Below everybody, so that nobody's light covers somebody else.
    ...people.map(({ label }) => light(label)),
    ...people.map(personGroup),
    drawn(scene.client),
    drawn(legend.marks),
  ]);
};

const isShape = (mark: Mark): boolean => mark.is === 'path';

const thumbnail = (scene: Scene, records: EcogramRecords, words: Words): string => {
  const drawn = (marks: readonly Mark[]) => svgMarks(marks.filter(isShape), THEMED);
  return svg(thumbnailBounds(scene), words, records, [
    drawn(scene.sheet),
    drawn(tieMarks([...scene.ties.values()].map((figure) => ({ ...figure, badges: [] })))),
    ...[...scene.people.values()].map(({ body }) => drawn(body)),
    drawn(scene.client),
  ]);
};

/** Without its words the sheet is a plain circle. */
const thumbnailBounds = (scene: Scene): Box => boxAround({ x: 0, y: 0 }, scene.page.edges[3] + 8);

const svg = (view: Box, words: Words, records: EcogramRecords, content: readonly string[]): string => {
  const box = [view.x, view.y, view.width, view.height].map((value) => Math.round(value)).join(' ');
  const counts = GROUNDS.map((ground) => {
    const people = Object.values(records.people).filter(({ spot }) => spot.ground === ground);
    return words('ecogram:picture.onGround', {
      ground: words(`terms:ground.${ground}`),
      count: people.length,
    });
  });
  const desc = [...counts, words('ecogram:picture.ties', { count: Object.keys(records.ties).length })].join(
    ' ',
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" role="img" font-family="${PRINTED.fontFamily}">`,
    `<title>${escapeXml(words('ecogram:picture.title'))}</title>`,
    `<desc>${escapeXml(desc)}</desc>`,
    ...content,
    '</svg>',
  ].join('\n');
};
