import { useTranslation } from 'react-i18next';
import type { NumbersReport } from '#shared/domain/numbers/report.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { type NumbersInWords, numbersInWords } from '#shared/i18n/numbers-words.ts';
import { wordsOf } from '#shared/i18n/words.ts';

/** In the very words that leave with the numbers. */
export const useNumbersInWords = (): ((report: NumbersReport) => NumbersInWords) => {
  const { i18n } = useTranslation();
  const language = UiLanguage.parse(i18n.language);
  return (report) => numbersInWords(report, wordsOf(language), language);
};
