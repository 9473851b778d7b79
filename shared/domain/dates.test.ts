import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CalendarDate, yearsBetween } from './dates.ts';

describe('a day of the calendar', () => {
  it('takes every real day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }),
        (date) => {
          expect(CalendarDate.safeParse(date.toISOString().slice(0, 10)).success).toBe(true);
        },
      ),
    );
  });

  it.each(['2026-02-30', '2025-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '24-11-2026', '', 'soon'])(
    'refuses %s',
    (text) => {
      expect(CalendarDate.safeParse(text).success).toBe(false);
    },
  );

  it('knows leap years', () => {
    expect(CalendarDate.safeParse('2028-02-29').success).toBe(true);
    expect(CalendarDate.safeParse('1900-02-29').success).toBe(false);
    expect(CalendarDate.safeParse('0004-02-29').success).toBe(true);
  });
});

it.each([
  ['2019-11-28', '2026-11-27', 6],
  ['2019-11-28', '2026-11-28', 7],
  ['2020-02-29', '2021-02-28', 0],
  ['2026-11-28', '2026-11-28', 0],
  ['2026-11-29', '2026-11-28', -1],
])('from %s to %s there are %i whole years', (from, to, years) => {
  expect(yearsBetween(CalendarDate.parse(from), CalendarDate.parse(to))).toBe(years);
});
