import { useTranslation } from 'react-i18next';
import type { Ecogram } from '#shared/domain/ecogram.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { peopleNamed, planDescriber } from '#shared/i18n/plan-description.ts';

/** Each part of a plan as a label and words, for whoever has to choose between two versions of it. */
export const useDescribePlan = (ecogram: Ecogram, organisations: ReadonlyMap<OrganisationId, string>) => {
  const { i18n } = useTranslation();
  const people = peopleNamed(ecogram.records);
  return planDescriber({ people, organisations }, UiLanguage.parse(i18n.language)).part;
};
