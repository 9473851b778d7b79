import { type Mark, type PathMark, placedPath, type TextMark } from '#shared/geometry/marks.ts';
import { pathData, roundedBox, short } from '#shared/geometry/path.ts';
import { paintOf, textStyleOf } from '#shared/geometry/style.ts';
import { textWidth } from '#shared/geometry/text-width.ts';
import { type Box, grown } from '#shared/geometry/vector.ts';
import { escapeXml, type SvgInk } from './ecogram-svg-text.ts';

const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');

const svgPath = (mark: PathMark, ink: SvgInk): string => {
  if (mark.path.length === 0) return '';
  const paint = paintOf(mark.paint);
  const look = attributes({
    fill: paint.fill ? ink.colour(paint.fill) : 'none',
    stroke: paint.stroke ? ink.colour(paint.stroke) : undefined,
    'stroke-width': paint.width,
    'stroke-dasharray': paint.dash?.length ? paint.dash.map(short).join(' ') : undefined,
    'stroke-dashoffset': paint.dash?.length ? paint.dashOffset : undefined,
    'stroke-linecap': paint.cap,
    'stroke-linejoin': paint.stroke ? 'round' : undefined,
    opacity: paint.opacity,
    'paint-order': paint.fill && paint.stroke ? 'stroke' : undefined,
  });
  return `<path d="${pathData(placedPath(mark))}"${look}/>`;
};

const svgText = (mark: TextMark, ink: SvgInk): string => {
  const style = textStyleOf(mark.style);
  const look = attributes({
    x: short(mark.x),
    y: short(mark.y),
    'font-size': style.size,
    'font-weight': style.weight,
    'text-anchor': mark.anchor === 'start' ? undefined : mark.anchor,
    direction: mark.rightToLeft ? 'rtl' : undefined,
    fill: ink.colour(style.colour),
  });
  return `<text${look}>${escapeXml(mark.text)}</text>`;
};

export const svgMarks = (marks: readonly Mark[], ink: SvgInk): string =>
  marks.map((mark) => (mark.is === 'path' ? svgPath(mark, ink) : svgText(mark, ink))).join('');

/** How far letters rise above the baseline and hang below it, in parts of their size. */
const RISE = 0.78;
const HANG = 0.26;

const boxOf = (mark: TextMark): Box => {
  const style = textStyleOf(mark.style);
  const width = textWidth(mark.text, style);
  const startsAtLeft = (mark.anchor === 'start') !== mark.rightToLeft;
  const left = mark.anchor === 'middle' ? width / 2 : startsAtLeft ? 0 : width;
  return {
    x: mark.x - left,
    y: mark.y - style.size * RISE,
    width,
    height: style.size * (RISE + HANG),
  };
};

const svgLight = (mark: TextMark, ink: SvgInk): string => {
  const { halo } = textStyleOf(mark.style);
  if (!halo || mark.text === '') return '';
  const box = roundedBox(grown(boxOf(mark), halo.width / 2), halo.width);
  return `<path d="${pathData(box)}" fill="${ink.colour(halo.colour)}"/>`;
};

/**
 * The light behind words that lines pass behind, to be drawn between the two. The screen strokes the letters themselves; in
 * a PDF such a word would stand twice, and the second time as drawings of its letters instead of a font.
 */
export const svgLights = (marks: readonly Mark[], ink: SvgInk): string =>
  marks.map((mark) => (mark.is === 'text' ? svgLight(mark, ink) : '')).join('');
