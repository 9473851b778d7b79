import { useTranslation } from 'react-i18next';
import type { MonitoringDetails } from '#shared/domain/monitoring.ts';
import { useAnswerWords } from '../files/useAnswerWords.ts';
import { useMonitoringWords } from './useMonitoringWords.ts';

/** Each field of a record as a label and words, for whoever has to choose between two versions of it. */
export const useDescribeRecord = () => {
  const { t } = useTranslation(['monitoring', 'terms']);
  const words = useMonitoringWords();
  const { answer } = useAnswerWords();

  const valueWords = (key: keyof MonitoringDetails, details: MonitoringDetails): string => {
    switch (key) {
      case 'visit':
        if (details.visit === null) return t('monitoring:visit.byDay');
        return details.visit === 'none' ? t('monitoring:visit.none') : words.months(details.visit);
      case 'on':
        return answer(details.on, words.day);
      case 'how':
        return answer(details.how, words.way);
      case 'by':
        return answer(details.by, words.maker);
      case 'interpreter':
        return answer(details.interpreter, (value) => t(`monitoring:interpreter.${value}`));
      case 'outcome':
        return t(`monitoring:outcome.${details.outcome}`);
      case 'standings':
        return details.standings
          .map((standing) => `${t(`terms:factor.${standing.factor}`)}: ${standing.words}`)
          .join('\n');
      case 'needs':
        return details.needs
          .map(({ what, who, by }) => [what, who, by && words.day(by)].filter(Boolean).join(', '))
          .join('\n');
      case 'nextOn':
        return details.nextOn === null ? '' : words.day(details.nextOn);
      case 'byWhom':
      case 'outcomeWords':
      case 'clientWords':
      case 'nextWords':
        return details[key];
    }
  };

  const labels: Record<keyof MonitoringDetails, string> = {
    visit: t('monitoring:visit.label'),
    on: t('monitoring:on'),
    how: t('monitoring:how.label'),
    by: t('monitoring:by.label'),
    byWhom: t('monitoring:byWhom'),
    interpreter: t('monitoring:interpreter.label'),
    outcome: t('monitoring:outcome.label'),
    outcomeWords: t('monitoring:outcome.label'),
    clientWords: t('monitoring:clientWords'),
    standings: t('monitoring:standings.title'),
    needs: t('monitoring:needs.title'),
    nextOn: t('monitoring:next.on'),
    nextWords: t('monitoring:next.words'),
  };

  return (key: keyof MonitoringDetails, details: MonitoringDetails) => ({
    label: labels[key],
    words: valueWords(key, details),
  });
};
