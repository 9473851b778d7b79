import { useTranslation } from 'react-i18next';
import type { Factor } from '#shared/domain/factors.ts';
import type { PlanKind } from '#shared/domain/plan/times.ts';
import { numberedFactor } from '#shared/i18n/plan-words.ts';

/** A field of the plan by its number and name, as it is called where the plan leads. */
export const useFactorWords = (kind: PlanKind): ((factor: Factor) => string) => {
  const { i18n } = useTranslation();
  return (factor) => numberedFactor(factor, kind, i18n.language);
};
