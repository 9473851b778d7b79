import { z } from 'zod';
import { Version } from './client-file.ts';
import { CalendarDate, Instant } from './dates.ts';
import { ClientFileId, RatingId, StaffId } from './ids.ts';
import { StaffName } from './staff.ts';
import { Prose } from './text.ts';

/**
 * How strong somebody's suspicion is, from 1, no suspicion, to 10, high suspicion (report, lines 1608 and 5771-5775). It is of
 * the situation as a whole, on a day, by one person. Several people's stand side by side; nothing makes one number of them.
 */
export const SUSPICION = { least: 1, most: 10 } as const;

export const Rated = z.strictObject({
  suspicion: z.int().min(SUSPICION.least).max(SUSPICION.most),
  on: CalendarDate,
  why: Prose,
});
export type Rated = z.infer<typeof Rated>;

/** What somebody had said before they corrected it. */
export const EarlierRated = Rated.extend({ until: Instant });

export const Rating = z.strictObject({
  id: RatingId,
  fileId: ClientFileId,
  version: Version,
  /** Whose it is. Nobody else changes it. */
  by: z.strictObject({ id: StaffId, name: StaffName }),
  rated: Rated,
  /** All that stood here before, the first in front. */
  earlier: z.array(EarlierRated),
  withdrawnAt: Instant.nullable(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Rating = z.infer<typeof Rating>;

export const isRaterOf = ({ by }: Pick<Rating, 'by'>, { id }: { id: StaffId }): boolean => by.id === id;

/** What changes where its rater says something else; what was said before stays as a trace. */
export const correction = (
  { rated, earlier }: Pick<Rating, 'rated' | 'earlier'>,
  next: Rated,
  at: Instant,
): Pick<Rating, 'rated' | 'earlier'> => ({ rated: next, earlier: [...earlier, { ...rated, until: at }] });

/** The latest day in front; of one day, what was given last. */
export const latestFirst = (ratings: readonly Rating[]): Rating[] =>
  [...ratings].sort((one, other) => {
    const key = ({ rated, createdAt }: Rating) => `${rated.on} ${createdAt}`;
    return key(one) < key(other) ? 1 : -1;
  });
