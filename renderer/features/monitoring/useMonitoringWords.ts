import { useTranslation } from 'react-i18next';
import { isGiven } from '#shared/domain/answer.ts';
import type { ContactMaker, ContactWay, MonitoringDetails } from '#shared/domain/monitoring.ts';
import { formatDay } from '#shared/i18n/format.ts';

/** What a record holds, in words to read. */
export const useMonitoringWords = () => {
  const { t, i18n } = useTranslation('monitoring');
  const day = (on: Parameters<typeof formatDay>[0]) => formatDay(on, i18n.language);
  const maker = (by: ContactMaker): string =>
    by.is === 'somebodyElse' ? by.words || t('by.is.somebodyElse') : t(`by.is.${by.is}`);
  const way = (how: ContactWay): string =>
    how.is === 'anotherWay' ? how.words || t('how.is.anotherWay') : t(`how.is.${how.is}`);
  return {
    day,
    maker,
    way,
    months: (count: number): string => t('month', { count }),
    name: ({ on }: Pick<MonitoringDetails, 'on'>): string =>
      t('recordName', { day: isGiven(on) ? day(on.value) : t('noDay') }),
    /** How and by whom, as far as it is known. */
    told: ({ how, by, byWhom }: Pick<MonitoringDetails, 'how' | 'by' | 'byWhom'>): string =>
      [isGiven(how) ? way(how.value) : '', isGiven(by) ? maker(by.value) : '', byWhom]
        .filter(Boolean)
        .join(' · '),
  };
};
