import { CalendarDate } from '../dates.ts';

/** Which comes first where a date is written in figures. `unknown`: nothing in the column tells. */
export type DateOrder = 'dayFirst' | 'monthFirst' | 'unknown';

/** In English and Dutch, by the first letters that tell them apart. `maa` and `mrt` are both March. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan'],
  ['feb'],
  ['mar', 'maa', 'mrt'],
  ['apr'],
  ['may', 'mei'],
  ['jun'],
  ['jul'],
  ['aug'],
  ['sep'],
  ['oct', 'okt'],
  ['nov'],
  ['dec'],
];

const monthFrom = (word: string): number | null => {
  const found = MONTHS.findIndex((starts) => starts.some((start) => word.toLowerCase().startsWith(start)));
  return found === -1 ? null : found + 1;
};

const TIME = '(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z?)?';
const ISO = new RegExp(`^(\\d{4})-(\\d{1,2})-(\\d{1,2})${TIME}$`);
const IN_FIGURES = new RegExp(`^(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})${TIME}$`);
const DAY_AND_WORD = /^(\d{1,2})(?:st|nd|rd|th|e)?[ -]+([a-z]{3,9})\.?,?[ -]+(\d{4})$/i;
const WORD_AND_DAY = /^([a-z]{3,9})\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})$/i;
const SERIAL = /^\d{5}(?:\.\d+)?$/;

const day = (year: number, month: number, date: number): CalendarDate | null => {
  const two = (value: number) => String(value).padStart(2, '0');
  const { data } = CalendarDate.safeParse(`${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`);
  return data ?? null;
};

/** Two figures are of this century: nobody has checked an organisation before it. */
const wholeYear = (figures: string): number => Number(figures.length === 2 ? `20${figures}` : figures);

/** Day 1 is 1 January 1900, and there is a 29 February 1900 that never was. From 1927 to 2119; others are no dates. */
const FIRST_SERIAL = 10_000;
const LAST_SERIAL = 80_000;
const serialDay = (serial: number): CalendarDate | null =>
  serial < FIRST_SERIAL || serial > LAST_SERIAL
    ? null
    : (new Date(Date.UTC(1899, 11, 30 + Math.floor(serial))).toISOString().slice(0, 10) as CalendarDate);

const inFigures = (text: string): { one: number; other: number; year: number } | null => {
  const [, one, other, year] = IN_FIGURES.exec(text) ?? [];
  if (one === undefined || other === undefined || year === undefined) return null;
  return { one: Number(one), other: Number(other), year: wholeYear(year) };
};

/**
 * What a column as a whole shows of its order: a 31 in front is a day, a 31 in the middle too. A column that shows both is
 * read cell by cell.
 */
export const dateOrderOf = (cells: readonly string[]): DateOrder => {
  const dates = cells.map((cell) => inFigures(cell.trim())).filter((found) => found !== null);
  const dayFirst = dates.some(({ one }) => one > 12);
  const monthFirst = dates.some(({ other }) => other > 12);
  if (dayFirst === monthFirst) return 'unknown';
  return dayFirst ? 'dayFirst' : 'monthFirst';
};

/** A day, and whether the order of its figures was only guessed. Where nothing tells, the day comes first, as in Europe. */
export type DateRead = { day: CalendarDate; isGuess: boolean };

export const dateIn = (cell: string, order: DateOrder): DateRead | null => {
  const text = cell.trim();
  const sure = (found: CalendarDate | null): DateRead | null => found && { day: found, isGuess: false };

  const [, isoYear, isoMonth, isoDate] = ISO.exec(text) ?? [];
  if (isoYear !== undefined) return sure(day(Number(isoYear), Number(isoMonth), Number(isoDate)));

  const figures = inFigures(text);
  if (figures) {
    const { one, other, year } = figures;
    if (other > 12) return sure(day(year, one, other));
    if (one > 12) return sure(day(year, other, one));
    if (order === 'monthFirst') return sure(day(year, one, other));
    const found = day(year, other, one);
    return found && { day: found, isGuess: order === 'unknown' && one !== other };
  }

  const [, date, word, wordYear] = DAY_AND_WORD.exec(text) ?? [];
  if (date !== undefined && word !== undefined) {
    const month = monthFrom(word);
    return month === null ? null : sure(day(Number(wordYear), month, Number(date)));
  }
  const [, american, americanDate, americanYear] = WORD_AND_DAY.exec(text) ?? [];
  if (american !== undefined) {
    const month = monthFrom(american);
    return month === null ? null : sure(day(Number(americanYear), month, Number(americanDate)));
  }
  return SERIAL.test(text) ? sure(serialDay(Number(text))) : null;
};
