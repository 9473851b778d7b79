import {
  DANGERS,
  type Danger,
  type EcogramRecords,
  PAGE_LETTERS,
  type PageLetter,
  PERSON_KINDS,
  type PersonKind,
  STRENGTHS,
  type Strength,
  TIE_QUALITIES,
  type TieQuality,
} from '../domain/ecogram.ts';
import { BADGES, badgeMarks, laneFigures, laneMarks } from './lanes.ts';
import { type Mark, pathMark, placeAt, textMark } from './marks.ts';
import { line, movedPath, type Path, scaledPath } from './path.ts';
import { dangerMarks, qualityMarks } from './signs.ts';
import { textStyleOf } from './style.ts';
import { symbolOf } from './symbols.ts';
import { type TextWidth, textWidth } from './text-width.ts';
import type { Box, Point } from './vector.ts';

export type LegendWords = {
  readonly page: Readonly<Record<PageLetter, string>>;
  readonly strength: Readonly<Record<Strength, string>>;
  readonly possible: string;
  readonly oneWay: string;
  readonly bothWays: string;
  readonly kind: Readonly<Record<PersonKind, string>>;
  readonly quality: Readonly<Record<TieQuality, string>>;
  readonly danger: Readonly<Record<Danger, string>>;
};

/** What there is in a picture that not every picture has. */
export type LegendFor = {
  readonly kinds: readonly PersonKind[];
  readonly qualities: readonly TieQuality[];
  readonly dangers: readonly Danger[];
};

/** Only what is there is explained: whoever reads it learns nothing of what else there could be. */
export const legendFor = ({ people, ties }: EcogramRecords): LegendFor => {
  const everybody = Object.values(people);
  const all = Object.values(ties);
  const marked: { danger: Danger | null }[] = [...everybody, ...all];
  return {
    kinds: PERSON_KINDS.filter((kind) => everybody.some((person) => person.kind === kind)),
    qualities: TIE_QUALITIES.filter((quality) => all.some((tie) => tie.quality === quality)),
    dangers: DANGERS.filter((danger) => marked.some((record) => record.danger === danger)),
  };
};

/** A sample with its words. `draw` gets the left end of the sample, half way up the row. */
type Entry = { readonly sampleWidth: number; readonly text: string; draw(at: Point): Mark[] };

const ROW = 34;
const SAMPLE = 46;
const AFTER_SAMPLE = 9;
const BETWEEN = 22;
const SYMBOL_SCALE = 0.5;

const laneEntry = (letter: PageLetter, text: string): Entry => ({
  sampleWidth: SAMPLE + 14,
  text,
  draw: ({ x, y }) => {
    const from = { x, y };
    const to = { x: x + SAMPLE + 14, y };
    const control = { x: x + SAMPLE / 2 + 7, y };
    const lanes = { [letter]: { giver: 'both', strength: 2, standing: 'now' } as const };
    const figures = laneFigures(lanes, { from, control, to }, 0.5);
    return [...figures.flatMap(laneMarks), ...figures.flatMap(badgeMarks)];
  },
});

const stroke = ({ x, y }: Point): Path => line({ x, y }, { x: x + SAMPLE - 12, y });

const strengthEntry = (strength: Strength, text: string): Entry => ({
  sampleWidth: SAMPLE - 12,
  text,
  draw: (at) => [pathMark(stroke(at), `keyLine-${strength}`)],
});

const possibleEntry = (text: string): Entry => ({
  sampleWidth: SAMPLE - 12,
  text,
  draw: (at) => [pathMark(stroke(at), 'keyHollow'), pathMark(stroke(at), 'keyLight')],
});

const giverEntry = (giver: 'first' | 'both', text: string): Entry => ({
  sampleWidth: 24,
  text,
  draw: ({ x, y }) => [pathMark(movedPath(BADGES[giver], { x: x + 12, y }), 'keyBadge')],
});

