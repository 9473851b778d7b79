import writeXlsxFile, { type CellObject, type Row } from 'write-excel-file/node';
import type { PlanCell, SheetTable } from '#shared/domain/plan/tables.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { planTables } from '#shared/i18n/plan-tables.ts';
import { wordsOf } from '#shared/i18n/words.ts';
import type { PlanTablesRequest } from '../../core/ports.ts';

/** A number of Excel's holds fifteen figures; beyond them it would say another sum than the plan. */
const MOST_FIGURES = 15;

/** Excel cuts what is longer, so it is not written longer. */
const MOST_IN_CELL = 32_767;

const TOP = { alignVertical: 'top' } as const;
const HEADING = { ...TOP, fontWeight: 'bold', wrap: true } as const;

const words = (text: string, look: Omit<CellObject, 'value' | 'type'>): CellObject => ({
  value: text.slice(0, MOST_IN_CELL),
  type: String,
  ...look,
});

const isExact = (amount: string): boolean =>
  amount.replace(/\D/g, '').replace(/^0+/, '').length <= MOST_FIGURES;

/** Words are cells of text, so that none is ever taken for a formula. */
const cellOf = (cell: PlanCell): CellObject => {
  switch (cell.is) {
    case 'words':
      return words(cell.words, { ...TOP, wrap: true });
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
        : words(cell.amount, { ...TOP, align: 'right' });
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
const markIn = (text: string): Row => [words(text, { ...TOP, fontWeight: 'bold' })];

const sheetOf = ({ title, marks, columns, rows }: SheetTable, practiceMark: string | null) => {
  const above: Row[] = [
    ...(practiceMark === null ? [] : [[words(practiceMark, HEADING)]]),
    ...marks.map((mark) => markIn(mark.words)),
  ];
  return {
    data: [
      ...above,
      columns.map((heading) => words(heading, HEADING)),
      ...rows.map((row) => row.map(cellOf)),
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
  practiceMark: string | null,
): Promise<Uint8Array> => {
  const written = await writeXlsxFile(tables.map((table) => sheetOf(table, practiceMark))).toBuffer();
  return new Uint8Array(written);
};

/** Steps, costs, what they come to, visits and documents of a plan. */
export const planWorkbook = ({ plan, practice, ...rest }: PlanTablesRequest): Promise<Uint8Array> => {
  const language = UiLanguage.parse(rest.language);
  const mark = practice ? wordsOf(language)('practice:print.edge') : null;
  return tablesWorkbook(planTables({ ...rest, content: plan.content, language }), mark);
};
