import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { formatDay, formatDayOfYear, formatWeekday } from '../i18n/format.ts';
import { addDays, addMonths, CalendarDate, daysBetween, localDayOf, yearsBetween } from './dates.ts';

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

const anyMoment = fc.date({
  min: new Date('1970-01-01'),
  max: new Date('2100-01-01'),
  noInvalidDate: true,
});
const anyDay = anyMoment.map((date) => CalendarDate.parse(date.toISOString().slice(0, 10)));

/** From where a day ends first to where it ends last, and some that change their clocks, by half hours and at midnight too. */
const ZONES = [
  ...['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Amsterdam', 'Africa/Lagos'],
  ...['America/Sao_Paulo', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Asia/Beirut', 'America/St_Johns'],
];

describe('wherever the laptop stands', () => {
  const zone = process.env.TZ;
  afterAll(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it.each(ZONES)('in %s the day is the one that the clock on the wall says', (name) => {
    process.env.TZ = name;
    // Sweden writes dates as ISO 8601 does.
    const onTheWall = new Intl.DateTimeFormat('sv-SE', { timeZone: name, dateStyle: 'short' });
    fc.assert(
      fc.property(anyMoment, (moment) => {
        expect(localDayOf(moment)).toBe(onTheWall.format(moment));
      }),
    );
  });

  it.each(ZONES)('in %s a day is counted and written as everywhere', (name) => {
    const told = (day: CalendarDate) => [
      ...[addDays(day, 1), addDays(day, -31), addMonths(day, 1), addMonths(day, -13)],
      ...['en', 'nl', 'bg', 'mk', 'ar'].map((language) => formatDay(day, language)),
      ...[formatDayOfYear(day, 'nl'), formatWeekday(day, 'en')],
      ...[daysBetween(day, addMonths(day, 6)), yearsBetween(day, addMonths(day, 30))],
    ];
    fc.assert(
      fc.property(anyDay, (day) => {
        process.env.TZ = 'UTC';
        const everywhere = told(day);
        process.env.TZ = name;
        expect(told(day)).toEqual(everywhere);
      }),
    );
  });
});

describe('months and years', () => {
  it('so many months later and back again is that day, or the last of a month that is shorter', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -240, max: 240 }), (day, months) => {
        const back = addMonths(addMonths(day, months), -months);
        const isClipped = addMonths(day, months).slice(8) !== day.slice(8);
        if (isClipped) expect(back < day && daysBetween(back, day) <= 3).toBe(true);
        else expect(back).toBe(day);
      }),
    );
  });

  it('two spans of months make one, wherever no month in between is too short', () => {
    const span = fc.integer({ min: 0, max: 120 });
    fc.assert(
      fc.property(anyDay, span, span, (day, one, other) => {
        const early = CalendarDate.parse(
          `${day.slice(0, 8)}${Number(day.slice(8)) > 28 ? '28' : day.slice(8)}`,
        );
        expect(addMonths(addMonths(early, one), other)).toBe(addMonths(early, one + other));
      }),
    );
  });

  it('a year is over on the same day, or the day after where that is a leap day, and not before', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 90 }), (day, years) => {
        const end = addMonths(day, 12 * years);
        const isLeapDay = end.slice(5) !== day.slice(5);
        expect(yearsBetween(day, addDays(end, isLeapDay ? 1 : 0))).toBe(years);
        expect(yearsBetween(day, addDays(end, -1))).toBe(years - 1);
      }),
    );
  });
});
