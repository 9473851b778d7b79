import { isGiven } from '../answer.ts';
import type { CalendarDate } from '../dates.ts';
import { FACTORS, type Factor } from '../factors.ts';
import { inOrderOfDays, isKept, type MonitoringRecord, visitOf } from '../monitoring.ts';
import type { PlanContent } from '../plan.ts';
import { type PlannedVisit, VISIT_MONTHS, type VisitMonth } from './visits.ts';

/**
 * What a plan was for beside what came of it: the year after leaving as a table, with a column for each visit (report, line 5345). The
 * plan says where things stood; what was found is written in records of its own.
 */

export type Followed = {
  /** The day of the return or of leaving; `null` as long as there is none. */
  since: CalendarDate | null;
  records: readonly MonitoringRecord[];
};

/** A visit that the plan plans, or that somebody made: as long as `made` is empty, it is still ahead. */
export type VisitColumn = { after: VisitMonth; planned: PlannedVisit | null; made: MonitoringRecord[] };

export type VisitTable = {
  /** What the plan is about, and what else was talked about, in the order of the instrument. */
  factors: Factor[];
  columns: VisitColumn[];
  /** Contacts that were none of the planned visits, in their order. */
  between: MonitoringRecord[];
};

const isPlanned = ({ on, by, how, organisations }: PlannedVisit): boolean =>
  on !== null || by !== '' || how.trim() !== '' || organisations.length > 0;

/** Without a day to count from, a record is the visit that it says it is. */
const monthOf = (record: MonitoringRecord, since: CalendarDate | null): VisitMonth | null => {
  if (since !== null) return visitOf(record, since);
  return record.details.visit === 'none' ? null : record.details.visit;
};

/** What was said of a factor at a visit, each time that it was, with its day. */
export const stoodAt = (factor: Factor, made: readonly MonitoringRecord[]) =>
  made.flatMap(({ details }) => {
    const said = details.outcome === 'spokeWith' ? details.standings : [];
    const words = said.find((standing) => standing.factor === factor)?.words.trim() ?? '';
    return words === '' ? [] : [{ words, on: isGiven(details.on) ? details.on.value : null }];
  });

export const visitTable = (
  { fields, visits }: Pick<PlanContent, 'fields' | 'visits'>,
  { since, records }: Followed,
): VisitTable => {
  const kept = inOrderOfDays(records.filter(isKept));
  const months = new Map(kept.map((record) => [record, monthOf(record, since)]));
  const columns = VISIT_MONTHS.map((after) => ({
    after,
    planned: visits.find((visit) => visit.after === after && isPlanned(visit)) ?? null,
    made: kept.filter((record) => months.get(record) === after),
  })).filter(({ planned, made }) => planned !== null || made.length > 0);
  const isTold = (factor: Factor) =>
    fields.some((field) => field.factor === factor) || stoodAt(factor, kept).length > 0;
  return {
    factors: FACTORS.filter(isTold),
    columns,
    between: kept.filter((record) => months.get(record) === null),
  };
};
