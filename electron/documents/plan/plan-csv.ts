import Papa from 'papaparse';
import { guarded } from '#shared/domain/organisation-exchange/formula-guard.ts';
import type { PlanCell, PlanList } from '#shared/domain/plan/tables.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { planTables } from '#shared/i18n/plan-tables.ts';
import { withPracticeColumn } from '#shared/i18n/practice-column.ts';
import type { PlanTablesRequest } from '../../core/ports.ts';

/** Without it, spreadsheets take UTF-8 for something older. */
const BYTE_ORDER_MARK = '\ufeff';

/** Days and sums as every program reads them: no sign in them is one of a language. */
const textIn = (cell: PlanCell): string => {
  switch (cell.is) {
    case 'words':
      return guarded(cell.words);
    case 'day':
      return cell.on;
    case 'amount':
      return cell.amount;
  }
};

/** One list of a plan as text in UTF-8. No words of it are a formula to a spreadsheet program. */
export const planCsv = ({
  plan,
  list,
  practice,
  ...rest
}: PlanTablesRequest & { list: PlanList }): Uint8Array => {
  const language = UiLanguage.parse(rest.language);
  const tables = planTables({ content: plan.content, organisations: rest.organisations, language });
  const table = tables.find(({ id }) => id === list);
  const rows = table ? [table.columns, ...table.rows.map((row) => row.map(textIn))] : [];
  const text = Papa.unparse(practice ? withPracticeColumn(rows, language) : rows, { newline: '\r\n' });
  return new TextEncoder().encode(`${BYTE_ORDER_MARK}${text}\r\n`);
};
