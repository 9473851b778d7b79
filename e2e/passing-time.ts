import { type CalendarDate, localDayOf } from '#shared/domain/dates.ts';

const DAY_MS = 24 * 60 * 60_000;

/** A clock that runs on, from now or from so many days before, and can be moved ahead by days. */
export const passingTime = (daysAgo = 0) => {
  let ahead = -daysAgo * DAY_MS;
  const now = () => new Date(Date.now() + ahead);
  return {
    ports: { clock: { now } },
    now,
    today: (): CalendarDate => localDayOf(now()),
    pass: (days: number) => {
      ahead += days * DAY_MS;
    },
  };
};
