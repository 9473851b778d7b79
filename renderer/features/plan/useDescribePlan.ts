import { useTranslation } from 'react-i18next';
import { type Ecogram, labelOf } from '#shared/domain/ecogram.ts';
import { Factor } from '#shared/domain/factors.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import { isReferralKey, type PlanField, type PlanParts } from '#shared/domain/plan.ts';
import type { Referral } from '#shared/domain/referral.ts';
import { formatDay } from '#shared/i18n/format.ts';

const isFactor = (key: keyof PlanParts): key is Factor => Factor.safeParse(key).success;

/** Each part of a plan as a label and words, for whoever has to choose between two versions of it. */
export const useDescribePlan = (ecogram: Ecogram, named: ReadonlyMap<OrganisationId, string>) => {
  const { t, i18n } = useTranslation(['plan', 'terms']);

  const fieldWords = (field: PlanField | null): string => {
    if (!field) return '';
    const people = field.people.flatMap((id) => ecogram.records.people[id] ?? []).map(labelOf);
    const namesOf = (ids: readonly OrganisationId[]) => ids.flatMap((id) => named.get(id) ?? []);
    const steps = field.steps.map((step, index) =>
      [`${index + 1}. ${step.what}`, ...namesOf(step.organisations)].join('\n'),
    );
    const prose = [field.clientWords, field.whereThingsStand, field.goal, field.obstacles, field.whatThen];
    return [...prose, ...steps, ...people, ...namesOf(field.organisations)].filter(Boolean).join('\n');
  };

  const referralWords = (referral: Referral | null | undefined): string => {
    if (!referral) return '';
    const { forWhat, contactPerson, standing, askedOn, notes } = referral;
    const asked = askedOn && formatDay(askedOn, i18n.language);
    return [forWhat, contactPerson, t(`terms:referral.${standing}`), asked, notes].filter(Boolean).join('\n');
  };

  return (key: keyof PlanParts, parts: PlanParts) => {
    if (isReferralKey(key)) {
      const referral = parts[key];
      const name = referral ? (named.get(referral.organisationId) ?? '') : '';
      return { label: t('plan:referral.name', { name }), words: referralWords(referral) };
    }
    if (isFactor(key)) return { label: t(`terms:factor.${key}`), words: fieldWords(parts[key]) };
    const label = t(`plan:cover.${key}`);
    if (key === 'withEcogram') return { label, words: parts.withEcogram ? '✓' : '–' };
    if (key === 'date') return { label, words: parts.date ? formatDay(parts.date, i18n.language) : '' };
    return { label, words: parts[key] };
  };
};
