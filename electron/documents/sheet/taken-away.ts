import { type Instant, localDayOf } from '#shared/domain/dates.ts';
import { formatDay } from '#shared/i18n/format.ts';
import type { Words } from '#shared/i18n/words.ts';

/** The day of a moment, as it is told. */
export const dayOf = (at: Instant, language: string): string => formatDay(localDayOf(new Date(at)), language);

/** What was taken away says so wherever it still stands, and on which day; nothing of what was not. */
export const takenAway = (at: Instant | null, language: string, words: Words): string =>
  at === null ? '' : words('print:release.takenAway', { day: dayOf(at, language) });

/** The same of what somebody had said and takes back. */
export const withdrawn = (at: Instant | null, language: string, words: Words): string =>
  at === null ? '' : words('print:release.withdrawn', { day: dayOf(at, language) });
