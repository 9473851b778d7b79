import { useTranslation } from 'react-i18next';
import {
  type Birth,
  type Gender,
  type Identification,
  isListedSector,
  type LeftTo,
  type Outcome,
  type Reporter,
  type Sector,
  type Track,
} from '#shared/domain/client-course.ts';
import type { ExploitationForm } from '#shared/domain/exploitation.ts';
import { formatDay, formatList } from '#shared/i18n/format.ts';

/** How a client came and how it went on, in the reader's language. */
export const useCourseWords = () => {
  const { t, i18n } = useTranslation('course');
  const reader = i18n.language;
  return {
    gender: (gender: Gender) =>
      gender.is === 'inOwnWords' && gender.words ? gender.words : t(`gender.is.${gender.is}`),
    born: (birth: Birth) => (birth.is === 'day' ? formatDay(birth.on, reader) : String(birth.year)),
    reportedBy: (reporter: Reporter) =>
      reporter.is === 'somebodyElse' && reporter.words ? reporter.words : t(`reportedBy.is.${reporter.is}`),
    identified: (identification: Identification) => {
      if (identification.is === 'no') return t('identified.no');
      const { since, by } = identification;
      const day = since && formatDay(since, reader);
      if (day && by) return t('identified.yesSinceBy', { day, by });
      if (day) return t('identified.yesSince', { day });
      return by ? t('identified.yesBy', { by }) : t('identified.yes');
    },
    exploitationForms: (forms: readonly ExploitationForm[]) =>
      formatList(
        forms.map((form) => t(`exploitationForms.is.${form}`)),
        reader,
      ),
    sectors: (sectors: readonly Sector[]) =>
      formatList(
        sectors.map((sector) => (isListedSector(sector) ? t(`sectors.is.${sector}`) : sector)),
        reader,
      ),
    track: (track: Track) => t(`track.is.${track}`),
    leftTo: (place: LeftTo) =>
      place.is === 'elsewhere' && place.words ? place.words : t(`leftTo.is.${place.is}`),
    outcome: (outcome: Outcome) => t(`outcome.is.${outcome}`),
  };
};
