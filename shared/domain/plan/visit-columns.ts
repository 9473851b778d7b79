import { isGiven } from '../answer.ts';
import type { CalendarDate } from '../dates.ts';
import { FACTORS, type Factor } from '../factors.ts';
import {
  type FollowedCourse,
  followUpOf,
  inOrderOfDays,
  isKept,
  type MonitoringRecord,
  visitOf,
} from '../monitoring.ts';
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

/** Of what a file holds. Contacts after leaving are a part of their own: where that is left out of a copy, there are none. */
export const followedIn = ({
  file,
  monitoring,
}: {
  file: { details: FollowedCourse };
  monitoring: readonly MonitoringRecord[];
}): Followed => ({ since: followUpOf(file.details)?.since ?? null, records: monitoring.filter(isKept) });

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

/** Which visit a record was. Without a day to count from, a record is the visit that it says it is. */
export const visitMadeBy = (record: MonitoringRecord, since: CalendarDate | null): VisitMonth | null => {
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

/** What was written at a contact in general: the client's own words, or how it was tried and what she said where she was not asked more. */
export const wordsOfContact = ({ details }: MonitoringRecord): string =>
  details.outcome === 'spokeWith' ? details.clientWords : details.outcomeWords;

/** Where each factor stood at one contact. */
export const standingsAt = (record: MonitoringRecord): { factor: Factor; words: string }[] =>
  FACTORS.flatMap((factor) => stoodAt(factor, [record]).map(({ words }) => ({ factor, words })));

export type FoundAtContact = {
  record: MonitoringRecord;
  /** The visit that it was; `null` in between. */
  after: VisitMonth | null;
  /** In general, where `factor` is `null`; else how it stood with that. */
  factor: Factor | null;
  /** Where things stood with it by the plan. */
  stood: string;
  words: string;
};

/** All that was found in the year after, contact by contact, as a list: what came of each, then how it stood with each factor. */
export const foundIn = (
  { fields, visits }: Pick<PlanContent, 'fields' | 'visits'>,
  followed: Followed,
): FoundAtContact[] => {
  const { columns, between } = visitTable({ fields, visits }, followed);
  const afters = new Map(
    columns.flatMap(({ after, made }) => made.map((record) => [record, after] as const)),
  );
  return inOrderOfDays([...afters.keys(), ...between]).flatMap((record) => {
    const at = { record, after: afters.get(record) ?? null };
    const standings = standingsAt(record);
    const general = { ...at, factor: null, stood: '', words: wordsOfContact(record) };
    return [
      ...(general.words.trim() === '' && standings.length > 0 ? [] : [general]),
      ...standings.map(({ factor, words }) => ({
        ...{ ...at, factor, words },
        stood: fields.find((field) => field.factor === factor)?.whereThingsStand ?? '',
      })),
    ];
  });
};

export const visitTable = (
  { fields, visits }: Pick<PlanContent, 'fields' | 'visits'>,
  { since, records }: Followed,
): VisitTable => {
  const kept = inOrderOfDays(records.filter(isKept));
  const months = new Map(kept.map((record) => [record, visitMadeBy(record, since)]));
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
