import type { TextWidth } from './text-width.ts';

type Room = {
  readonly width: number;
  readonly lines: number;
  readonly font: { readonly size: number; readonly weight: number };
};

const ELLIPSIS = '…';

/** What a reader sees as one character: an accent stays with its letter, a family of emoji stays together. */
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

const charactersOf = (text: string): string[] =>
  Array.from(graphemes.segment(text), ({ segment }) => segment);

/** Nothing longer is looked at: no line of a picture holds as much. */
const MOST_CHARACTERS = 400;

/** How many of the characters fit in the width. */
const fitting = (characters: readonly string[], room: Room, measure: TextWidth): number => {
  let width = 0;
  for (const [index, character] of characters.entries()) {
    width += measure(character, room.font);
    if (width > room.width) return index;
  }
  return characters.length;
};

const shortened = (text: string, room: Room, measure: TextWidth): string => {
  const characters = charactersOf(text);
  const narrower = { ...room, width: room.width - measure(ELLIPSIS, room.font) };
  return (
    characters
      .slice(0, fitting(characters, narrower, measure))
      .join('')
      .trimEnd() + ELLIPSIS
  );
};

/** A word that is wider than a line is broken where the line ends. */
const broken = (word: string, room: Room, measure: TextWidth): string[] => {
  const pieces: string[] = [];
  let rest = charactersOf(word);
  while (rest.length > 0) {
    const count = Math.max(1, fitting(rest, room, measure));
    pieces.push(rest.slice(0, count).join(''));
    rest = rest.slice(count);
  }
  return pieces;
};

/** Text in at most so many lines of at most that width; what does not fit ends in an ellipsis. */
export const wrap = (text: string, room: Room, measure: TextWidth): string[] => {
  const tidy = text.slice(0, MOST_CHARACTERS).trim().replace(/\s+/gu, ' ');
  if (tidy === '') return [];
  const lines: string[] = [];
  let current = '';
  const pieces = tidy
    .split(' ')
    .flatMap((word) => broken(word, room, measure).map((piece, index) => ({ piece, glued: index > 0 })));
  for (const { piece, glued } of pieces) {
    const joined = current === '' || glued ? current + piece : `${current} ${piece}`;
    if (current === '' || measure(joined, room.font) <= room.width) {
      current = joined;
    } else {
      lines.push(current);
      current = piece;
    }
  }
  lines.push(current);
  if (lines.length <= room.lines) return lines;
  const kept = lines.slice(0, room.lines - 1);
  const rest = lines.slice(room.lines - 1).join(' ');
  return [...kept, shortened(rest, room, measure)];
};
