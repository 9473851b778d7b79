import { z } from 'zod';

const CALENDAR_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

const isRealDay = (text: string): boolean => {
  const parts = CALENDAR_DATE.exec(text);
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/** A day on the calendar without a time or a zone, as ISO 8601 `YYYY-MM-DD`. 30 February is refused. */
export const CalendarDate = z
  .string()
  .refine(isRealDay, { error: 'not a day of the calendar' })
  .brand('CalendarDate');
export type CalendarDate = z.infer<typeof CalendarDate>;

/** The same day so many months later, or that month's last day where there is no such day in it. */
export const addMonths = (day: CalendarDate, months: number): CalendarDate => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(2000, month - 1 + months, 1));
  // A year below 100 would be taken for one of the last century.
  first.setUTCFullYear(first.getUTCFullYear() - 2000 + year);
  const last = new Date(first);
  last.setUTCMonth(first.getUTCMonth() + 1, 0);
  first.setUTCDate(Math.min(date, last.getUTCDate()));
  return first.toISOString().slice(0, 10) as CalendarDate;
};

/** How many whole years lie between two days. Negative where the second comes first. */
export const yearsBetween = (from: CalendarDate, to: CalendarDate): number => {
  const hadDay = to.slice(4) >= from.slice(4);
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (hadDay ? 0 : 1);
};

/** A moment in UTC, as ISO 8601 with milliseconds. */
export const Instant = z.iso.datetime({ precision: 3 }).brand('Instant');
export type Instant = z.infer<typeof Instant>;

export const instantOf = (date: Date): Instant => date.toISOString() as Instant;

/** The calendar day that `date` falls on for whoever reads the machine's clock. */
export const localDayOf = (date: Date): CalendarDate => {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}` as CalendarDate;
};

const DAY_MS = 86_400_000;
const utcOf = (day: CalendarDate): number => Date.parse(`${day}T00:00:00.000Z`);

/** How many days lie from one day to another. Negative where the second comes first. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  (utcOf(to) - utcOf(from)) / DAY_MS;

/** The day so many days later. */
export const withDaysAdded = (day: CalendarDate, days: number): CalendarDate =>
  new Date(utcOf(day) + days * DAY_MS).toISOString().slice(0, 10) as CalendarDate;
