import { type Person, roleOf } from '../domain/ecogram.ts';
import { type TextMark, textMark } from './marks.ts';
import { type TextStyleName, textStyleOf } from './style.ts';
import { BODY_RADIUS } from './symbols.ts';
import { type TextWidth, textWidth } from './text-width.ts';
import type { Box, Point } from './vector.ts';
import { wrap } from './wrap.ts';

export type Label = { readonly marks: readonly TextMark[]; readonly box: Box };

const WIDTH = 132;
const LINES = 3;
const LEADING = 1.16;
const GAP = 6;

/** Capitals and ascenders rise to about this part of the size above the baseline. */
const ASCENT = 0.78;

type Line = { readonly text: string; readonly style: TextStyleName };

/** What is written with a person. */
export type PersonWords = Pick<Person, 'role' | 'name' | 'count'>;

/** Somebody's words in lines, wherever they are put. */
type Block = { readonly lines: readonly Line[]; readonly width: number; readonly height: number };

const linesIn = (
  text: string,
  style: TextStyleName,
  width: number,
  lines: number,
  measure: TextWidth,
): Line[] =>
  lines < 1
    ? []
    : wrap(text, { width, lines, font: textStyleOf(style) }, measure).map((line) => ({ text: line, style }));

const heightOf = (line: Line): number => textStyleOf(line.style).size * LEADING;

/** Lines below one another, the first with its top at `top`. */
const stacked = (lines: readonly Line[], x: number, top: number): TextMark[] => {
  let y = top;
  return lines.map((line) => {
    const mark = textMark(line.text, { x, y: y + textStyleOf(line.style).size * ASCENT }, line.style);
    y += heightOf(line);
    return mark;
  });
};

/** Labels stand on the side away from the client, where her ties do not pass. */
const standsAbove = (at: Point): boolean => at.y < -Math.abs(at.x) * 0.3;

const blockOf = (person: PersonWords, measure: TextWidth): Block => {
  const { name } = person;
  const roleLines = linesIn(roleOf(person), 'role', WIDTH, name === '' ? LINES : LINES - 1, measure);
  const nameLines = linesIn(name, 'name', WIDTH, Math.min(2, LINES - roleLines.length), measure);
  const lines = [...roleLines, ...nameLines];
  return {
    lines,
    width: Math.max(0, ...lines.map(({ text, style }) => measure(text, textStyleOf(style)))),
    height: lines.reduce((sum, line) => sum + heightOf(line), 0),
  };
};

/** While somebody is moved, her words are broken into lines once and not in every frame. */
const blocks = new WeakMap<PersonWords, Block>();

const knownBlock = (person: PersonWords, measure: TextWidth): Block => {
  if (measure !== textWidth) return blockOf(person, measure);
  const known = blocks.get(person) ?? blockOf(person, measure);
  blocks.set(person, known);
  return known;
};

/** What is written with a person: the role first, the name below it. */
export const personLabel = (person: PersonWords, at: Point, measure: TextWidth = textWidth): Label => {
  const { lines, width, height } = knownBlock(person, measure);
  const gap = BODY_RADIUS + GAP;
  const top = standsAbove(at) ? at.y - gap - height : at.y + gap;
  return { marks: stacked(lines, at.x, top), box: { x: at.x - width / 2, y: top, width, height } };
};

/** From the middle of a circle to both sides, as parts of its radius: for lines above and below one another, and for one. */
const ROOM_FOR_LINES = 1.72;
const ROOM_FOR_ONE = 1.86;

/** The larger letters, unless they would break a word. */
const clientStyle = (
  words: readonly string[],
  width: number,
  measure: TextWidth,
): 'client' | 'clientSmall' =>
  words.every((word) => measure(word, textStyleOf('client')) <= width) ? 'client' : 'clientSmall';

/** The client's name stands within her circle. */
export const clientLabel = (text: string, radius: number, measure: TextWidth = textWidth): TextMark[] => {
  const words = text.trim().split(/\s+/u);
  const width = radius * (words.length > 1 ? ROOM_FOR_LINES : ROOM_FOR_ONE);
  const lines = linesIn(text, clientStyle(words, width, measure), width, 3, measure);
  const height = lines.reduce((sum, line) => sum + heightOf(line), 0);
  return stacked(lines, 0, -height / 2 + 1);
};
