import Papa from 'papaparse';
import { guarded } from '#shared/domain/organisation-exchange/formula-guard.ts';

/** With a mark at the front, without which Excel takes UTF-8 for Windows-1252. */
const MARK = '\ufeff';

/** A table as CSV that spreadsheet programs open as text. No cell of it is a formula to them. */
export const csvBytes = (rows: readonly (readonly string[])[], delimiter: ',' | ';'): Uint8Array => {
  const cells = rows.map((row) => row.map(guarded));
  return new TextEncoder().encode(`${MARK}${Papa.unparse(cells, { delimiter, newline: '\r\n' })}\r\n`);
};
