import { z } from 'zod';
import { Instant } from './dates.ts';
import { ClientFileId, PlanId } from './ids.ts';
import { PlanNumber } from './plan-life.ts';
import { SentComment } from './review-exchange.ts';
import { FilledLine } from './text.ts';

/** A file that has come from another laptop to be reviewed, and goes again: how its plans stood when it came. */
export const ReviewGuest = z.strictObject({
  fileId: ClientFileId,
  /** When the bundle was made that it came in. */
  sentAt: Instant,
  cameAt: Instant,
  plans: z.array(z.strictObject({ planId: PlanId, number: PlanNumber, sent: z.array(SentComment) })),
});
export type ReviewGuest = z.infer<typeof ReviewGuest>;

/** A file that is here for a review, and since when. */
export const GuestHere = z.strictObject({
  fileId: ClientFileId,
  workingName: FilledLine,
  cameAt: Instant,
});
export type GuestHere = z.infer<typeof GuestHere>;
