import { strToU8, zipSync } from 'fflate';

/** Lists of organisations as other programs leave them on a laptop: invented, and made byte by byte, by no writer of the app. */

/** As Excel saves `Unicode text`: UTF-16 with its mark, tabs between the cells. */
export const unicodeText = (rows: readonly (readonly string[])[]): Uint8Array =>
  Buffer.from(`\ufeff${rows.map((row) => row.join('\t')).join('\r\n')}\r\n`, 'utf16le');

/** As Excel of western Europe saves CSV: Windows-1252, semicolons between the cells. Of its own letters it has the euro sign. */
export const westernCsv = (rows: readonly (readonly string[])[]): Uint8Array =>
  Buffer.from(
    rows
      .map((row) => `${row.join(';')}\r\n`)
      .join('')
      .replaceAll('€', '\u0080'),
    'latin1',
  );

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const xml = (inner: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n${inner}`;

/** What stands in cells, each once, as Excel keeps them apart from the sheet. */
const SHARED = [
  'Sociale kaart',
  'Organisatie',
  'Bereikbaar',
  'Naam',
  'Land',
  'Telefoon',
  'E-mail',
  'Laatst gecontroleerd',
  'Haven',
  'Nederland',
  '31-12-2025',
  'Kade',
  '31 december 2025',
  'Sluis',
  '2025-12-31',
  'Werf',
  '31.12.25',
  'Dok',
  'dok@dok.invalid',
];
const said = (words: string): string => {
  const at = SHARED.indexOf(words);
  if (at < 0) throw new Error(`'${words}' is not among the shared strings`);
  return String(at);
};
const words = (at: string, text: string): string => `<c r="${at}" t="s"><v>${said(text)}</v></c>`;
const figure = (at: string, value: number, style = 0): string =>
  `<c r="${at}" s="${style}"><v>${value}</v></c>`;
const row = (number: number, cells: string): string => `<row r="${number}" spans="1:5">${cells}</row>`;

/** 31 December 2025, counted from 1904 as Excel for the Mac long did. */
const DAY_SINCE_1904 = 44_560;

/**
 * A title over all columns, headings of two rows with merged cells, and the same day in five forms: as a day counted from
 * 1904, and in words of four kinds.
 */
const SHEET =
  row(
    1,
    `${words('A1', 'Sociale kaart')}<c r="B1" s="2"/><c r="C1" s="2"/><c r="D1" s="2"/><c r="E1" s="2"/>`,
  ) +
  row(2, `${words('A2', 'Organisatie')}<c r="B2" s="2"/>${words('C2', 'Bereikbaar')}<c r="D2" s="2"/>`) +
  row(
    3,
    (
      [
        ['A3', 'Naam'],
        ['B3', 'Land'],
        ['C3', 'Telefoon'],
        ['D3', 'E-mail'],
        ['E3', 'Laatst gecontroleerd'],
      ] as const
    )
      .map(([at, text]) => words(at, text))
      .join(''),
  ) +
  row(
    4,
    `${words('A4', 'Haven')}${words('B4', 'Nederland')}${figure('C4', 31_200_000_001)}${words('E4', '31-12-2025')}`,
  ) +
  row(5, `${words('A5', 'Kade')}${words('B5', 'Nederland')}${words('E5', '31 december 2025')}`) +
  row(6, `${words('A6', 'Sluis')}${words('B6', 'Nederland')}${words('E6', '2025-12-31')}`) +
  row(7, `${words('A7', 'Werf')}${words('B7', 'Nederland')}${words('E7', '31.12.25')}`) +
  row(
    8,
    `${words('A8', 'Dok')}${words('B8', 'Nederland')}${words('D8', 'dok@dok.invalid')}${figure('E8', DAY_SINCE_1904, 1)}`,
  );

const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${KIND}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${KIND}.sharedStrings+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="1" defaultThemeVersion="166925"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="12000"/></bookViews><sheets><sheet name="Kaart" sheetId="1" r:id="rId1"/></sheets><calcPr calcId="191029"/></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId3" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="center"/></xf></cellXfs></styleSheet>`,
  'xl/sharedStrings.xml': `<sst xmlns="${MAIN}" count="${SHARED.length}" uniqueCount="${SHARED.length}">${SHARED.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><dimension ref="A1:E8"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="5" width="18" customWidth="1"/></cols><sheetData>${SHEET}</sheetData><mergeCells count="3"><mergeCell ref="A1:E1"/><mergeCell ref="A2:B2"/><mergeCell ref="C2:D2"/></mergeCells><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`,
};

/** The parts that Excel writes for a workbook, as text, zipped. */
export const workbookOfExcel = (): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(PARTS).map(([name, part]) => [name, strToU8(xml(part))])));
