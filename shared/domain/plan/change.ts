import type { PlanContent } from '../plan.ts';
import { same } from '../same.ts';

/**
 * What a change of a plan's content is to its life. `none`: the same words stand there. `aside`: only what is on no paper, and so
 * was never approved or agreed to: which offers somebody let go. `words`: what somebody reads.
 */
export type PlanChange = 'none' | 'aside' | 'words';

/** All that is read of a plan. */
const readOf = (content: PlanContent): PlanContent => ({ ...content, letGo: [] });

export const planChange = (before: PlanContent, now: PlanContent): PlanChange => {
  if (same(before, now)) return 'none';
  return same(readOf(before), readOf(now)) ? 'aside' : 'words';
};
