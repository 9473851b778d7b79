import { z } from 'zod';
import { ClientFileSummary } from './client-file.ts';
import { CalendarDate, Instant, instantOf, localDayOf } from './dates.ts';
import { ClientFileId } from './ids.ts';
import type { Policy } from './policy.ts';
import { StaffName } from './staff.ts';
import { FilledLine, Line } from './text.ts';

/** A file that was removed and can still come back. Nobody reads what is in it until it does. */
export const RemovedFile = z.strictObject({
  id: ClientFileId,
  workingName: FilledLine,
  fileCode: Line,
  removedAt: Instant,
  /** As the log has it. */
  removedBy: StaffName.nullable(),
  /** The day on which it will be destroyed. */
  goneOn: CalendarDate,
});
export type RemovedFile = z.infer<typeof RemovedFile>;

/** When a file was removed, and for how many days whoever removed it was told that it could come back. */
export type Removal = { readonly removedAt: Instant; readonly promisedDays: number | null };

const DAY_MS = 24 * 60 * 60_000;

/**
 * The moment from which on a removed file is destroyed. A longer time that is decided later holds for it too; a shorter one
 * does not, since somebody has read the day on which it would go.
 */
export const goneAt = (
  { removedAt, promisedDays }: Removal,
  { keepRemovedDays }: Pick<Policy, 'keepRemovedDays'>,
): Instant => {
  const days = Math.max(keepRemovedDays, promisedDays ?? 0);
  return instantOf(new Date(Date.parse(removedAt) + days * DAY_MS));
};

export const goneOn = (removal: Removal, policy: Pick<Policy, 'keepRemovedDays'>): CalendarDate =>
  localDayOf(new Date(goneAt(removal, policy)));

const comparable = (text: string): string => text.normalize('NFC').trim().toLowerCase();

/** Whether somebody has typed a file's working name or its code: what destroying it by hand asks for. */
export const namesFile = (typed: string, file: Pick<RemovedFile, 'workingName' | 'fileCode'>): boolean => {
  const words = comparable(typed);
  return words !== '' && [file.workingName, file.fileCode].some((name) => comparable(name) === words);
};

/** A file whose day to be looked at again has come. It is listed, and never removed of its own accord. */
export const DueFile = z.strictObject({ ...ClientFileSummary.shape, reviewOn: CalendarDate });
export type DueFile = z.infer<typeof DueFile>;