const kindEntry = (kind: PersonKind, text: string): Entry => ({
  sampleWidth: 26,
  text,
  draw: ({ x, y }) => {
    const place = { x: x + 13, y };
    const { shape, lines, dots } = symbolOf(kind);
    const small = (path: Path) => movedPath(scaledPath(path, SYMBOL_SCALE), place);
    return [
      pathMark(small(shape), 'keyOutline'),
      pathMark(small(shape), 'body'),
      pathMark(small(lines), 'keyDetail'),
      pathMark(small(dots), 'dot'),
    ];
  },
});

const qualityEntry = (quality: TieQuality, text: string): Entry => ({
  sampleWidth: SAMPLE - 12,
  text,
  draw: (at) => [
    pathMark(stroke(at), 'keyLine-2'),
    ...qualityMarks(quality, 3, placeAt({ x: at.x + (SAMPLE - 12) / 2, y: at.y })),
  ],
});

const dangerEntry = (danger: Danger, text: string): Entry => ({
  sampleWidth: 26,
  text,
  draw: ({ x, y }) => dangerMarks(danger, { x: x + 13, y }),
});

/** As many as fit in each row, from the first on. */
const filledRows = <Item>(
  items: readonly Item[],
  widthOf: (item: Item) => number,
  most: number,
): Item[][] => {
  const rows: Item[][] = [];
  let width = Number.POSITIVE_INFINITY;
  for (const item of items) {
    width += widthOf(item);
    if (width > most) {
      rows.push([]);
      width = widthOf(item);
    }
    rows.at(-1)?.push(item);
  }
  return rows;
};

/** No more rows than are needed, of about the same length: none ends with one that is left over. */
const evenRows = <Item>(items: readonly Item[], widthOf: (item: Item) => number, most: number): Item[][] => {
  const needed = filledRows(items, widthOf, most).length;
  const total = items.reduce((sum, item) => sum + widthOf(item), 0);
  for (let limit = total / Math.max(needed, 1); limit < most; limit += 10) {
    const rows = filledRows(items, widthOf, limit);
    if (rows.length <= needed) return rows;
  }
  return filledRows(items, widthOf, most);
};

/** What the picture's signs mean, in rows below `under`; only what is in the picture is explained. */
export const legendMarks = (
  under: Box,
  { kinds, qualities, dangers }: LegendFor,
  words: LegendWords,
  measure: TextWidth = textWidth,
): { marks: Mark[]; height: number } => {
  const groups: Entry[][] = [
    PAGE_LETTERS.map((letter) => laneEntry(letter, words.page[letter])),
    [
      ...STRENGTHS.map((strength) => strengthEntry(strength, words.strength[strength])),
      possibleEntry(words.possible),
      giverEntry('first', words.oneWay),
      giverEntry('both', words.bothWays),
    ],
    qualities.map((quality) => qualityEntry(quality, words.quality[quality])),
    dangers.map((danger) => dangerEntry(danger, words.danger[danger])),
    kinds.map((kind) => kindEntry(kind, words.kind[kind])),
  ];
  const style = textStyleOf('key');
  const widthOf = ({ sampleWidth, text }: Entry) => sampleWidth + AFTER_SAMPLE + measure(text, style);

  const rows = groups.flatMap((group) =>
    evenRows(group, (entry) => widthOf(entry) + BETWEEN, under.width + BETWEEN),
  );

  const top = under.y + under.height + 18;
  const marks = rows.flatMap((row, index) => {
    const total = row.reduce((sum, entry) => sum + widthOf(entry) + BETWEEN, -BETWEEN);
    const y = top + (index + 0.5) * ROW;
    let x = under.x + (under.width - total) / 2;
    return row.flatMap((entry) => {
      const start = x;
      x += widthOf(entry) + BETWEEN;
      const words = { x: start + entry.sampleWidth + AFTER_SAMPLE, y: y + style.size * 0.35 };
      return [...entry.draw({ x: start, y }), textMark(entry.text, words, 'key', 'start')];
    });
  });
  return { marks, height: 18 + rows.length * ROW };
};
