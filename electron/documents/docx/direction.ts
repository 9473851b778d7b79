/** Which way words run, as a word processor wants to be told: paragraph by paragraph, and stretch by stretch within it. */

import { piecesOf } from '../number-runs.ts';

export type Direction = 'ltr' | 'rtl';

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LETTER = /\p{L}/u;

const directionOf = (sign: string): Direction | null => {
  if (RIGHT_TO_LEFT.test(sign)) return 'rtl';
  return LETTER.test(sign) ? 'ltr' : null;
};

/** The way of the first letter; `usual` where there is none. */
export const directionIn = (text: string, usual: Direction): Direction => {
  for (const sign of text) {
    const direction = directionOf(sign);
    if (direction !== null) return direction;
  }
  return usual;
};

export type Stretch = { readonly text: string; readonly direction: Direction };

/** Where a word of the other direction ends; what stands between words belongs to the paragraph. */
const PIECES = /\s+|[^\s]+/gu;

/** Blanks, words, and figures that belong together, each with its way; `null` for blanks. */
const wordsIn = (text: string, paragraph: Direction): { text: string; direction: Direction | null }[] =>
  piecesOf(text).flatMap((piece) =>
    piece.isRun
      ? [{ text: piece.text, direction: 'ltr' as const }]
      : [...piece.text.matchAll(PIECES)].map(([word]) => ({
          text: word,
          direction: word.trim() === '' ? null : directionIn(word, paragraph),
        })),
  );

/** Text cut where its direction changes. Blanks between two words of one direction go with them. */
export const stretchesOf = (text: string, paragraph: Direction): Stretch[] => {
  const stretches: { text: string; direction: Direction }[] = [];
  let blanks = '';
  const add = (piece: string, direction: Direction) => {
    const last = stretches.at(-1);
    if (last?.direction === direction) last.text += blanks + piece;
    else if (last && direction !== paragraph) {
      last.text += blanks;
      stretches.push({ text: piece, direction });
    } else stretches.push({ text: blanks + piece, direction });
    blanks = '';
  };
  for (const { text: piece, direction } of wordsIn(text, paragraph)) {
    if (direction === null) blanks += piece;
    else add(piece, direction);
  }
  if (blanks === '') return stretches;
  const last = stretches.at(-1);
  if (last) last.text += blanks;
  else stretches.push({ text: blanks, direction: paragraph });
  return stretches;
};
