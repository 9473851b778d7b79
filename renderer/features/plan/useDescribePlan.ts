import { useTranslation } from 'react-i18next';
import { type Ecogram, labelOf } from '#shared/domain/ecogram.ts';
import { Factor } from '#shared/domain/factors.ts';
import type { PlanField, PlanParts } from '#shared/domain/plan.ts';
import { formatDay } from '#shared/i18n/format.ts';

const isFactor = (key: keyof PlanParts): key is Factor => Factor.safeParse(key).success;

/** Each part of a plan as a label and words, for whoever has to choose between two versions of it. */
export const useDescribePlan = (ecogram: Ecogram) => {
  const { t, i18n } = useTranslation(['plan', 'terms']);

  const fieldWords = (field: PlanField | null): string => {
    if (!field) return '';
    const people = field.people.flatMap((id) => ecogram.records.people[id] ?? []).map(labelOf);
    const steps = field.steps.map((step, index) => `${index + 1}. ${step.what}`);
    const prose = [field.clientWords, field.whereThingsStand, field.goal, field.obstacles, field.whatThen];
    return [...prose, ...steps, ...people].filter(Boolean).join('\n');
  };

  return (key: keyof PlanParts, parts: PlanParts) => {
    if (isFactor(key)) return { label: t(`terms:factor.${key}`), words: fieldWords(parts[key]) };
    const label = t(`plan:cover.${key}`);
    if (key === 'withEcogram') return { label, words: parts.withEcogram ? '✓' : '–' };
    if (key === 'date') return { label, words: parts.date ? formatDay(parts.date, i18n.language) : '' };
    return { label, words: parts[key] };
  };
};
