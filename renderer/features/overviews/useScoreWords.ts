import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { isGiven } from '#shared/domain/answer.ts';
import type { Score } from '#shared/domain/overview.ts';

/** Steps in words: how far from the starting point, and to which side. */
export const scoreWords =
  (t: TFunction<['overviews', 'terms']>) =>
  (score: Score): string => {
    if (!isGiven(score)) return t(`terms:openAnswer.${score.is}`);
    if (score.value === 0) return t('overviews:step.start');
    const side = score.value < 0 ? 'overviews:step.minus' : 'overviews:step.plus';
    return t(side, { count: Math.abs(score.value) });
  };

export const useScoreWords = (): ((score: Score) => string) =>
  scoreWords(useTranslation(['overviews', 'terms']).t);
