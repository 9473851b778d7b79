import writeXlsxFile, { type CellObject, type Row } from 'write-excel-file/node';
import type { PlanCell, SheetTable } from '#shared/domain/plan/tables.ts';
import type { UiLanguage } from '#shared/domain/settings.ts';
import { inCell } from '#shared/domain/workbook-cell.ts';
import { type Words, wordsOf } from '#shared/i18n/words.ts';

/** A number of Excel's holds fifteen figures; beyond them it would say another sum than the plan. */
const MOST_FIGURES = 15;

/** The format of text, which all words have and nothing else. */
const TEXT = '@';

const TOP = { alignVertical: 'top' } as const;
const HEADING = { ...TOP, fontWeight: 'bold', wrap: true } as const;

/** With that style, what begins like a formula stays words when somebody edits it. */
const withQuotePrefix = (styles: string): string => {
  const own = /<numFmt numFmtId="(\d+)" formatCode="@"\/>/.exec(styles)?.[1];
  return styles.replaceAll(`<xf numFmtId="${own}"`, `<xf quotePrefix="1" numFmtId="${own}"`);
};

const STAYS_WORDS = { files: { transform: { 'xl/styles.xml': { transform: withQuotePrefix } } } };

const written = (
  text: string,
  look: Omit<CellObject, 'value' | 'type' | 'format'>,
  say: Words,
): CellObject => ({
  value: inCell(text, say('print:cutInCell')),
  type: String,
  format: TEXT,
  ...look,
});

const isExact = (amount: string): boolean =>
  amount.replace(/\D/g, '').replace(/^0+/, '').length <= MOST_FIGURES;

/** Words are cells of text, so that none is ever taken for a formula. */
const cellOf = (cell: PlanCell, say: Words): CellObject => {
  switch (cell.is) {
    case 'words':
      return written(cell.words, { ...TOP, wrap: true }, say);
    case 'day':
      return {
        value: new Date(`${cell.on}T00:00:00Z`),
        type: Date,
        format: 'yyyy-mm-dd',
        align: 'left',
        ...TOP,
      };
    case 'amount':
      return isExact(cell.amount)
        ? { value: Number(cell.amount), type: Number, format: '#,##0.00##', ...TOP }
        : written(cell.amount, { ...TOP, align: 'right' }, say);
  }
};

/** So wide that most of it can be read without pulling at the columns. */
const widthOf = (heading: string, cells: readonly PlanCell[]): number => {
  const lengths = cells.map((cell) => (cell.is === 'words' ? cell.words.length : 14));
  return Math.min(60, Math.max(12, heading.length + 2, ...lengths));
};

/** Signs that a tab may not have, and how long its name may be. */
const asTab = (title: string): string => title.replace(/[[\]:*?/\\']/g, ' ').slice(0, 31);

/** Above a table: across it, since it is no column's. */
const markIn = (text: string, say: Words): Row => [written(text, { ...TOP, fontWeight: 'bold' }, say)];

const sheetOf = ({ title, marks, columns, rows }: SheetTable, isPractice: boolean, say: Words) => {
  const above: Row[] = [
    ...(isPractice ? [[written(say('practice:print.edge'), HEADING, say)]] : []),
    ...marks.map((mark) => markIn(mark.words, say)),
  ];
  return {
    data: [
      ...above,
      columns.map((heading) => written(heading, HEADING, say)),
      ...rows.map((row) => row.map((cell) => cellOf(cell, say))),
    ],
    sheet: asTab(title),
    columns: columns.map((heading, index) => ({
      width: widthOf(
        heading,
        rows.flatMap((row) => row[index] ?? []),
      ),
    })),
    stickyRowsCount: above.length + 1,
  };
};

/** Tables as a workbook, a sheet each. The file says nothing of who made it. */
export const tablesWorkbook = async (
  tables: readonly SheetTable[],
  { language, isPractice }: { language: UiLanguage; isPractice: boolean },
): Promise<Uint8Array> => {
  const say = wordsOf(language);
  const sheets = tables.map((table) => sheetOf(table, isPractice, say));
  const made = await writeXlsxFile(sheets, { features: [STAYS_WORDS] }).toBuffer();
  return new Uint8Array(made);
};
