import { useTranslation } from 'react-i18next';
import { localDayOf } from '#shared/domain/dates.ts';
import { type OrganisationSummary, yearsUnchecked } from '#shared/domain/organisation.ts';
import { formatDay } from '#shared/i18n/format.ts';

type Dated = Pick<OrganisationSummary, 'checkedOn' | 'endedOn'>;

/** How old what is known of an organisation is, in words; `isStale` where it is old enough to be doubted. */
export const useCheckWords = ({ checkedOn, endedOn }: Dated): { words: string; isStale: boolean } => {
  const { t, i18n } = useTranslation('socialMap');
  const day = (on: NonNullable<Dated['checkedOn']>) => formatDay(on, i18n.language, 'medium');
  if (endedOn !== null) return { words: t('age.ended', { when: day(endedOn) }), isStale: false };
  if (checkedOn === null) return { words: t('age.never'), isStale: true };
  const years = yearsUnchecked(checkedOn, localDayOf(new Date()));
  return years > 0
    ? { words: t('age.stale', { count: years }), isStale: true }
    : { words: t('age.checked', { when: day(checkedOn) }), isStale: false };
};
