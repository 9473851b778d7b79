import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CalendarDate, localDayOf } from '#shared/domain/dates.ts';
import { daySpan } from './day-span.ts';

const anyMoment = fc.date({
  min: new Date('1990-01-01T00:00:00Z'),
  max: new Date('2090-01-01T00:00:00Z'),
  noInvalidDate: true,
});

test('a day holds just the moments that the clock on the wall gives it', () => {
  fc.assert(
    fc.property(anyMoment, anyMoment, (moment, other) => {
      const day = localDayOf(moment);
      const { from, until } = daySpan(day, day);
      const isWithin = (at: Date) => at.toISOString() >= (from ?? '') && at.toISOString() < (until ?? '');
      expect(isWithin(moment)).toBe(true);
      expect(isWithin(other)).toBe(localDayOf(other) === day);
    }),
  );
});

test('an end that was left open stays open', () => {
  const day = '2026-11-24' as CalendarDate;
  expect(daySpan(null, null)).toEqual({ from: null, until: null });
  expect(daySpan(day, null).until).toBeNull();
  expect(daySpan(null, day).from).toBeNull();
});
