import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, CalendarDate, Instant, localDayOf } from './dates.ts';
import { goneAt, goneOn, namesFile } from './removed-file.ts';

const removedAt = Instant.parse('2026-11-25T10:30:00.000Z');
const policy = (keepRemovedDays: number) => ({ keepRemovedDays });

describe('the moment from which on a removed file is destroyed', () => {
  it('comes so many days after it was removed', () => {
    expect(goneAt({ removedAt, promisedDays: 30 }, policy(30))).toBe('2026-12-25T10:30:00.000Z');
    expect(goneOn({ removedAt, promisedDays: 30 }, policy(30))).toBe(
      localDayOf(new Date('2026-12-25T10:30:00.000Z')),
    );
  });

  it('is never earlier than was said when it was removed, and later where that is decided later', () => {
    expect(goneAt({ removedAt, promisedDays: 30 }, policy(1))).toBe('2026-12-25T10:30:00.000Z');
    expect(goneAt({ removedAt, promisedDays: 7 }, policy(30))).toBe('2026-12-25T10:30:00.000Z');
    expect(goneAt({ removedAt, promisedDays: null }, policy(1))).toBe('2026-11-26T10:30:00.000Z');
  });
});

describe('what somebody types to destroy a file', () => {
  const file = { workingName: 'Zoë van Dam', fileCode: 'AMS-041' };

  it.each(['Zoë van Dam', ' zoë VAN dam ', 'Zoe\u0308 van Dam', 'AMS-041', 'ams-041'])(
    'names it with %j',
    (typed) => expect(namesFile(typed, file)).toBe(true),
  );

  it.each(['', '  ', 'Zoe van Dam', 'Zoë', 'AMS', 'Zoë van Dam AMS-041'])(
    'does not name it with %j',
    (typed) => expect(namesFile(typed, file)).toBe(false),
  );

  it('is never nothing, also where the file has no code', () => {
    expect(namesFile('', { workingName: 'Zoë', fileCode: '' })).toBe(false);
    expect(namesFile(' ', { workingName: 'Zoë', fileCode: '' })).toBe(false);
  });
});

describe('a day some months later', () => {
  it.each([
    ['2026-11-25', 24, '2028-11-25'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-08-31', 1, '2026-09-30'],
    ['0099-12-31', 1, '0100-01-31'],
  ])('%s and %i months is %s', (day, months, later) => {
    expect(addMonths(CalendarDate.parse(day), months)).toBe(later);
  });

  it('is a day of the calendar, in the right month, and never after the day it started from', () => {
    const days = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
      .map((date) => CalendarDate.parse(date.toISOString().slice(0, 10)));
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 240 }), (day, months) => {
        const later = addMonths(day, months);
        expect(CalendarDate.safeParse(later).success).toBe(true);
        const monthOf = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(monthOf(later) - monthOf(day)).toBe(months);
        expect(Number(later.slice(8))).toBeLessThanOrEqual(Number(day.slice(8)));
      }),
    );
  });
});
