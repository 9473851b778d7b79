/** Which numbers of a workbook are days or times. */

const BUILT_IN_DATES = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);
const BUILT_IN_TIMES = new Set([18, 19, 20, 21, 32, 33, 45, 46, 47]);

/** In quotation marks, after a backslash, in brackets (colours, languages): nothing that is counted. */
const LITERAL = /"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;

export type NumberForm = 'number' | 'date' | 'time';

export const numberForm = (id: number, code: string | undefined): NumberForm => {
  if (BUILT_IN_DATES.has(id)) return 'date';
  if (BUILT_IN_TIMES.has(id)) return 'time';
  if (code === undefined) return 'number';
  const signs = code.replace(LITERAL, '').toLowerCase();
  if (signs === 'general') return 'number';
  if (/[yd]/.test(signs)) return 'date';
  if (/[hs]/.test(signs)) return 'time';
  // `m` alone is a month; beside hours it would have been found.
  return /m/.test(signs) ? 'date' : 'number';
};

const MINUTES_OF_A_DAY = 24 * 60;
const two = (value: number): string => String(value).padStart(2, '0');

/** `09:30` */
const asTime = (fraction: number): string => {
  const minutes = Math.round(fraction * MINUTES_OF_A_DAY) % MINUTES_OF_A_DAY;
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
};

/**
 * A serial number as text: `2025-12-31`, `2025-12-31 09:30`, `09:30`. What lies outside of the calendar stays a number.
 *
 * @param is1904 whether the workbook counts from 1904, as old ones of a Mac do
 */
export const serialText = (serial: number, form: NumberForm, is1904: boolean): string => {
  if (form === 'time' && serial >= 0 && serial < 1) return asTime(serial);
  const days = serial + (is1904 ? 1462 : 0);
  if (form === 'number' || !(days >= 1 && days < 2_958_466)) return String(serial);
  // There was no 29 February 1900, which is day 60 here: before it, days are one off.
  const date = new Date(Date.UTC(1899, 11, (days < 60 ? 31 : 30) + Math.floor(days)));
  const day = date.toISOString().slice(0, 10);
  const time = days % 1;
  return time * MINUTES_OF_A_DAY < 1 ? day : `${day} ${asTime(time)}`;
};
