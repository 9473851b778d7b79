import { z } from 'zod';

/**
 * A sheet of a file as it stands there, before anybody has asked what it means. Cells are text: a date of a spreadsheet
 * program is `YYYY-MM-DD` by then. Rows without any words are left out; the others keep the number that a spreadsheet
 * program shows beside them.
 */
export const TableRow = z.strictObject({ number: z.int().min(1), cells: z.array(z.string()) });
export type TableRow = z.infer<typeof TableRow>;

/**
 * What could not be read as it stands. `undecodable`: bytes that are no letter in the file's encoding. `openQuote`: a
 * quotation mark that nothing closes. `formula`: one that holds no value. `cellError`: `#REF!` and the like.
 */
export const READING_TROUBLES = ['undecodable', 'openQuote', 'formula', 'cellError'] as const;
export type ReadingTrouble = {
  row: number;
  /** From 0. `null` where it is the row as a whole. */
  column: number | null;
  what: (typeof READING_TROUBLES)[number];
};

/** `name`: of the sheet; empty where the file has but one. */
export type Table = { name: string; rows: TableRow[]; troubles: ReadingTrouble[] };

/** As browsers call them. Those of Windows and of the Mac are what programs without Unicode write in, one for each part of the world. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'gb18030',
  'macintosh',
] as const;
export const Encoding = z.enum(ENCODINGS);
export type Encoding = z.infer<typeof Encoding>;

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export const Delimiter = z.enum(DELIMITERS);
export type Delimiter = z.infer<typeof Delimiter>;

/** How the bytes of a text become cells. `null` is: as they most likely are meant. */
export const TextReading = z.strictObject({ encoding: Encoding.nullable(), delimiter: Delimiter.nullable() });
export type TextReading = z.infer<typeof TextReading>;

export const AS_LIKELY: TextReading = { encoding: null, delimiter: null };

/** How many sheets, rows and cells are still a list of organisations. More is refused before it takes the memory. */
export const MOST_BYTES = 20 * 1024 * 1024;
export const MOST_ROWS = 25_000;
export const MOST_COLUMNS = 200;
export const MOST_CELLS = 1_500_000;

/** `A`, `Z`, `AA`: what spreadsheet programs call a column. `index` is from 0. */
export const columnLetters = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : columnLetters(Math.floor(index / 26) - 1) + columnLetters(index % 26);
