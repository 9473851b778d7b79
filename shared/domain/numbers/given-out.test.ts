import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyHouse, someCounted } from './counted.testkit.ts';
import { type GivenOut, givenOutBefore } from './given-out.ts';
import { type CalendarPeriod, codeOfPeriod, PERIOD_KINDS, periodOfCode, periodsInYear } from './period.ts';

const quarter = (number: number): CalendarPeriod => ({ kind: 'quarter', year: 2026, number });
const YEAR: CalendarPeriod = { kind: 'year', year: 2026, number: 1 };

const given = (period: CalendarPeriod, at = '2026-10-02T09:00:00.000Z'): GivenOut =>
  ({ period, at, by: 'Somebody' }) as GivenOut;

const arrived = (arrivedOn: string, closedOn: string | null = null) => someCounted({ arrivedOn, closedOn });

/** Twelve who stay, and one for each who comes in the third quarter. */
const house = (...coming: number[]) => [
  ...Array.from({ length: 12 }, () => arrived('2026-01-10')),
  ...coming.map(() => arrived('2026-08-20')),
];

describe('numbers that somebody may have already', () => {
  test('of the very period, the last time', () => {
    const before = [given(quarter(2), '2026-11-01T09:00:00.000Z'), given(quarter(2))] as const;
    expect(givenOutBefore(house(), quarter(2), 5, before)).toEqual([{ is: 'same', last: before[0] }]);
  });

  test('of a year that a quarter lies in, and of a quarter that lies in a year', () => {
    expect(givenOutBefore(house(), quarter(2), 5, [given(YEAR)])).toMatchObject([{ is: 'overlapping' }]);
    expect(givenOutBefore(house(), YEAR, 5, [given(quarter(4))])).toMatchObject([{ is: 'overlapping' }]);
  });

  test('of another period, while fewer than the threshold are in one alone', () => {
    const of = (files: ReturnType<typeof house>) => givenOutBefore(files, quarter(3), 5, [given(quarter(2))]);
    expect(of(house())).toMatchObject([{ is: 'hardlyOther' }]);
    expect(of(house(1, 2, 3, 4))).toMatchObject([{ is: 'hardlyOther' }]);
    expect(of(house(1, 2, 3, 4, 5))).toEqual([]);
    // Whoever went counts like whoever came.
    expect(of([...house(1, 2, 3), arrived('2026-01-10', '2026-05-01')])).toMatchObject([
      { is: 'hardlyOther' },
    ]);
    expect(
      of([...house(1, 2, 3), arrived('2026-01-10', '2026-05-01'), arrived('2026-01-10', '2026-05-01')]),
    ).toEqual([]);
  });

  test('nothing where nothing has left', () => {
    fc.assert(
      fc.property(anyHouse, (files) => {
        expect(givenOutBefore(files, YEAR, 5, [])).toEqual([]);
      }),
    );
  });
});

test('a period is found again by what the log calls it', () => {
  for (const kind of PERIOD_KINDS)
    for (let number = 1; number <= periodsInYear(kind); number += 1)
      expect(periodOfCode(codeOfPeriod({ kind, year: 2026, number }))).toEqual({ kind, year: 2026, number });
  for (const none of ['', '2026', '2026-quarter-5', '2026-week-1', '2026-quarter-1-1', 'x-year-1'])
    expect(periodOfCode(none), none).toBeNull();
});
