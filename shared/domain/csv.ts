import { guarded } from './organisation-exchange/formula-guard.ts';

/**
 * The one place that writes CSV. A file is opened by programs that part its cells by another sign than it was written with: Excel takes
 * the list separator of its country. So every cell stands in quotes, and no piece that any program could cut out of it is a formula to it.
 */

/** Words are disarmed. A figure (a day, a sum, a count) is written as it is: there is no sign in it but its own. */
export type CsvCell = string | number | null | { figure: string };

export type CsvDelimiter = ',' | ';';

/** Without it, Excel takes UTF-8 for Windows-1252. */
const BYTE_ORDER_MARK = '\ufeff';

const FIGURE = /^-?\d[\d.-]*$/;

const textIn = (cell: CsvCell): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'string') return guarded(cell);
  return FIGURE.test(cell.figure) ? cell.figure : guarded(cell.figure);
};

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A table as text that says it is UTF-8 once it is, RFC 4180 otherwise. The headings are its first row. */
export const csvText = (rows: readonly (readonly CsvCell[])[], delimiter: CsvDelimiter): string => {
  const lines = rows.map((row) => row.map((cell) => quoted(textIn(cell))).join(delimiter));
  return `${BYTE_ORDER_MARK}${lines.map((line) => `${line}\r\n`).join('')}`;
};
