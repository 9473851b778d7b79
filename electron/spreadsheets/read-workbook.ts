import type { Table } from '#shared/domain/organisation-exchange/table.ts';
import { unpack } from './archive.ts';
import { FileRefused } from './refused.ts';
import { TableLimits } from './table-limits.ts';
import { numberFormsOf, sharedWordsOf, workbookOf } from './xlsx-parts.ts';
import { sheetTable } from './xlsx-sheet.ts';

/** Pictures, drawings, macros and the like are not even unpacked. */
const WANTED =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/;

/**
 * The sheets of an XLSX workbook that hold any words. See `docs/decisions/0016`.
 *
 * @throws {FileRefused} `notAList` (another archive), `damaged`, `tooLarge`, `empty`
 */
export const readWorkbook = (bytes: Uint8Array): Table[] => {
  const parts = unpack(bytes, (name) => WANTED.test(name));
  if (!parts.has('xl/workbook.xml')) throw new FileRefused('notAList');
  const { sheets, is1904 } = workbookOf(parts);
  const words = sharedWordsOf(parts);
  const forms = numberFormsOf(parts);
  const limits = new TableLimits();
  const tables = sheets.flatMap(({ name, part }) => {
    const sheet = parts.get(part);
    if (!sheet) return [];
    const table = sheetTable(sheet, { name, words, forms, is1904, limits });
    return table.rows.length === 0 ? [] : [table];
  });
  if (tables.length === 0) throw new FileRefused('empty');
  return tables;
};
