import { BLACK_AND_WHITE, type Colour, PAPER_COLOURS, PRINT_COLOURS } from '#shared/geometry/style.ts';

/** How one kind of SVG writes colours. */
export type SvgInk = { colour(name: Colour): string; readonly fontFamily: string };

const fontFamily = [
  'Inter Variable',
  'Inter',
  'Noto Sans',
  'Noto Sans Arabic Variable',
  'Noto Sans Arabic',
  'Noto Sans Hebrew Variable',
  'Noto Sans Hebrew',
  'Noto Sans Ethiopic Variable',
  'Noto Sans Ethiopic',
  'Noto Sans Devanagari Variable',
  'Noto Sans Bengali Variable',
  'Noto Sans Thai Variable',
  'Noto Sans Georgian Variable',
  'Noto Sans Armenian Variable',
  'sans-serif',
].join(', ');

export const PRINTED: SvgInk = { colour: (name) => PRINT_COLOURS[name], fontFamily };

export const INKS = {
  colour: PRINTED,
  blackAndWhite: { colour: (name) => BLACK_AND_WHITE[name], fontFamily },
} as const satisfies Record<string, SvgInk>;

const PROPERTIES: Readonly<Record<Colour, string>> = {
  paper: '--paper',
  surface: '--surface',
  ink: '--ink',
  inkSoft: '--ink-soft',
  line: '--line',
  lineStrong: '--line-strong',
  accent: '--accent',
  accentSoft: '--accent-soft',
  danger: '--danger',
  P: '--page-p',
  A: '--page-a',
  G: '--page-g',
  E: '--page-e',
};

/** Follows the page's theme; where there is none, the light one's colours stand. */
export const THEMED: SvgInk = {
  colour: (name) => `var(${PROPERTIES[name]}, ${PAPER_COLOURS[name]})`,
  fontFamily,
};

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that XML 1.0 (2.2) does not allow, even escaped. A visible mark is better than a file that won't open. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

export const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(NOT_XML, '\uFFFD')
    .replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
