import { type CsvCell, type CsvDelimiter, csvText } from '#shared/domain/csv.ts';

/** A table as a CSV file that no spreadsheet program takes for formulas. */
export const csvBytes = (rows: readonly (readonly CsvCell[])[], delimiter: CsvDelimiter): Uint8Array =>
  new TextEncoder().encode(csvText(rows, delimiter));
