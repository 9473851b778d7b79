import { type CsvCell, csvText } from '#shared/domain/csv.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { numbersInWords } from '#shared/i18n/numbers-words.ts';
import { withPracticeColumn } from '#shared/i18n/practice-column.ts';
import { wordsOf } from '#shared/i18n/words.ts';
import type { NumbersRequest } from '../../core/ports.ts';

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
  const all: CsvCell[][] = [head, ...lines];
  const text = csvText(practice ? withPracticeColumn(all, UiLanguage.parse(language)) : all, ',');
  return new TextEncoder().encode(text);
};
