import { type CalendarDate, localDayOf } from '#shared/domain/dates.ts';
import { type AppWindow, PASSPHRASE } from './app.ts';

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

/**
 * So many days go by and nobody is there. The vault is locked first: left open, it would lock itself at some moment
 * after them, which a journey could only guess.
 */
export const daysGoBy = async (
  { rail, lock }: AppWindow,
  time: { pass(days: number): void },
  days: number,
  who?: string,
): Promise<void> => {
  await rail.lock();
  await lock.title.waitFor();
  time.pass(days);
  await lock.unlock(PASSPHRASE, who);
};
