import { addMonths, type CalendarDate, yearsBetween } from '../dates.ts';
import type { CountedFile } from './counted-file.ts';
import type { Period } from './period.ts';

/** What is read out of a file for a period. Every rule that the report states in words stands here. */

const latest = (days: readonly CalendarDate[]): CalendarDate | null =>
  days.reduce<CalendarDate | null>((last, day) => (last === null || day > last ? day : last), null);

const isDay = (day: CalendarDate | null): day is CalendarDate => day !== null;

/** A file begins on the day of arrival at the shelter, or, where that isn't known, on the day on which it was made. */
export const beginningOf = ({ arrivedOn, madeOn }: CountedFile): CalendarDate => arrivedOn ?? madeOn;

/**
 * A file ends on the day on which the work with it ended. Where nobody has written that down, it ends with the last that is
 * known of somebody who has left: the departure, the return, or the last contact. Otherwise it is still running: `null`.
 */
export const endOf = (file: CountedFile): CalendarDate | null => {
  if (file.closedOn !== null) return file.closedOn;
  const left = [file.departedOn, file.returnedOn].filter(isDay);
  return left.length === 0 ? null : latest([...left, ...file.contactsOn]);
};

/** A file belongs to every period in which at least one day of it lies. One that ends before it begins, by its first day. */
export const isIn = ({ from, until }: Period, file: CountedFile): boolean => {
  const beginning = beginningOf(file);
  const end = endOf(file);
  return beginning <= until && (end === null || end >= from || beginning >= from);
};

/** New where it began in the period, carried over where it began before. */
export const begunIn = ({ from }: Period, file: CountedFile): 'new' | 'carriedOver' =>
  beginningOf(file) >= from ? 'new' : 'carriedOver';

const isIdentified = ({ is, since }: CountedFile['formally'], { until }: Period): boolean =>
  is === 'yes' && (since === null || since <= until);

/** As it stood at the end of the period. Whoever was identified both ways counts as formally identified. */
export const identificationIn = (
  period: Period,
  { formally, informally }: CountedFile,
): 'formal' | 'informal' | 'neither' | 'notKnown' => {
  if (isIdentified(formally, period)) return 'formal';
  if (isIdentified(informally, period)) return 'informal';
  return formally.is === null && informally.is === null ? 'notKnown' : 'neither';
};

export const AGE_BANDS = ['under18', 'from18', 'from25', 'from35', 'from50'] as const;
const AGE_FLOORS = [0, 18, 25, 35, 50];

/**
 * The age on the file's first day, which stays what it is from one report to the next: a birthday between two reports moves
 * nobody. Where only the year of birth is known, the age that is reached in that year.
 */
export const ageBandOf = (file: CountedFile): (typeof AGE_BANDS)[number] | 'notKnown' => {
  const first = beginningOf(file);
  const age =
    file.bornOn !== null
      ? yearsBetween(file.bornOn, first)
      : file.bornIn === null
        ? -1
        : Number(first.slice(0, 4)) - file.bornIn;
  return AGE_BANDS[AGE_FLOORS.findLastIndex((floor) => age >= floor)] ?? 'notKnown';
};

export const STAY_BANDS = ['upToMonth', 'upTo3Months', 'upTo6Months', 'upToYear', 'longer'] as const;
const STAY_MONTHS = [1, 3, 6, 12];

/** From the arrival to the departure, or to the end of the period where that comes first. */
export const stayIn = (
  { until }: Period,
  { arrivedOn, departedOn, returnedOn }: CountedFile,
): (typeof STAY_BANDS)[number] | 'notKnown' => {
  if (arrivedOn === null) return 'notKnown';
  const left = departedOn ?? returnedOn;
  const last = left !== null && left < until ? left : until;
  if (last < arrivedOn) return 'notKnown';
  const band = STAY_MONTHS.findIndex((months) => last <= addMonths(arrivedOn, months));
  return STAY_BANDS[band] ?? 'longer';
};

/** Whether a stay of that length must have begun before the period: whoever has stayed so long was carried over. */
export const isLongerThan = ({ from, until }: Period, band: string): boolean => {
  const longest = STAY_MONTHS.findIndex((months) => until <= addMonths(from, months));
  const index = (STAY_BANDS as readonly string[]).indexOf(band);
  return longest >= 0 && index > longest;
};

/**
 * Where those went who had left by the end of the period. One that is still there and one of which nobody wrote down where to are
 * counted together, as endings are: see `outcomeIn`.
 */
export const leftToIn = ({ until }: Period, { departedOn, returnedOn, leftTo }: CountedFile): string => {
  const left = departedOn ?? returnedOn;
  return left !== null && left <= until && leftTo !== null ? leftTo : 'notLeft';
};

/** What came of a return up to the end of the period. */
export const returnIn = (
  { from, until }: Period,
  { returnedOn }: CountedFile,
): 'inPeriod' | 'earlier' | 'none' => {
  if (returnedOn === null || returnedOn > until) return 'none';
  return returnedOn >= from ? 'inPeriod' : 'earlier';
};

/** Whether anybody was in contact with the client in the period after they had left. */
export const contactIn = ({ from, until }: Period, { contactsOn }: CountedFile): 'contact' | 'noContact' =>
  contactsOn.some((day) => day >= from && day <= until) ? 'contact' : 'noContact';

/**
 * How things stood at the end of a file that ended in the period. One that goes on and one of which nobody wrote down how it
 * ended are counted together: the first alone would be, to the letter, what the next report calls carried over.
 */
export const outcomeIn = (
  { until }: Period,
  file: CountedFile,
): NonNullable<CountedFile['outcome']> | 'openYet' => {
  const end = endOf(file);
  return end !== null && end <= until && file.outcome !== null ? file.outcome : 'openYet';
};

/** One of several, `several` where there is more than one: so everybody is counted once in each table. */
export const oneOrSeveral = <Value extends string, Other extends string>(
  values: readonly Value[] | null,
  nameOf: (value: Value) => Other,
): Other | 'several' | 'notKnown' => {
  const [only, second] = values ?? [];
  if (only === undefined) return 'notKnown';
  return second === undefined ? nameOf(only) : 'several';
};
