import { z } from 'zod';
import { Version } from './client-file.ts';
import { addDays, CalendarDate, daysBetween, Instant } from './dates.ts';
import {
  ClientFileId,
  DraftId,
  KeyDateId,
  MonitoringRecordId,
  NeedId,
  PlanId,
  StaffId,
  TodayMarkId,
} from './ids.ts';
import {
  followUpEnded,
  followUpOf,
  inOrderOfDays,
  isKept,
  type MonitoringRecord,
  VisitMonth,
  waitingVisits,
} from './monitoring.ts';
import { Place } from './place.ts';
import { PlanNumber } from './plan-life.ts';
import { StaffName } from './staff.ts';
import { FilledLine, Line, Prose } from './text.ts';

/** What needs attention, and when. Everything is worked out from the files; only what somebody says of it is kept. */

/** Recommendations for those who go on with the help are ready so many days before the journey (report, lines 3589-3591). */
export const RECOMMENDED_DAYS_BEFORE = 15;

/** What it is about. */
export const Concern = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('keyDate'),
    keyDateId: KeyDateId,
    words: Line,
    /** It was counted with a template, which may not hold any more. */
    isCounted: z.boolean(),
  }),
  /** The file is to be looked at again. */
  z.strictObject({ is: z.literal('review') }),
  z.strictObject({ is: z.literal('recommendations') }),
  z.strictObject({ is: z.literal('travel') }),
  z.strictObject({ is: z.literal('visit'), month: VisitMonth, after: z.enum(['return', 'leaving']) }),
  z.strictObject({ is: z.literal('nextContact'), recordId: MonitoringRecordId, words: Prose }),
  z.strictObject({
    is: z.literal('need'),
    recordId: MonitoringRecordId,
    needId: NeedId,
    words: Line,
    who: Line,
  }),
]);
export type Concern = z.infer<typeof Concern>;

export const TodayItem = z.strictObject({
  fileId: ClientFileId,
  workingName: FilledLine,
  about: Concern,
  on: CalendarDate,
});
export type TodayItem = z.infer<typeof TodayItem>;

/** What somebody said of an item. `later`: it comes back on that day. */
export const Settled = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('done') }),
  z.strictObject({ is: z.literal('notNeeded') }),
  z.strictObject({ is: z.literal('later'), until: CalendarDate }),
]);
export type Settled = z.infer<typeof Settled>;

/**
 * Beside a file, as long as there is the file. It holds for one concern on one day: where the day changes, the item is there again.
 */
