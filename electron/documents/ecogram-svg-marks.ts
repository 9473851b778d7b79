import type { Mark, PathMark, TextMark } from '#shared/geometry/marks.ts';
import { pathData, short } from '#shared/geometry/path.ts';
import { paintOf, textStyleOf } from '#shared/geometry/style.ts';
import { escapeXml, type SvgInk } from './ecogram-svg-text.ts';

const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');

const svgPath = ({ path, paint: name }: PathMark, ink: SvgInk): string => {
  if (path.length === 0) return '';
  const paint = paintOf(name);
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
  return `<path d="${pathData(path)}"${look}/>`;
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
    stroke: style.halo ? ink.colour(style.halo.colour) : undefined,
    'stroke-width': style.halo?.width,
    'stroke-linejoin': style.halo ? 'round' : undefined,
    'paint-order': style.halo ? 'stroke' : undefined,
  });
  return `<text${look}>${escapeXml(mark.text)}</text>`;
};

export const svgMarks = (marks: readonly Mark[], ink: SvgInk): string =>
  marks.map((mark) => (mark.is === 'path' ? svgPath(mark, ink) : svgText(mark, ink))).join('');
