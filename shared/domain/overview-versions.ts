import { z } from 'zod';
import { Instant } from './dates.ts';
import { ClientFileId, OverviewVersionId, StaffId } from './ids.ts';
import { OverviewContent } from './overview.ts';
import { StaffName } from './staff.ts';
import { Line } from './text.ts';

/** Both overviews as they stood at a moment that somebody kept. What stands in it never changes; only its words may. */
export const OverviewVersion = z.strictObject({
  id: OverviewVersionId,
  fileId: ClientFileId,
  keptAt: Instant,
  keptBy: z.strictObject({ id: StaffId, name: StaffName }),
  /** What the moment was: 'first talk'. May be empty: the date is there anyway. */
  words: Line,
  content: OverviewContent,
});
export type OverviewVersion = z.infer<typeof OverviewVersion>;

export const OverviewVersionSummary = OverviewVersion.omit({ content: true });
export type OverviewVersionSummary = z.infer<typeof OverviewVersionSummary>;

export const summaryOfVersion = ({ content: _, ...summary }: OverviewVersion): OverviewVersionSummary =>
  summary;