export const TodayMark = z.strictObject({
  id: TodayMarkId,
  fileId: ClientFileId,
  version: Version,
  about: Concern,
  on: CalendarDate,
  settled: Settled,
  words: Line,
  by: z.strictObject({ id: StaffId, name: StaffName }),
  /** Somebody has taken it back: the item is there again. */
  takenBackAt: Instant.nullable(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type TodayMark = z.infer<typeof TodayMark>;

/** Which concern it is, within its file. */
export const keyOfConcern = (about: Concern): string => {
  switch (about.is) {
    case 'keyDate':
      return `keyDate:${about.keyDateId}`;
    case 'visit':
      return `visit:${about.after}:${about.month}`;
    case 'nextContact':
      return `nextContact:${about.recordId}`;
    case 'need':
      return `need:${about.needId}`;
    case 'review':
    case 'recommendations':
    case 'travel':
      return about.is;
  }
};

type Which = Pick<TodayItem, 'fileId' | 'about' | 'on'>;

export const keyOfItem = ({ fileId, about, on }: Which): string => `${fileId} ${keyOfConcern(about)} ${on}`;

/**
 * In which ways it can be settled here. What has a record of its own is settled there (a visit by writing it down, a need in its
 * record, a file by its next day), so that nothing is true in two places.
 */
export const waysToSettle = ({ is }: Concern): readonly Settled['is'][] => {
  switch (is) {
    case 'keyDate':
    case 'recommendations':
    case 'travel':
      return ['done', 'notNeeded', 'later'];
    case 'visit':
    case 'nextContact':
      return ['notNeeded', 'later'];
    case 'need':
    case 'review':
      return ['later'];
  }
};

/** What of a file Today is worked out from. */
export const DatedFile = z.strictObject({
  id: ClientFileId,
  workingName: FilledLine,
  reviewOn: CalendarDate.nullable(),
  keyDates: z.array(
    z.strictObject({
      id: KeyDateId,
      what: Line,
      on: CalendarDate,
      isCounted: z.boolean(),
    }),
  ),
  plannedReturn: CalendarDate.nullable(),
  returnedOn: CalendarDate.nullable(),
  departedOn: CalendarDate.nullable(),
  closedOn: CalendarDate.nullable(),
  hasDied: z.boolean(),
});
export type DatedFile = z.infer<typeof DatedFile>;

const courseOf = ({ returnedOn, departedOn, closedOn, hasDied }: DatedFile) => {
  const answer = (day: CalendarDate | null) =>
    day === null ? ({ is: 'notAskedYet' } as const) : ({ is: 'given', value: day } as const);
  return {
    returnedOn: answer(returnedOn),
    shelterDeparture: answer(departedOn),
    closedOn: answer(closedOn),
    outcome: hasDied ? ({ is: 'given', value: 'died' } as const) : ({ is: 'notAskedYet' } as const),
  };
};

type Dated = Pick<TodayItem, 'about' | 'on'>;

/** Nothing is asked of whoever has died, or whose file is closed. */
const isOver = ({ closedOn, hasDied }: DatedFile): boolean => closedOn !== null || hasDied;

/** What lies ahead of a client here: what somebody has to be ready for. */
const datesAhead = ({ keyDates, plannedReturn, returnedOn }: DatedFile): Dated[] => [
  ...keyDates.map(({ id, what, on, isCounted }) => ({
    about: { is: 'keyDate' as const, keyDateId: id, words: what, isCounted },
    on,
  })),
  ...(plannedReturn !== null && returnedOn === null
    ? [
        { about: { is: 'recommendations' as const }, on: addDays(plannedReturn, -RECOMMENDED_DAYS_BEFORE) },
        { about: { is: 'travel' as const }, on: plannedReturn },
      ]
    : []),
];

/** Of the file and not of the client: whether it is still needed. It is asked all the more when all else is over. */
const datesOfFile = ({ reviewOn }: DatedFile): Dated[] =>
  reviewOn === null ? [] : [{ about: { is: 'review' }, on: reviewOn }];

/** What somebody needs, and when to ask, since they have left. */
const datesAfter = (file: DatedFile, records: readonly MonitoringRecord[], today: CalendarDate): Dated[] => {
  const kept = inOrderOfDays(records.filter(isKept));
  const needs = kept.flatMap(({ id, details }) =>
    details.needs
      .filter(({ done, by }) => !done && by !== null)
      .map(({ id: needId, what, who, by }) => ({
        about: { is: 'need' as const, recordId: id, needId, words: what, who },
        on: by as CalendarDate,
      })),
  );
  const course = courseOf(file);
  if (followUpEnded(course, kept)) return needs;
  const followUp = followUpOf(course);
  const last = kept.at(-1);
  const next = last?.details.nextOn;
  return [
    ...needs,
    ...(last && next
      ? [
          {
            about: { is: 'nextContact' as const, recordId: last.id, words: last.details.nextWords },
            on: next,
          },
        ]
      : []),
    ...(followUp
      ? waitingVisits(followUp.since, kept, today).map(({ month, on }) => ({
          about: { is: 'visit' as const, month, after: followUp.after },
          on,
        }))
      : []),
  ];
};

export type TodaySources = {
  today: CalendarDate;
  files: readonly DatedFile[];
  /** Of any of the files; those that were taken away say nothing. */
  records: readonly MonitoringRecord[];
  marks: readonly TodayMark[];
};

const grouped = <Item extends { fileId: ClientFileId }>(items: readonly Item[]) => {
  const of = new Map<ClientFileId, Item[]>();
  for (const item of items) of.set(item.fileId, [...(of.get(item.fileId) ?? []), item]);
  return of;
};

/** Whether a mark keeps its item off Today. */
export const holdsOn = ({ settled, takenBackAt }: TodayMark, today: CalendarDate): boolean =>
  takenBackAt === null && (settled.is !== 'later' || settled.until > today);

/** All that waits, the longest due in front; on one day by name. */
export const todayItems = ({ today, files, records, marks }: TodaySources): TodayItem[] => {
  const recordsOf = grouped(records);
  const settled = new Set(marks.filter((mark) => holdsOn(mark, today)).map(keyOfItem));
  return files
    .flatMap((file) => {
      const { id: fileId, workingName } = file;
      const ofClient = isOver(file)
        ? []
        : [...datesAhead(file), ...datesAfter(file, recordsOf.get(fileId) ?? [], today)];
      return [...datesOfFile(file), ...ofClient].map((dated) => ({ fileId, workingName, ...dated }));
    })
    .filter((item) => !settled.has(keyOfItem(item)))
    .sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));
};

const sortKey = (item: TodayItem): string => `${item.on} ${item.workingName} ${keyOfItem(item)}`;

export const TODAY_GROUPS = ['overdue', 'today', 'week', 'month', 'later'] as const;
export type TodayGroup = (typeof TODAY_GROUPS)[number];

/** A week is the next seven days, so that a Sunday looks no shorter ahead than a Monday. */
export const groupOf = (on: CalendarDate, today: CalendarDate): TodayGroup => {
  const days = daysBetween(today, on);
  if (days < 0) return 'overdue';
  if (days === 0) return 'today';
  if (days <= 7) return 'week';
  return days <= 30 ? 'month' : 'later';
};

/** A plan that waits for somebody. */
export const WaitingPlan = z.strictObject({
  planId: PlanId,
  fileId: ClientFileId,
  workingName: FilledLine,
  number: PlanNumber,
  why: z.enum(['forReview', 'returned']),
  since: Instant,
});
export type WaitingPlan = z.infer<typeof WaitingPlan>;

/** Words that locking has left unsaved, and where they belong. */
export const OpenDraft = z.strictObject({
  id: DraftId,
  place: Place,
  /** Whose file it is, where it is one's. */
  workingName: FilledLine.nullable(),
  writtenAt: Instant,
});
export type OpenDraft = z.infer<typeof OpenDraft>;

/** Something that was settled lately, so that it can be taken back. */
export const SettledItem = z.strictObject({ mark: TodayMark, workingName: FilledLine });
export type SettledItem = z.infer<typeof SettledItem>;

/** For how many days what was settled can still be seen on Today. */
export const SETTLED_DAYS = 30;
