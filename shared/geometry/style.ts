import { type Lane, PAGE_LETTERS, type PageLetter, STRENGTHS, type Strength } from '../domain/ecogram.ts';

/**
 * What marks look like, by name. Marks of one name share one look, so a painter may draw all of them as one path.
 * Colours are names too: the screen reads them from its theme, paper has its own.
 */
export type Colour =
  | 'paper'
  | 'surface'
  | 'ink'
  | 'inkSoft'
  | 'line'
  | 'lineStrong'
  | 'accent'
  | 'accentSoft'
  | 'danger'
  | PageLetter;

/** The light theme. */
export const PAPER_COLOURS: Readonly<Record<Colour, string>> = {
  paper: '#f7f3ea',
  surface: '#fffdf8',
  ink: '#26221c',
  inkSoft: '#5f5749',
  line: '#dfd6c5',
  lineStrong: '#877d6b',
  accent: '#1f5c5a',
  accentSoft: '#dcebe7',
  danger: '#a3271c',
  P: '#0064a8',
  A: '#b25300',
  G: '#00714e',
  E: '#87357f',
};

/** For a printer that knows black and white: no tints, and lines that a light grey would lose. */
export const PRINT_COLOURS: Readonly<Record<Colour, string>> = {
  ...PAPER_COLOURS,
  paper: '#ffffff',
  surface: '#ffffff',
  ink: '#1b1813',
  line: '#b9b0a0',
};

/** For a printer or a copier that turns colours into greys anyhow: everything in one ink, told apart by its shape. */
export const BLACK_AND_WHITE: Readonly<Record<Colour, string>> = {
  ...PRINT_COLOURS,
  inkSoft: PRINT_COLOURS.ink,
  accent: PRINT_COLOURS.ink,
  danger: PRINT_COLOURS.ink,
  P: PRINT_COLOURS.ink,
  A: PRINT_COLOURS.ink,
  G: PRINT_COLOURS.ink,
  E: PRINT_COLOURS.ink,
};

export type Standing = Lane['standing'];

export type PaintName =
  | 'ground'
  | 'ring2'
  | 'ring1'
  | 'ringLine'
  | 'border'
  | 'halo'
  | 'outline'
  | 'body'
  | 'detail'
  | 'dot'
  | 'client'
  | 'bareTie'
  | 'qualityGap'
  | 'qualityLight'
  | 'quality'
  | 'dangerFull'
  | 'dangerOpen'
  | 'dangerEye'
  | 'chosenTie'
  | 'chosenWideTie'
  | 'chosenBody'
  | 'focusedBody'
  | 'hovered'
  | 'targetCell'
  | 'guide'
  | 'drawnTie'
  | 'band'
  | 'knob'
  | 'knobSign'
  | 'keyOutline'
  | 'keyDetail'
  | 'keyBadge'
  | `keyLine-${Strength}`
  | 'keyHollow'
  | 'keyLight'
  | `lane-${PageLetter}-${Strength}-${Standing}`
  | `hollow-${PageLetter}-${Strength}`
  | `badge-${PageLetter}-${Standing}`;

export type Paint = {
  readonly fill?: Colour;
  readonly stroke?: Colour;
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly dashOffset?: number;
  readonly cap?: 'butt' | 'round';
  readonly opacity?: number;
};

const LANE_WIDTH: Readonly<Record<Strength, number>> = { 1: 2.4, 2: 4.6, 3: 7.6 };

/** A hollow lane needs room for its two walls and the light between them. */
const HOLLOW_WIDTH: Readonly<Record<Strength, number>> = { 1: 4.6, 2: 6.4, 3: 9 };
const WALL = 1.3;

export const laneWidth = ({ strength, standing }: Pick<Lane, 'strength' | 'standing'>): number =>
  standing === 'now' ? LANE_WIDTH[strength] : HOLLOW_WIDTH[strength];

/** A solid line, long dashes, round dots, dash and short dash: told apart without any colour. */
const dashOf = (letter: PageLetter, width: number): readonly number[] => {
  if (letter === 'A') return [17, 6.5];
  if (letter === 'G') return [0.01, width + 3];
  if (letter === 'E') return [13, 4.5, 4, 4.5];
  return [];
};

const capOf = (letter: PageLetter): 'butt' | 'round' => (letter === 'G' ? 'round' : 'butt');

/** The same dashes, each shorter by the walls, so that hollow dashes are closed at their ends. */
const insetDash = (letter: PageLetter, width: number): Pick<Paint, 'dash' | 'dashOffset'> => {
  const dash = dashOf(letter, width);
  if (letter === 'G' || dash.length === 0) return { dash };
  const inset = dash.map((part, index) =>
    index % 2 === 0 ? Math.max(part - 2 * WALL, 0.01) : part + 2 * WALL,
  );
  return { dash: inset, dashOffset: -WALL };
};

const lanePaint = (letter: PageLetter, strength: Strength, standing: Standing): Paint => {
  const width = laneWidth({ strength, standing });
  return { stroke: letter, width, dash: dashOf(letter, width), cap: capOf(letter) };
};

const hollowPaint = (letter: PageLetter, strength: Strength): Paint => ({
  stroke: 'surface',
  width: HOLLOW_WIDTH[strength] - 2 * WALL,
  cap: capOf(letter),
  ...insetDash(letter, HOLLOW_WIDTH[strength]),
});

