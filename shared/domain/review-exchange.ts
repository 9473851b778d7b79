import { z } from 'zod';
import { ClientFileId, PlanCommentId, PlanId } from './ids.ts';
import { PlanComment } from './plan-comment.ts';
import { PlanEvent, PlanNumber } from './plan-life.ts';
import { PlanHash } from './plan-version.ts';
import { StaffMember } from './staff.ts';

/** A comment as it stood when the file left for review: what has changed since is told from what has not. */
export const SentComment = z.strictObject({ id: PlanCommentId, resolved: PlanComment.shape.resolved });
export type SentComment = z.infer<typeof SentComment>;

/** What a supervisor has decided of a version: that and no other. */
export const ReviewAct = z
  .strictObject({ event: PlanEvent, hash: PlanHash })
  .refine(({ event }) => event.act.is === 'approved' || event.act.is === 'returned', {
    error: 'a review approves or returns',
  });
export type ReviewAct = z.infer<typeof ReviewAct>;

export const PlanReview = z.strictObject({
  planId: PlanId,
  /** Which version lay before the reviewer. */
  number: PlanNumber,
  sent: z.array(SentComment).max(5_000),
  /** All of them, as they stand where the review was done. */
  comments: z.array(PlanComment).max(5_000),
  acts: z.array(ReviewAct).max(100),
});
export type PlanReview = z.infer<typeof PlanReview>;

/** What comes back from a supervisor's laptop: nothing but what was said of plans. */
export const FileReview = z
  .strictObject({
    fileId: ClientFileId,
    /** As the other vault knows them. */
    reviewer: StaffMember,
    plans: z.array(PlanReview).max(200),
  })
  .meta({ id: 'FileReview' });
export type FileReview = z.infer<typeof FileReview>;
