import { useTranslation } from 'react-i18next';
import { isGiven } from '#shared/domain/answer.ts';
import type { ContactMaker, ContactWay, MonitoringDetails } from '#shared/domain/monitoring.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { contactWords, makerWords, wayWords } from '#shared/i18n/contact-words.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { wordsOf } from '#shared/i18n/words.ts';

/** What a record holds, in words to read. */
export const useMonitoringWords = () => {
  const { t, i18n } = useTranslation('monitoring');
  const words = wordsOf(UiLanguage.parse(i18n.language));
  const day = (on: Parameters<typeof formatDay>[0]) => formatDay(on, i18n.language);
  return {
    day,
    maker: (by: ContactMaker): string => makerWords(by, words),
    way: (how: ContactWay): string => wayWords(how, words),
    months: (count: number): string => t('month', { count }),
    name: ({ on }: Pick<MonitoringDetails, 'on'>): string =>
      t('recordName', { day: isGiven(on) ? day(on.value) : t('noDay') }),
    /** How and by whom, as far as it is known. */
    told: (details: Pick<MonitoringDetails, 'how' | 'by' | 'byWhom'>): string => contactWords(details, words),
  };
};
