import { describe, expect, test } from 'vitest';
import { CalendarDate } from '../dates.ts';
import { CalendarPeriod, daysOf, isOver, lastOver, OwnPeriod, periodAround } from './period.ts';

const day = (text: string) => CalendarDate.parse(text);

test.each([
  [{ kind: 'quarter', year: 2026, number: 1 }, '2026-01-01', '2026-03-31'],
  [{ kind: 'quarter', year: 2026, number: 4 }, '2026-10-01', '2026-12-31'],
  [{ kind: 'halfYear', year: 2024, number: 1 }, '2024-01-01', '2024-06-30'],
  [{ kind: 'halfYear', year: 2024, number: 2 }, '2024-07-01', '2024-12-31'],
  [{ kind: 'year', year: 2024, number: 1 }, '2024-01-01', '2024-12-31'],
] as const)('%j', (period, from, until) => {
  expect(daysOf(period)).toEqual({ from, until });
});

test('the four quarters follow each other without a gap or a day in two of them', () => {
  const days = [1, 2, 3, 4].map((number) => daysOf({ kind: 'quarter', year: 2028, number }));
  for (const [index, { from }] of days.slice(1).entries()) {
    const next = new Date(`${days[index]?.until}T00:00:00Z`);
    next.setUTCDate(next.getUTCDate() + 1);
    expect(next.toISOString().slice(0, 10)).toBe(from);
  }
});

describe('which period a day is in', () => {
  test.each([
    ['2026-01-01', 1],
    ['2026-03-31', 1],
    ['2026-04-01', 2],
    ['2026-12-31', 4],
  ] as const)('%s: quarter %i', (of, number) => {
    expect(periodAround('quarter', day(of))).toEqual({ kind: 'quarter', year: 2026, number });
  });

  test('the last that is over may lie in the year before', () => {
    expect(lastOver('quarter', day('2026-02-03'))).toEqual({ kind: 'quarter', year: 2025, number: 4 });
    expect(lastOver('year', day('2026-02-03'))).toEqual({ kind: 'year', year: 2025, number: 1 });
  });

  test('one is over on the day after its last', () => {
    const period = { kind: 'quarter', year: 2026, number: 3 } as const;
    expect(isOver(period, day('2026-09-30'))).toBe(false);
    expect(isOver(period, day('2026-10-01'))).toBe(true);
  });
});

test('no year has a third half, and no period ends before it begins', () => {
  expect(CalendarPeriod.safeParse({ kind: 'halfYear', year: 2026, number: 3 }).success).toBe(false);
  expect(CalendarPeriod.safeParse({ kind: 'year', year: 2026, number: 2 }).success).toBe(false);
  expect(OwnPeriod.safeParse({ kind: 'own', from: '2026-02-01', until: '2026-01-31' }).success).toBe(false);
  expect(OwnPeriod.safeParse({ kind: 'own', from: '2026-02-01', until: '2026-02-01' }).success).toBe(true);
});
