import { z } from 'zod';
import { Version } from './client-file.ts';
import { Instant } from './dates.ts';
import { ClientFileId, PlanCommentId, PlanId } from './ids.ts';
import { PlanLineKey } from './plan/lines.ts';
import { Author, PlanNumber } from './plan-life.ts';
import { Prose } from './text.ts';

/** What somebody says of something. Blank words say nothing. */
export const Said = Prose.refine((words) => words.trim() !== '', { error: 'says nothing' });

export const Reply = z.strictObject({ by: Author, at: Instant, text: Said });
export type Reply = z.infer<typeof Reply>;

/** Something said of one line of a plan. It stays, whatever becomes of the line. */
export const PlanComment = z.strictObject({
  id: PlanCommentId,
  planId: PlanId,
  fileId: ClientFileId,
  version: Version,
  /** The version of the plan that stood there. */
  number: PlanNumber,
  lineKey: PlanLineKey,
  /** The words that it speaks of, as they stood there; empty where nothing did. */
  about: Prose,
  by: Author,
  text: Said,
  replies: z.array(Reply).max(200),
  resolved: z.strictObject({ by: Author, at: Instant }).nullable(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type PlanComment = z.infer<typeof PlanComment>;

export const isOpen = ({ resolved }: Pick<PlanComment, 'resolved'>): boolean => resolved === null;
