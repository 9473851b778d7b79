import { type CalendarDate, type Instant, instantOf } from '#shared/domain/dates.ts';

const startOf = (day: CalendarDate, daysLater = 0): Instant => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const start = new Date(2000, month - 1, date + daysLater);
  // By the clock on the wall: a day on which it was put forward or back is an hour shorter or longer.
  start.setFullYear(year, month - 1, date + daysLater);
  return instantOf(start);
};

/** From the first moment of one day to the first moment after another, on the reader's clock. `null` is without end. */
export const daySpan = (
  from: CalendarDate | null,
  until: CalendarDate | null,
): { from: Instant | null; until: Instant | null } => ({
  from: from && startOf(from),
  until: until && startOf(until, 1),
});
