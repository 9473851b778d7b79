/**
 * A cell that begins with one of these is taken for a formula when a CSV file is opened in a spreadsheet program, and a
 * formula can fetch pages and start programs. The wide forms are what some programs make of them.
 *
 * A program that parts cells by another sign than the file was written with cuts them into pieces, wherever such a sign or a line's end
 * stands in them, and each piece is a cell to it. So each is looked at; quotes in front of it are gone by then, and whoever cleans a list up takes
 * away what can't be seen there: spaces of any width, and signs without one.
 */
const SIGNS = '=+\\-@＝＋－＠';
const PASSED_OVER = '["\\p{Z}\\p{Cf}\\v\\f]*';
const AT_THE_FRONT = new RegExp(`^(${PASSED_OVER})('*)(?=[${SIGNS}\\t\\r\\n])`, 'u');
const AFTER_A_CUT = new RegExp(`([,;|\\t\\r\\n]${PASSED_OVER})('*)(?=[${SIGNS}])`, 'gu');

const eachPiece = (cell: string, change: (apostrophes: string) => string): string => {
  const inPiece = (_: string, before: string, apostrophes: string) => before + change(apostrophes);
  return cell.replace(AFTER_A_CUT, inPiece).replace(AT_THE_FRONT, inPiece);
};

/** With an apostrophe in front, a piece is text. What has apostrophes in front already gets one more, so that none is lost. */
export const guarded = (cell: string): string => eachPiece(cell, (apostrophes) => `'${apostrophes}`);

/** Where the program knows text from formulas, only what would be taken for guarded has to be. */
export const guardedText = (cell: string): string =>
  eachPiece(cell, (apostrophes) => (apostrophes === '' ? '' : `'${apostrophes}`));

/** Takes away the one apostrophe that {@link guarded} has put there. ’s-Gravenhage keeps its own. */
export const unguarded = (cell: string): string => eachPiece(cell, (apostrophes) => apostrophes.slice(1));
