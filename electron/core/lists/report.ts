import type { Words } from '#shared/i18n/words.ts';

/** `row: null` where it is the list as a whole; `column` empty where it is the whole row. */
export type ReportLine = { row: number | null; column: string; what: string; words: string };

/** A table of what became of a list, line by line, whatever it is a list of. */
export const reportTable = (lines: readonly ReportLine[], t: Words): string[][] => [
  [
    t('exchange:report.row'),
    t('exchange:report.column'),
    t('exchange:report.what'),
    t('exchange:report.words'),
  ],
  ...lines.map(({ row, column, what, words }) => [row === null ? '' : String(row), column, what, words]),
];

/** Longer words are in the report. */
const MOST_SHOWN = 400;

/** As much of what stood there as a screen shows. */
export const shortened = (words: string): string =>
  words.length > MOST_SHOWN ? `${words.slice(0, MOST_SHOWN)}…` : words;
