import { z } from 'zod';
import { answerOf, isGiven, notAskedYet } from './answer.ts';
import type { ClientCourse } from './client-course.ts';
import { Version } from './client-file.ts';
import { addDays, addMonths, CalendarDate, Instant, localDayOf } from './dates.ts';
import { type Factor, Factor as FactorSchema } from './factors.ts';
import { ClientFileId, MonitoringRecordId, NeedId } from './ids.ts';
import type { PlanContent } from './plan.ts';
import { Line, Prose } from './text.ts';

/**
 * How a client is, in the year after returning or after leaving the shelter: contact by IOM and local organisations, for one
 * year (report, lines 4529-4533 and 5345-5346). It is the same for those who stay, in equal words.
 */

/** Months after which somebody asks. */
export const VISIT_MONTHS = [1, 3, 6, 12] as const;
export const VisitMonth = z.union([z.literal(1), z.literal(3), z.literal(6), z.literal(12)]);
export type VisitMonth = z.infer<typeof VisitMonth>;

/** Which planned visit a record was: one of them, none of them, or (`null`) the one that its day falls to. */
export const VisitMade = z.union([VisitMonth, z.literal('none')]).nullable();
export type VisitMade = z.infer<typeof VisitMade>;

/** A record from so many days before a visit's day on can be that visit. */
export const VISIT_MAY_BE_EARLY_DAYS = 7;

/** After this many months a visit that nobody has made is no longer asked for. */
export const LAPSES_AFTER_MONTHS = 15;

export const CONTACT_MAKERS = ['iom', 'partnerOrganisation', 'shelter'] as const;
export const ContactMaker = z.discriminatedUnion('is', [
  z.strictObject({ is: z.enum(CONTACT_MAKERS) }),
  z.strictObject({ is: z.literal('somebodyElse'), words: Line }),
]);
export type ContactMaker = z.infer<typeof ContactMaker>;

export const CONTACT_WAYS = ['visit', 'atOffice', 'phone', 'video', 'message', 'letter'] as const;
export const ContactWay = z.discriminatedUnion('is', [
  z.strictObject({ is: z.enum(CONTACT_WAYS) }),
  z.strictObject({ is: z.literal('anotherWay'), words: Line }),
]);
export type ContactWay = z.infer<typeof ContactWay>;

/**
 * What came of it. That nobody was reached, or that somebody wants to be left in peace, is an outcome like any other, and the
 * second ends the asking.
 */
export const CONTACT_OUTCOMES = ['spokeWith', 'notReached', 'wishesNoContact'] as const;
export const ContactOutcome = z.enum(CONTACT_OUTCOMES);
export type ContactOutcome = z.infer<typeof ContactOutcome>;

export const Need = z.strictObject({
  id: NeedId,
  what: Line,
  /** Who does it. */
  who: Line,
  by: CalendarDate.nullable(),
  done: z.boolean(),
});
export type Need = z.infer<typeof Need>;

/** Where things stand with one of the ten factors, in words. There is no score. */
export const Standing = z.strictObject({ factor: FactorSchema, words: Prose });
export type Standing = z.infer<typeof Standing>;

export const MonitoringDetails = z.strictObject({
  visit: VisitMade,
  on: answerOf(CalendarDate),
  how: answerOf(ContactWay),
  by: answerOf(ContactMaker),
  /** Their name, or their organisation's. */
  byWhom: Line,
  interpreter: answerOf(z.enum(['yes', 'no'])),
  outcome: ContactOutcome,
  /** Where nobody was reached: when and how it was tried. Where somebody wants no contact: how they said so. */
  outcomeWords: Prose,
  /** In the client's own words. */
  clientWords: Prose,
  standings: z
    .array(Standing)
    .max(10)
    .refine((all) => new Set(all.map(({ factor }) => factor)).size === all.length, {
      error: 'each factor stands once',
    }),
  needs: z.array(Need).max(50),
  /** When somebody asks again, apart from the planned visits. */
  nextOn: CalendarDate.nullable(),
  nextWords: Prose,
});
export type MonitoringDetails = z.infer<typeof MonitoringDetails>;

