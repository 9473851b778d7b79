import { type CsvCell, csvText } from '#shared/domain/csv.ts';
import type { PlanCell, SheetTable } from '#shared/domain/plan/tables.ts';
import type { UiLanguage } from '#shared/domain/settings.ts';
import { withPracticeColumn } from '#shared/i18n/practice-column.ts';

/** Days and sums as every program reads them: no sign in them is one of a language. */
const cellIn = (cell: PlanCell): CsvCell => {
  switch (cell.is) {
    case 'words':
      return cell.words;
    case 'day':
      return { figure: cell.on };
    case 'amount':
      return { figure: cell.amount };
  }
};

/**
 * A table's lines, each with what is said of its plan in columns in front, so that no line can go without. A list with nothing in it says it in
 * a line of its own.
 *
 * @param headings of those columns: another table may have more to say
 */
const markedRows = ({ marks, columns, rows }: SheetTable, headings: readonly string[]): CsvCell[][] => {
  const said = headings.map((heading) => marks.find((mark) => mark.heading === heading)?.words ?? '');
  const lines = rows.length > 0 ? rows.map((row) => row.map(cellIn)) : [columns.map(() => '')];
  return lines.map((line) => [...said, ...line]);
};

/**
 * One list as text in UTF-8, the headings first. No words of it are a formula to a spreadsheet program.
 *
 * @param tables of the same columns, one for each plan
 */
export const listCsv = (
  tables: readonly SheetTable[],
  { language, isPractice }: { language: UiLanguage; isPractice: boolean },
): Uint8Array => {
  const headings = [...new Set(tables.flatMap(({ marks }) => marks.map(({ heading }) => heading)))];
  const columns = tables[0]?.columns ?? [];
  const rows = [[...headings, ...columns], ...tables.flatMap((table) => markedRows(table, headings))];
  const text = csvText(isPractice ? withPracticeColumn<CsvCell>(rows, language) : rows, ',');
  return new TextEncoder().encode(text);
};
