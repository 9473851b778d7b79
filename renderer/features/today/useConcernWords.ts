import { useTranslation } from 'react-i18next';
import type { Concern } from '#shared/domain/today.ts';

/** What an item of Today is about, in words. */
export const useConcernWords = () => {
  const { t } = useTranslation('today');
  return (about: Concern): string => {
    switch (about.is) {
      case 'keyDate':
        return about.words || t('about.keyDateNoWords');
      case 'review':
      case 'recommendations':
      case 'travel':
        return t(`about.${about.is}`);
      case 'visit':
        return t(`about.visit.${about.after}`, { months: t('about.months', { count: about.month }) });
      case 'nextContact':
        return [t('about.nextContact'), about.words].filter(Boolean).join(': ');
      case 'need': {
        const what = about.words || t('about.needNoWords');
        const needed = `${t('about.need')}: ${what}`;
        return about.who ? t('about.by', { what: needed, who: about.who }) : needed;
      }
    }
  };
};
