import { localDayOf } from '#shared/domain/dates.ts';
import type { DatedVersionSummary } from '#shared/domain/ecogram-versions.ts';
import { formatDay, formatMoment } from '#shared/i18n/format.ts';

type Kept = Pick<DatedVersionSummary, 'keptAt' | 'words'>;

/** `25 November 2026`. */
export const dayOf = ({ keptAt }: Pick<Kept, 'keptAt'>, language: string): string =>
  formatDay(localDayOf(new Date(keptAt)), language);

/** With the time, since there may be several of one day, and what somebody called the moment. */
export const momentOf = ({ keptAt, words }: Kept, language: string): string => {
  const when = formatMoment(keptAt, language);
  return words === '' ? when : `${when} · ${words}`;
};
