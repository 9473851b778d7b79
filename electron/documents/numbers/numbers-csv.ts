import Papa from 'papaparse';
import { UiLanguage } from '#shared/domain/settings.ts';
import { numbersInWords } from '#shared/i18n/numbers-words.ts';
import { withPracticeColumn } from '#shared/i18n/practice-column.ts';
import { wordsOf } from '#shared/i18n/words.ts';
import type { NumbersRequest } from '../../core/ports.ts';

/** Without it, spreadsheets take UTF-8 for something older. */
const BYTE_ORDER_MARK = '\ufeff';

/** A line for each number: which table, row and column it stands in. What is not shown is empty, and says so beside it. */
export const numbersCsv = ({ report, language, practice }: NumbersRequest): Uint8Array => {
  const words = wordsOf(UiLanguage.parse(language));
  const { period, total, tables } = numbersInWords(report, words, language);
  const hidden = words('numbers:hidden');
  const head = (['table', 'row', 'column', 'files', 'note'] as const).map((key) =>
    words(`numbers:csv.${key}`),
  );
  const noteOf = (count: number | null) => (count === null ? hidden : '');
  const lines = [
    [period, total.label, words('numbers:column.files'), total.count, noteOf(total.count)],
    ...tables.flatMap(({ title, columns, rows }) =>
      rows.flatMap(({ label, cells }) =>
        cells.map((count, index) => [title, label, columns[index]?.label ?? '', count, noteOf(count)]),
      ),
    ),
  ];
  // No word in here is a client's; what looks like a formula is disarmed all the same.
  const all = [head, ...lines];
  const rows = practice ? withPracticeColumn<string | number | null>(all, UiLanguage.parse(language)) : all;
  const text = Papa.unparse(rows, { escapeFormulae: true, newline: '\r\n' });
  return new TextEncoder().encode(`${BYTE_ORDER_MARK}${text}\r\n`);
};
