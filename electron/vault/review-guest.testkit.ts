import { randomUUID } from 'node:crypto';
import type { ClientFile } from '#shared/domain/client-file.ts';
import { PlanCommentId } from '#shared/domain/ids.ts';
import type { Plan } from '#shared/domain/plan.ts';
import type { ReviewGuest } from '#shared/domain/review-guest.ts';
import { instantAt } from './records.testkit.ts';
import { MANAGER } from './somebody.testkit.ts';

/** A file that came to be reviewed with a comment on its plan, which somebody of its own shelter had settled. */
export const someGuest = (file: ClientFile, plan: Plan, settledBy = 'Robin'): ReviewGuest => {
  const resolved = { by: { id: MANAGER.id, name: settledBy }, at: instantAt(0) };
  const sent = [{ id: PlanCommentId.parse(randomUUID()), resolved }];
  return {
    ...{ fileId: file.id, sentAt: instantAt(0), cameAt: instantAt(1) },
    plans: [{ planId: plan.id, number: 1, sent }],
  };
};