const lanePaints = PAGE_LETTERS.flatMap((letter): [PaintName, Paint][] => [
  ...STRENGTHS.flatMap((strength): [PaintName, Paint][] => [
    [`lane-${letter}-${strength}-now`, lanePaint(letter, strength, 'now')],
    [`lane-${letter}-${strength}-possible`, lanePaint(letter, strength, 'possible')],
    [`hollow-${letter}-${strength}`, hollowPaint(letter, strength)],
  ]),
  [`badge-${letter}-now`, { fill: letter, stroke: 'surface', width: 4.4 }],
  [`badge-${letter}-possible`, { fill: 'surface', stroke: letter, width: 2 }],
]);

const PAINTS = new Map<PaintName, Paint>([
  ['ground', { fill: 'paper' }],
  ['ring2', { fill: 'surface', opacity: 0.45 }],
  ['ring1', { fill: 'surface' }],
  ['ringLine', { stroke: 'line', width: 1.4 }],
  ['border', { stroke: 'line', width: 1.4 }],
  ['halo', { stroke: 'surface', width: 9 }],
  ['outline', { stroke: 'ink', width: 3.8 }],
  ['body', { fill: 'surface' }],
  ['detail', { stroke: 'ink', width: 1.6, cap: 'round' }],
  ['dot', { fill: 'ink' }],
  ['client', { fill: 'ink', stroke: 'surface', width: 5 }],
  ['bareTie', { stroke: 'lineStrong', width: 1.5, dash: [2, 4], cap: 'butt' }],
  ['qualityGap', { fill: 'surface' }],
  ['qualityLight', { stroke: 'surface', width: 6, cap: 'round' }],
  ['quality', { stroke: 'ink', width: 2.2, cap: 'round' }],
  ['dangerFull', { fill: 'danger', stroke: 'surface', width: 4 }],
  ['dangerOpen', { fill: 'surface', stroke: 'danger', width: 3.4 }],
  ['dangerEye', { stroke: 'surface', width: 1.8, cap: 'round' }],
  ['chosenTie', { stroke: 'accent', width: 22, cap: 'round', opacity: 0.2 }],
  ['chosenWideTie', { stroke: 'accent', width: 44, cap: 'round', opacity: 0.2 }],
  ['chosenBody', { stroke: 'accent', width: 3 }],
  ['focusedBody', { stroke: 'accent', width: 6 }],
  ['hovered', { stroke: 'accent', width: 2, opacity: 0.45 }],
  ['targetCell', { fill: 'accent', opacity: 0.1 }],
  ['guide', { stroke: 'accent', width: 1.5, dash: [5, 5], opacity: 0.65 }],
  ['drawnTie', { stroke: 'accent', width: 3, cap: 'round', dash: [1, 7] }],
  ['band', { fill: 'accentSoft', stroke: 'accent', width: 1.5, opacity: 0.5 }],
  ['knob', { fill: 'accent', stroke: 'surface', width: 4 }],
  ['knobSign', { stroke: 'surface', width: 2.2, cap: 'round' }],
  ['keyOutline', { stroke: 'ink', width: 2.4 }],
  ['keyDetail', { stroke: 'ink', width: 1 }],
  ['keyBadge', { fill: 'inkSoft' }],
  ...STRENGTHS.map((strength): [PaintName, Paint] => [
    `keyLine-${strength}`,
    { stroke: 'inkSoft', width: LANE_WIDTH[strength] },
  ]),
  ['keyHollow', { stroke: 'inkSoft', width: HOLLOW_WIDTH[2] }],
  ['keyLight', { stroke: 'surface', width: HOLLOW_WIDTH[2] - 2 * WALL }],
  ...lanePaints,
]);

export const paintOf = (name: PaintName): Paint => PAINTS.get(name) ?? {};

export const PAINT_NAMES: readonly PaintName[] = [...PAINTS.keys()];

export type TextStyleName =
  | 'role'
  | 'name'
  | 'ground'
  | 'ring'
  | 'closeRing'
  | 'client'
  | 'clientSmall'
  | 'key'
  | 'dangerSign'
  | 'dangerSignFull'
  | 'badge'
  | `badge-${PageLetter}`;

export type TextStyle = {
  readonly size: number;
  readonly weight: number;
  readonly colour: Colour;
  /** Light around the letters, so that lines may pass behind them. */
  readonly halo?: { readonly colour: Colour; readonly width: number };
};

const overLines = { colour: 'surface', width: 4.5 } as const;
const badge = { size: 12.5, weight: 700 } as const;

const TEXT_STYLES: Readonly<Record<TextStyleName, TextStyle>> = {
  role: { size: 16, weight: 600, colour: 'ink', halo: overLines },
  name: { size: 14.5, weight: 450, colour: 'ink', halo: overLines },
  ground: { size: 21, weight: 600, colour: 'inkSoft' },
  ring: { size: 12.5, weight: 500, colour: 'inkSoft', halo: { colour: 'paper', width: 5 } },
  closeRing: { size: 12.5, weight: 500, colour: 'inkSoft', halo: { colour: 'surface', width: 5 } },
  client: { size: 15, weight: 650, colour: 'surface' },
  clientSmall: { size: 12, weight: 650, colour: 'surface' },
  key: { size: 15, weight: 450, colour: 'ink' },
  dangerSign: { size: 14, weight: 750, colour: 'danger' },
  dangerSignFull: { size: 14, weight: 750, colour: 'surface' },
  badge: { ...badge, colour: 'surface' },
  'badge-P': { ...badge, colour: 'P' },
  'badge-A': { ...badge, colour: 'A' },
  'badge-G': { ...badge, colour: 'G' },
  'badge-E': { ...badge, colour: 'E' },
};

export const textStyleOf = (name: TextStyleName): TextStyle => TEXT_STYLES[name];
