import type { FileAnswer, FileRead } from '#shared/domain/organisation-exchange/file-read.ts';
import { readMap } from '#shared/domain/organisation-exchange/social-map-file.ts';
import type { TextReading } from '#shared/domain/organisation-exchange/table.ts';
import { csvTable } from './csv-table.ts';
import { readWorkbook } from './read-workbook.ts';
import { FileRefused } from './refused.ts';
import { decodeText } from './text-encoding.ts';

/** What a file is, is told by what is in it: names are easily given another ending. */

const beginsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

const isArchive = (bytes: Uint8Array): boolean => beginsWith(bytes, 0x50, 0x4b, 0x03, 0x04);
/** Excel up to 2003, and any workbook that a password keeps shut. */
const isOldContainer = (bytes: Uint8Array): boolean => beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

/** Signs that no text has. */
const CONTROL = /[[\p{Cc}&&\p{ASCII}]--[\t\n\v\f\r]]/v;
const OTHER_FORMATS = /^\s*(?:%PDF-|\{\\rtf|<!doctype|<html|<\?xml)/i;

const readText = (bytes: Uint8Array, reading: TextReading): FileRead => {
  const { encoding, text } = decodeText(bytes, reading.encoding);
  if (text.trim() === '') throw new FileRefused('empty');
  if (CONTROL.test(text) || OTHER_FORMATS.test(text.slice(0, 200))) throw new FileRefused('notAList');
  if (text.trimStart().startsWith('{')) {
    const read = readMap(jsonIn(text));
    if (read.is === 'refused') throw new FileRefused(read.reason, read.at);
    return { form: 'map', map: read.map };
  }
  const { delimiter, table } = csvTable(text, reading.delimiter);
  return { form: 'text', encoding, delimiter, tables: [table] };
};

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new FileRefused('notAMap');
  }
};

/** @throws {FileRefused} */
const demandRead = (bytes: Uint8Array, reading: TextReading): FileRead => {
  if (isOldContainer(bytes)) throw new FileRefused('locked');
  return isArchive(bytes) ? { form: 'workbook', tables: readWorkbook(bytes) } : readText(bytes, reading);
};

/** Whatever the bytes are: an answer. `reading` is for text; a workbook says itself how it is to be read. */
export const readFile = (bytes: Uint8Array, reading: TextReading): FileAnswer => {
  try {
    return { is: 'read', file: demandRead(bytes, reading) };
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return { is: 'refused', reason: error.reason, at: error.at };
  }
};
