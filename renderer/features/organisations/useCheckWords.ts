import { useTranslation } from 'react-i18next';
import { localDayOf } from '#shared/domain/dates.ts';
import type { OrganisationSummary } from '#shared/domain/organisation.ts';
import { checkWords } from '#shared/i18n/check-words.ts';

/** How old what is known of an organisation is, in the language of the screen. */
export const useCheckWords = (dated: Pick<OrganisationSummary, 'checkedOn' | 'endedOn'>) => {
  const { i18n } = useTranslation('socialMap');
  return checkWords(dated, { language: i18n.language, today: localDayOf(new Date()) });
};
