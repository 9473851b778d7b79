import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '#shared/domain/dates.ts';
import type { Organisation } from '#shared/domain/organisation.ts';
import { formatDay } from '#shared/i18n/format.ts';

/** How far an entry can be relied on, in words: who checked it and when, where it comes from, and whether it has ended. */
export const useStandingWords = () => {
  const { t, i18n } = useTranslation('socialMap');
  const day = (on: CalendarDate) => formatDay(on, i18n.language, 'medium');
  return ({ checked, source, endedOn }: Pick<Organisation, 'checked' | 'source' | 'endedOn'>): string => {
    const check =
      checked &&
      t(checked.isChangedSince ? 'age.changedSince' : 'age.checkedBy', {
        when: day(checked.on),
        name: checked.by,
      });
    return [
      check ?? t('age.never'),
      source && t('standing.source', { source: source.name, year: source.year }),
      endedOn && t('age.ended', { when: day(endedOn) }),
    ]
      .filter(Boolean)
      .join('\n');
  };
};
