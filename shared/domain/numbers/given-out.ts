import { z } from 'zod';
import { Instant } from '../dates.ts';
import type { CountedFile } from './counted-file.ts';
import { CalendarPeriod, overlap } from './period.ts';
import { filesOf } from './report.ts';

/** Somebody saved the numbers of a period, and when. */
export const GivenOut = z.strictObject({ period: CalendarPeriod, at: Instant, by: z.string() });
export type GivenOut = z.infer<typeof GivenOut>;

/**
 * Why numbers had better stay here: somebody may have others, and two reports together tell more than each does.
 *
 * - `same`: of the very period; files may have changed since, and what has can be subtracted.
 * - `overlapping`: of another kind of period that shares days with it, as a quarter does with its year.
 * - `hardlyOther`: of another one, while fewer files than the threshold are in one of the two and not in the other. What is shown in one report
 *   then all but tells what is hidden in the other (`linked.test.ts`).
 */
export const GivenOutBefore = z.strictObject({
  is: z.enum(['same', 'overlapping', 'hardlyOther']),
  last: GivenOut,
});
export type GivenOutBefore = z.infer<typeof GivenOutBefore>;

const isSame = (one: CalendarPeriod, other: CalendarPeriod): boolean =>
  one.kind === other.kind && one.year === other.year && one.number === other.number;

/** How many files are in one of two periods and not in both. */
const moved = (files: readonly CountedFile[], one: CalendarPeriod, other: CalendarPeriod): number => {
  const [here, there] = [new Set(filesOf(files, one)), new Set(filesOf(files, other))];
  return files.filter((file) => here.has(file) !== there.has(file)).length;
};

/**
 * @param before what was given out, the newest first
 * @returns each reason once, with the last report that is one
 */
export const givenOutBefore = (
  files: readonly CountedFile[],
  period: CalendarPeriod,
  threshold: number,
  before: readonly GivenOut[],
): GivenOutBefore[] => {
  const reasonOf = (other: CalendarPeriod): GivenOutBefore['is'] | null => {
    if (isSame(period, other)) return 'same';
    if (overlap(period, other)) return 'overlapping';
    return moved(files, period, other) < threshold ? 'hardlyOther' : null;
  };
  const reasons = before.map((last) => ({ is: reasonOf(last.period), last }));
  return GivenOutBefore.shape.is.options.flatMap((is) => {
    const found = reasons.find((reason) => reason.is === is);
    return found ? [{ is, last: found.last }] : [];
  });
};
