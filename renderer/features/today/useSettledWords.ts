import { useTranslation } from 'react-i18next';
import type { TodayMark } from '#shared/domain/today.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { useConcernWords } from './useConcernWords.ts';

/** What was said of an item, whose it is and what it is about. */
export const useSettledWords = () => {
  const { t, i18n } = useTranslation('today');
  const about = useConcernWords();
  return ({ about: concern, settled }: Pick<TodayMark, 'about' | 'settled'>, workingName: string): string => {
    const what = `${workingName}, ${about(concern)}`;
    return settled.is === 'later'
      ? t('said.later', { what, day: formatDay(settled.until, i18n.language) })
      : t(`said.${settled.is}`, { what });
  };
};
