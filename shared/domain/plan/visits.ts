import { z } from 'zod';
import { CalendarDate } from '../dates.ts';
import { OrganisationId } from '../ids.ts';
import { Line, Prose } from '../text.ts';
import { MOST_IN_PLAN } from './limits.ts';

/**
 * When the plan is looked at again, in months from the day of travel or from now: the year of monitoring after a return (report,
 * line 5345). Only what is planned stands here; what came of it is a record of its own.
 */
export const VISIT_MONTHS = [1, 3, 6, 12] as const;
export const VisitMonth = z.literal(VISIT_MONTHS);
export type VisitMonth = z.infer<typeof VisitMonth>;

export const PlannedVisit = z.strictObject({
  after: VisitMonth,
  on: CalendarDate.nullable(),
  by: Line,
  /** By phone, at home, at the office; what to ask for. */
  how: Prose,
  organisations: z.array(OrganisationId).max(MOST_IN_PLAN.organisation),
});
export type PlannedVisit = z.infer<typeof PlannedVisit>;

export const newPlannedVisit = (after: VisitMonth): PlannedVisit => ({
  after,
  on: null,
  by: '',
  how: '',
  organisations: [],
});
