import { type CsvCell, csvText } from '#shared/domain/csv.ts';
import type { PlanCell, PlanList, PlanTable } from '#shared/domain/plan/tables.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { planTables } from '#shared/i18n/plan-tables.ts';
import { withPracticeColumn } from '#shared/i18n/practice-column.ts';
import type { PlanTablesRequest } from '../../core/ports.ts';

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
 * The headings, then the rows: each line says what is said of the plan, in columns in front, so that no line can go without. A list with
 * nothing in it says it in a line of its own.
 */
const markedRows = ({ marks, columns, rows }: PlanTable): CsvCell[][] => {
  const said = marks.map((mark) => mark.words);
  const lines = rows.length > 0 ? rows.map((row) => row.map(cellIn)) : [columns.map(() => '')];
  return [[...marks.map(({ heading }) => heading), ...columns], ...lines.map((line) => [...said, ...line])];
};

/** One list of a plan as text in UTF-8. No words of it are a formula to a spreadsheet program. */
export const planCsv = ({
  plan,
  list,
  practice,
  ...rest
}: PlanTablesRequest & { list: PlanList }): Uint8Array => {
  const language = UiLanguage.parse(rest.language);
  const tables = planTables({ ...rest, content: plan.content, language });
  const table = tables.find(({ id }) => id === list);
  const rows = table ? markedRows(table) : [];
  const text = csvText(practice ? withPracticeColumn<CsvCell>(rows, language) : rows, ',');
  return new TextEncoder().encode(text);
};
