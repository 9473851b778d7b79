import { z } from 'zod';
import { Instant } from '../dates.ts';
import { ChildId, OrganisationId, PlanChildId } from '../ids.ts';
import { Line, Prose } from '../text.ts';
import { MOST_IN_PLAN } from './limits.ts';

/** What is thought of for each child, in the order in which it is asked. */
export const CHILD_LINES = ['needs', 'school', 'health', 'care', 'documents', 'who'] as const;
export type ChildLine = (typeof CHILD_LINES)[number];

/** A child in a plan, with lines of her own. */
export const PlanChild = z.strictObject({
  id: PlanChildId,
  /** Whom of the file's children this is. Her lines stay when that record goes. */
  childId: ChildId.nullable(),
  /** As it shall stand on paper; need not be the name in the file. */
  name: Line,
  needs: Prose,
  school: Prose,
  health: Prose,
  /** Who looks after her, day by day. */
  care: Prose,
  documents: Prose,
  /** Who sees to it that all this happens. */
  who: Prose,
  organisations: z.array(OrganisationId).max(MOST_IN_PLAN.organisation),
  addedAt: Instant,
});
export type PlanChild = z.infer<typeof PlanChild>;

export const newPlanChild = (
  fields: Pick<PlanChild, 'id' | 'childId' | 'name' | 'addedAt'> & Partial<PlanChild>,
): PlanChild => ({
  needs: '',
  school: '',
  health: '',
  care: '',
  documents: '',
  who: '',
  organisations: [],
  ...fields,
});
