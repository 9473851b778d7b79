import { z } from 'zod';
import { addMonths, CalendarDate } from '../dates.ts';

/** From the first to the last day, both of them in it. */
export type Period = { from: CalendarDate; until: CalendarDate };

/** The usual periods of a calendar. What leaves the vault is always about one of these. */
export const PERIOD_KINDS = ['quarter', 'halfYear', 'year'] as const;
export const PeriodKind = z.enum(PERIOD_KINDS);
export type PeriodKind = z.infer<typeof PeriodKind>;

const MONTHS: Readonly<Record<PeriodKind, number>> = { quarter: 3, halfYear: 6, year: 12 };

/** How many of a kind there are in a year. */
export const periodsInYear = (kind: PeriodKind): number => 12 / MONTHS[kind];

/** The `number`th of a year, from 1. */
export const CalendarPeriod = z
  .strictObject({
    kind: PeriodKind,
    year: z.int().min(1900).max(2200),
    number: z.int().min(1).max(4),
  })
  .refine(({ kind, number }) => number <= periodsInYear(kind), { error: 'no such period in a year' });
export type CalendarPeriod = z.infer<typeof CalendarPeriod>;

export const OwnPeriod = z
  .strictObject({ kind: z.literal('own'), from: CalendarDate, until: CalendarDate })
  .refine(({ from, until }) => from <= until, { error: 'ends before it begins' });
export type OwnPeriod = z.infer<typeof OwnPeriod>;

export const PeriodChoice = z.union([CalendarPeriod, OwnPeriod]);
export type PeriodChoice = z.infer<typeof PeriodChoice>;

const dayBefore = (day: CalendarDate): CalendarDate => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10) as CalendarDate;
};

export const daysOf = (choice: PeriodChoice): Period => {
  if (choice.kind === 'own') return { from: choice.from, until: choice.until };
  const months = MONTHS[choice.kind];
  const newYear = `${choice.year}-01-01` as CalendarDate;
  const from = addMonths(newYear, months * (choice.number - 1));
  return { from, until: dayBefore(addMonths(from, months)) };
};

/** The period of that kind in which a day is. */
export const periodAround = (kind: PeriodKind, day: CalendarDate): CalendarPeriod => {
  const month = Number(day.slice(5, 7));
  return { kind, year: Number(day.slice(0, 4)), number: Math.ceil(month / MONTHS[kind]) };
};

/** The last one of that kind that was over before that day. */
export const lastOver = (kind: PeriodKind, day: CalendarDate): CalendarPeriod =>
  periodAround(kind, dayBefore(daysOf(periodAround(kind, day)).from));

/** Whether it was over before that day began. */
export const isOver = (choice: PeriodChoice, day: CalendarDate): boolean => daysOf(choice).until < day;

/** What a period is called in the log: `2026-quarter-3`. */
export const codeOfPeriod = ({ year, kind, number }: CalendarPeriod): string => `${year}-${kind}-${number}`;

/** `null` where nothing of a calendar is called so. */
export const periodOfCode = (code: string): CalendarPeriod | null => {
  const [year, kind, number, ...more] = code.split('-');
  if (more.length > 0) return null;
  return CalendarPeriod.safeParse({ kind, year: Number(year), number: Number(number) }).data ?? null;
};

/** Whether they have a day in common. */
export const overlap = (one: PeriodChoice, other: PeriodChoice): boolean => {
  const [a, b] = [daysOf(one), daysOf(other)];
  return a.from <= b.until && b.from <= a.until;
};
