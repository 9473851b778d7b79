import type { CalendarDate } from '../domain/dates.ts';
import { type OrganisationSummary, yearsUnchecked } from '../domain/organisation.ts';
import { UiLanguage } from '../domain/settings.ts';
import { formatDay } from './format.ts';
import { wordsOf } from './words.ts';

type Dated = Pick<OrganisationSummary, 'checkedOn' | 'endedOn'>;

/** How old what is known of an organisation is, in words; `isStale` where it is old enough to be doubted. */
export const checkWords = (
  { checkedOn, endedOn }: Dated,
  { language, today }: { language: string; today: CalendarDate },
): { words: string; isStale: boolean } => {
  const words = wordsOf(UiLanguage.parse(language));
  const day = (on: CalendarDate) => formatDay(on, language, 'medium');
  if (endedOn !== null)
    return { words: words('socialMap:age.ended', { when: day(endedOn) }), isStale: false };
  if (checkedOn === null) return { words: words('socialMap:age.never'), isStale: true };
  const years = yearsUnchecked(checkedOn, today);
  return years > 0
    ? { words: words('socialMap:age.stale', { count: years }), isStale: true }
    : { words: words('socialMap:age.checked', { when: day(checkedOn) }), isStale: false };
};
