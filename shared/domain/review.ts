import { z } from 'zod';
import { Instant } from './dates.ts';
import { ClientFileId, PlanId } from './ids.ts';
import { Author, PlanNumber } from './plan-life.ts';
import { GuestHere } from './review-guest.ts';

const AboutPlan = z.strictObject({
  planId: PlanId,
  fileId: ClientFileId,
  /** The file's working name. */
  workingName: z.string(),
  number: PlanNumber,
  openComments: z.int().min(0),
});

/** A plan that somebody should look at. */
export const WaitingPlan = AboutPlan.extend({
  submittedBy: Author,
  since: Instant,
  writers: z.array(Author),
  /** The version that whoever asks has read last; `null` where they have read none. */
  lastRead: PlanNumber.nullable(),
  /** How many words were put in and taken out since then. */
  changed: z.strictObject({ added: z.int().min(0), removed: z.int().min(0) }),
});
export type WaitingPlan = z.infer<typeof WaitingPlan>;

/** A plan that has come back to those who write it: never a guest's, which is written where it is at home. */
export const ReturnedPlan = AboutPlan.extend({ returnedBy: Author, since: Instant, words: z.string() });
export type ReturnedPlan = z.infer<typeof ReturnedPlan>;

/** A plan that is neither, and of which something is open. */
export const CommentedPlan = AboutPlan.extend({ since: Instant });
export type CommentedPlan = z.infer<typeof CommentedPlan>;

/** What waits for whoever asks: all of it for supervisors and managers, else what they have had a part in. */
export const ReviewList = z.strictObject({
  waiting: z.array(WaitingPlan),
  returned: z.array(ReturnedPlan),
  commented: z.array(CommentedPlan),
  /** Files that are here for a review and of which no plan waits any more, for whoever may send that home. */
  toSendBack: z.array(GuestHere),
});
export type ReviewList = z.infer<typeof ReviewList>;
