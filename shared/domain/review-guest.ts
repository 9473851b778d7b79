import { z } from 'zod';
import { Instant } from './dates.ts';
import { ClientFileId, PlanId } from './ids.ts';
import { PlanNumber } from './plan-life.ts';
import { SentComment } from './review-exchange.ts';

/** A file that has come from another laptop to be reviewed, and goes again: how its plans stood when it came. */
export const ReviewGuest = z.strictObject({
  fileId: ClientFileId,
  /** When the bundle was made that it came in. */
  sentAt: Instant,
  cameAt: Instant,
  plans: z.array(z.strictObject({ planId: PlanId, number: PlanNumber, sent: z.array(SentComment) })),
});
export type ReviewGuest = z.infer<typeof ReviewGuest>;
