import { useTranslation } from 'react-i18next';
import { type FearParts, isCheckKey } from '#shared/domain/fear.ts';
import { formatDay } from '#shared/i18n/format.ts';

/** Each part of a fear as a label and words, for whoever has to choose between two versions of it. */
export const useDescribeFear = () => {
  const { t, i18n } = useTranslation('overviews');
  const dayOf = (day: FearParts['saidOn']) => (day ? formatDay(day, i18n.language) : '');
  return (key: keyof FearParts, parts: FearParts): { label: string; words: string } => {
    if (isCheckKey(key)) {
      const check = parts[key];
      const words = check ? [check.found, check.source, check.by, dayOf(check.on)] : [];
      return { label: t('fear.checks'), words: words.filter(Boolean).join('\n') };
    }
    if (key === 'saidOn') return { label: t('fear.saidOn'), words: dayOf(parts.saidOn) };
    return { label: t('fear.words'), words: parts.fear };
  };
};
