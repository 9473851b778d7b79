import { useTranslation } from 'react-i18next';
import type { PlanPart } from '#shared/domain/plan/sections.ts';
import type { PlanKind } from '#shared/domain/plan/times.ts';
import { partWords } from '#shared/i18n/plan-words.ts';

/** What a part of the plan is called. */
export const usePartTitle = (kind: PlanKind): ((part: PlanPart) => string) => {
  const { i18n } = useTranslation();
  return (part) => partWords(part, kind, i18n.language);
};
