import { localDayOf } from '#shared/domain/dates.ts';

const UNFINISHED = '.unfinished';
const FINISHED_NAME = /^Mooring backup (\d{4})-(\d{2})-(\d{2}) (\d{2})\.(\d{2})(?: \(\d+\))?$/;

/**
 * What a backup's folder is called: when it was made, on the reader's clock, and nothing of whose it is. There is no colon,
 * since the file systems of most sticks take none. `attempt` tells those of one minute apart.
 */
export const backupNameAt = (moment: Date, attempt = 1): string => {
  const two = (value: number) => String(value).padStart(2, '0');
  const name = `Mooring backup ${localDayOf(moment)} ${two(moment.getHours())}.${two(moment.getMinutes())}`;
  return attempt === 1 ? name : `${name} (${attempt})`;
};

/** What it is called until it has been read back. */
export const unfinishedName = (name: string): string => `${name}${UNFINISHED}`;

export const isUnfinishedBackup = (name: string): boolean =>
  name.endsWith(UNFINISHED) && FINISHED_NAME.test(name.slice(0, -UNFINISHED.length));

/** When a backup was made, by its folder's name; `null` where the folder has been given another one. */
export const momentInName = (name: string): Date | null => {
  const parts = FINISHED_NAME.exec(name)?.slice(1, 6).map(Number);
  if (!parts) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = parts;
  return new Date(year, month - 1, day, hour, minute);
};
