import { strToU8, type Zippable, zipSync } from 'fflate';
import { guardedText } from '#shared/domain/organisation-exchange/formula-guard.ts';
import { columnLetters } from '#shared/domain/organisation-exchange/table.ts';
import { inCell } from '#shared/domain/workbook-cell.ts';

/** A table as the smallest XLSX workbook that spreadsheet programs open: one sheet, every cell text, headings that stay in view. */

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** XML can't hold these; Office writes them so, and writes what only looks so with one sign more. */
const UNWRITABLE = /[[\p{Cc}&&\p{ASCII}]--[\t\n]]|[\ufffe\uffff]|_(?=x[0-9a-fA-F]{4}_)/gv;
const LONE_HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const asXml = (text: string): string =>
  text
    .replace(LONE_HALF, '\ufffd')
    .replace(UNWRITABLE, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

type Cell = { words: string; row: number; column: number };

const cellXml = ({ words, row, column }: Cell, cutMark: string): string =>
  words === ''
    ? ''
    : `<c r="${columnLetters(column)}${row}" s="${row === 1 ? 1 : 2}" t="inlineStr"><is><t xml:space="preserve">${asXml(
        inCell(guardedText(words), cutMark),
      )}</t></is></c>`;

const sheetXml = (rows: readonly (readonly string[])[], cutMark: string): string => {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const body = rows.map(
    (row, index) =>
      `<row r="${index + 1}">${row.map((words, column) => cellXml({ words, row: index + 1, column }, cutMark)).join('')}</row>`,
  );
  return (
    `${DECLARATION}<worksheet xmlns="${MAIN}">` +
    '<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>' +
    `<cols><col min="1" max="1" width="36" customWidth="1"/><col min="2" max="${Math.max(2, width)}" width="22" customWidth="1"/></cols>` +
    `<sheetData>${body.join('')}</sheetData>` +
    `<autoFilter ref="A1:${columnLetters(width - 1)}${Math.max(1, rows.length)}"/></worksheet>`
  );
};

/** The second style is text (49) with `quotePrefix`: what stands there stays text when somebody edits it. */
const STYLES =
  `${DECLARATION}<styleSheet xmlns="${MAIN}">` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyFont="1"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs>' +
  '</styleSheet>';

const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;

/** A moment in the past of all computers, so that the same table makes the same bytes. */
const WRITTEN = new Date(1980, 0, 1);

/**
 * @param sheetName what the tab is called; signs that a tab may not have are left out
 * @param cutMark what stands at the end of a cell that doesn't hold all of its words
 */
export const workbookBytes = (
  sheetName: string,
  rows: readonly (readonly string[])[],
  cutMark = '…',
): Uint8Array => {
  const tab = sheetName.replace(/[[\]:*?/\\']/g, '').slice(0, 31) || 'Sheet1';
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
      '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>' +
      '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
    '_rels/.rels': `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${relationship('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets><sheet name="${asXml(tab)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${relationship('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relationship('rId2', 'styles', 'styles.xml')}</Relationships>`,
    'xl/styles.xml': STYLES,
    'xl/worksheets/sheet1.xml': sheetXml(rows, cutMark),
  };
  const packed: Zippable = Object.fromEntries(
    Object.entries(parts).map(([name, xml]) => [name, [strToU8(xml), { mtime: WRITTEN }]]),
  );
  return zipSync(packed);
};
