import { strToU8, type Zippable, zipSync } from 'fflate';
import type { FileRead } from '#shared/domain/organisation-exchange/file-read.ts';
import {
  AS_LIKELY,
  type Encoding,
  type Table,
  type TextReading,
} from '#shared/domain/organisation-exchange/table.ts';
import { readFile } from './read-file.ts';

/** Files as other programs write them, with invented organisations in them. */

export const encoded = (text: string, encoding: Encoding, withMark: boolean): Uint8Array => {
  const marked = withMark ? `\ufeff${text}` : text;
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(marked);
    case 'utf-16le':
      return Buffer.from(marked, 'utf16le');
    case 'utf-16be':
      return Buffer.from(marked, 'utf16le').swap16();
    case 'windows-1252':
      // The letters of these files are the same there as in Latin-1, but for the euro sign.
      return Buffer.from(text.replaceAll('€', '\u0080'), 'latin1');
    default:
      return inOneByteEach(text, encoding);
  }
};

/** Whatever the decoder makes of each single byte, the other way round. */
const inOneByteEach = (text: string, encoding: Encoding): Uint8Array => {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte): [string, number] => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(text, (letter) => {
    const byte = bytes.get(letter);
    if (byte === undefined) throw new Error(`no ${letter} in ${encoding}`);
    return byte;
  });
};

/** @throws where it is refused */
export const demandRead = (bytes: Uint8Array, reading: TextReading = AS_LIKELY): FileRead => {
  const answer = readFile(bytes, reading);
  if (answer.is === 'refused') throw new Error(`refused: ${answer.reason} ${answer.at}`);
  return answer.file;
};

/** @throws where it is refused, or is a map */
export const tableIn = (bytes: Uint8Array): Table => {
  const file = demandRead(bytes);
  if (file.form === 'map' || !file.tables[0]) throw new Error('no table');
  return file.tables[0];
};

export const reasonFor = (bytes: Uint8Array): string | null => {
  const answer = readFile(bytes, AS_LIKELY);
  return answer.is === 'refused' ? answer.reason : null;
};

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

type Parts = Record<string, string>;

/** A workbook from the inside: what stands in `<worksheet>`, and whatever part somebody wants otherwise. */
export const workbookOf = (sheet: string, parts: Parts = {}): Uint8Array => {
  const all: Parts = {
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${RELATIONSHIPS}"><sheets><sheet name="Kaart" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${MAIN}>${sheet}</worksheet>`,
    ...parts,
  };
  const packed: Zippable = Object.fromEntries(Object.entries(all).map(([name, xml]) => [name, strToU8(xml)]));
  return zipSync(packed);
};