export const MonitoringRecord = z.strictObject({
  id: MonitoringRecordId,
  fileId: ClientFileId,
  version: Version,
  details: MonitoringDetails,
  /** Taken away, as long as nobody brings it back. */
  removedAt: Instant.nullable(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type MonitoringRecord = z.infer<typeof MonitoringRecord>;

export const newMonitoringDetails = (
  visit: VisitMade,
  on: CalendarDate | null = null,
): MonitoringDetails => ({
  visit,
  on: on === null ? notAskedYet : { is: 'given', value: on },
  how: notAskedYet,
  by: notAskedYet,
  byWhom: '',
  interpreter: notAskedYet,
  outcome: 'spokeWith',
  outcomeWords: '',
  clientWords: '',
  standings: [],
  needs: [],
  nextOn: null,
  nextWords: '',
});

export const isKept = ({ removedAt }: Pick<MonitoringRecord, 'removedAt'>): boolean => removedAt === null;

/**
 * Whether the numbers count it among the contacts since somebody left: somebody was spoken to. That nobody was reached, or that the client
 * wants no contact, is none.
 */
export const isContact = ({ details, removedAt }: Pick<MonitoringRecord, 'details' | 'removedAt'>): boolean =>
  removedAt === null && details.outcome === 'spokeWith';

const dayOf = ({ details }: Pick<MonitoringRecord, 'details'>): CalendarDate | null =>
  isGiven(details.on) ? details.on.value : null;

/** The first in front; what has no day stands where it was written down, on the day that it then was for whoever wrote. */
export const inOrderOfDays = <Item extends MonitoringRecord>(records: readonly Item[]): Item[] => {
  const at = (record: Item) => dayOf(record) ?? localDayOf(new Date(record.createdAt));
  return [...records].sort((one, other) =>
    `${at(one)} ${one.createdAt} ${one.id}` < `${at(other)} ${other.createdAt} ${other.id}` ? -1 : 1,
  );
};

/** Since when a client is followed. Who has returned is followed from then on, whoever else has left from that day. */
export type FollowUp = { after: 'return' | 'leaving'; since: CalendarDate };

export type FollowedCourse = Pick<ClientCourse, 'returnedOn' | 'shelterDeparture' | 'closedOn' | 'outcome'>;

/** `null` as long as nobody has left. */
export const followUpOf = (course: FollowedCourse): FollowUp | null => {
  if (isGiven(course.returnedOn)) return { after: 'return', since: course.returnedOn.value };
  if (isGiven(course.shelterDeparture)) return { after: 'leaving', since: course.shelterDeparture.value };
  return null;
};

/** Why nobody asks any more, if so. */
export const followUpEnded = (
  course: FollowedCourse,
  records: readonly MonitoringRecord[],
): 'closed' | 'wishesNoContact' | null => {
  const last = inOrderOfDays(records.filter(isKept)).at(-1);
  if (last?.details.outcome === 'wishesNoContact') return 'wishesNoContact';
  const hasDied = isGiven(course.outcome) && course.outcome.value === 'died';
  return hasDied || isGiven(course.closedOn) ? 'closed' : null;
};

export const visitDay = (since: CalendarDate, month: VisitMonth): CalendarDate => addMonths(since, month);

/**
 * Which planned visit a record stands for: the one that it names; where it goes by its day, the visit whose time that day is in: from a
 * week before the visit's own day until the next one's time begins. A call on the third day after leaving was no visit, and
 * none is taken to have been made by it.
 */
export const visitOf = (
  { details }: Pick<MonitoringRecord, 'details'>,
  since: CalendarDate,
): VisitMonth | null => {
  if (details.visit === 'none') return null;
  if (details.visit !== null) return details.visit;
  const on = dayOf({ details });
  if (on === null) return null;
  const begins = (month: VisitMonth) => addDays(visitDay(since, month), -VISIT_MAY_BE_EARLY_DAYS);
  return VISIT_MONTHS.findLast((month) => begins(month) <= on) ?? null;
};

export type PlannedVisit = { month: VisitMonth; on: CalendarDate; records: MonitoringRecord[] };

/** The year, visit by visit, with what was written down for each. */
export const yearOf = (since: CalendarDate, records: readonly MonitoringRecord[]): PlannedVisit[] => {
  const kept = inOrderOfDays(records.filter(isKept));
  return VISIT_MONTHS.map((month) => ({
    month,
    on: visitDay(since, month),
    records: kept.filter((record) => visitOf(record, since) === month),
  }));
};

/**
 * Which visits wait: of those whose day has come, the last, unless something was written down for it or a later one; and the next one ahead.
 * Nobody is reproached for the others.
 */
export const waitingVisits = (
  since: CalendarDate,
  records: readonly MonitoringRecord[],
  today: CalendarDate,
): PlannedVisit[] => {
  const year = yearOf(since, records);
  const due = year.filter(({ on }) => on <= today).at(-1);
  const next = year.find(({ on }) => on > today);
  const isOver = addMonths(since, LAPSES_AFTER_MONTHS) < today;
  return [...(due && !isOver ? [due] : []), ...(next ? [next] : [])].filter(
    ({ month }) => !year.some((visit) => visit.month >= month && visit.records.length > 0),
  );
};

/** How it stood with a factor, and when that was written. */
export type StoodThen = { words: string; on: CalendarDate | null };

const filled = (words: string): boolean => words.trim() !== '';

/** What the newest plan that says anything of it has under 'where things stand'. */
export const stoodInPlan = (
  factor: Factor,
  plans: readonly { content: Pick<PlanContent, 'date' | 'fields'>; createdAt: Instant }[],
): StoodThen | null => {
  const newestFirst = [...plans].sort((one, other) => (one.createdAt < other.createdAt ? 1 : -1));
  for (const { content } of newestFirst) {
    const field = content.fields.find((each) => each.factor === factor);
    if (field && filled(field.whereThingsStand)) return { words: field.whereThingsStand, on: content.date };
  }
  return null;
};

/** What the last record before this one said of it. */
export const stoodBefore = (
  factor: Factor,
  record: MonitoringRecord,
  records: readonly MonitoringRecord[],
): StoodThen | null => {
  const ordered = inOrderOfDays([
    ...records.filter((other) => isKept(other) && other.id !== record.id),
    record,
  ]);
  const earlier = ordered.slice(0, ordered.indexOf(record)).reverse();
  for (const other of earlier) {
    const standing = other.details.standings.find((each) => each.factor === factor);
    if (standing && filled(standing.words)) return { words: standing.words, on: dayOf(other) };
  }
  return null;
};
