import { z } from 'zod';
import { Instant } from './dates.ts';
import { EcogramRecords } from './ecogram.ts';
import { ClientFileId, DatedVersionId, EcogramId, StaffId } from './ids.ts';
import { StaffName } from './staff.ts';
import { Line } from './text.ts';

/**
 * The ecogram as it stood at a moment, kept so that it can be looked back at and compared. What is drawn in it never
 * changes; only the words that somebody gave it may.
 */
export const DatedVersion = z.strictObject({
  id: DatedVersionId,
  ecogramId: EcogramId,
  fileId: ClientFileId,
  keptAt: Instant,
  keptBy: z.strictObject({ id: StaffId, name: StaffName }),
  /** What the moment was: 'first talk'. May be empty: the date is there anyway. */
  words: Line,
  records: EcogramRecords,
});
export type DatedVersion = Omit<z.infer<typeof DatedVersion>, 'records'> & { records: EcogramRecords };

/** One row of the list of versions. */
export const DatedVersionSummary = DatedVersion.omit({ records: true }).extend({
  people: z.int().min(0),
  ties: z.int().min(0),
});
export type DatedVersionSummary = z.infer<typeof DatedVersionSummary>;
