/**
 * A cell that begins with one of these is taken for a formula when a CSV file is opened in a spreadsheet program, and a
 * formula can fetch pages and start programs. The wide forms are what some programs make of them.
 */
const STARTS_A_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** With an apostrophe in front, a cell is text. What has apostrophes in front already gets one more, so that none is lost. */
export const guarded = (cell: string): string =>
  STARTS_A_FORMULA.test(cell) || GUARDED.test(cell) ? `'${cell}` : cell;

/** Where the program knows text from formulas, only what would be taken for guarded has to be. */
export const guardedText = (cell: string): string => (GUARDED.test(cell) ? `'${cell}` : cell);

/** Takes away the one apostrophe that {@link guarded} has put there. ’s-Gravenhage keeps its own. */
export const unguarded = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell);
