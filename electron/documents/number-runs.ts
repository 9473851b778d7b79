import { type Html, html } from './html.ts';

/**
 * Figures that belong together: a telephone number, an account, a day in figures. Among words that run from right to left their groups
 * would change places, and somebody would dial another number. A blank before and behind a dash parts two runs.
 */
const RUN = /\+?\(?\d+\)?(?:[ \u00a0./-]?\(?\d+\)?)*/gu;

/** With fewer it is an amount, an hour or a span of them, which is read as the words around it are. */
const FEWEST_FIGURES = 6;

export type NumberPiece = { readonly text: string; readonly isRun: boolean };

/** A text cut where such figures begin and end; together the pieces are the text. */
export const piecesOf = (text: string): NumberPiece[] => {
  const pieces: NumberPiece[] = [];
  let from = 0;
  const add = (piece: string, isRun: boolean) => {
    if (piece !== '') pieces.push({ text: piece, isRun });
  };
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (run.replace(/\D/g, '').length < FEWEST_FIGURES) continue;
    add(text.slice(from, index), false);
    add(run, true);
    from = index + run.length;
  }
  add(text.slice(from), false);
  return pieces;
};

/** Somebody's words, with such figures from left to right in any script. */
export const withNumbers = (text: string): Html =>
  html`${piecesOf(text).map((piece) => (piece.isRun ? html`<bdo dir="ltr">${piece.text}</bdo>` : piece.text))}`;
