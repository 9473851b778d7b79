import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { given } from './answer.ts';
import { newClientDetails } from './client-file.ts';
import { countedAnew, isByHand } from './date-counting.ts';
import {
  type DateTemplate,
  dayAfter,
  dayOf,
  type Length,
  newTemplateContent,
  takenFrom,
  templatesInUse,
} from './date-template.ts';
import { CalendarDate, daysBetween } from './dates.ts';
import { DateTemplateId } from './ids.ts';

const day = (text: string) => CalendarDate.parse(text);
const id = (last: string) => DateTemplateId.parse(`0199a000-0000-7000-8000-00000000000${last}`);

const days: fc.Arbitrary<CalendarDate> = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2150-01-01'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));
const later = (count: number, unit: Length['unit']): Length => ({ count, unit, direction: 'after' });
const earlier = (count: number, unit: Length['unit']): Length => ({ count, unit, direction: 'before' });

describe('the day at the end of so much time', () => {
  it.each([
    ['2026-11-30', later(3, 'months'), '2027-02-28'],
    ['2027-11-30', later(3, 'months'), '2028-02-29'],
    ['2026-01-31', later(1, 'months'), '2026-02-28'],
    ['2026-03-31', earlier(1, 'months'), '2026-02-28'],
    ['2028-02-29', later(1, 'years'), '2029-02-28'],
    ['2028-02-29', later(4, 'years'), '2032-02-29'],
    ['2026-12-31', later(1, 'days'), '2027-01-01'],
    ['2028-03-01', earlier(1, 'days'), '2028-02-29'],
    ['2026-09-14', later(30, 'days'), '2026-10-14'],
    ['2026-02-01', later(30, 'days'), '2026-03-03'],
    ['2026-02-01', later(1, 'months'), '2026-03-01'],
    ['2027-01-10', earlier(15, 'days'), '2026-12-26'],
    // The clocks go forward and back in Europe in between.
    ['2026-03-28', later(2, 'days'), '2026-03-30'],
    ['2026-10-24', later(2, 'days'), '2026-10-26'],
  ] as const)('%s, %o: %s', (base, length, end) => {
    expect(dayAfter(day(base), length)).toBe(end);
  });

  it('is so many days away, whatever month or leap year lies in between', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 3660 }), (base, count) => {
        expect(daysBetween(base, dayAfter(base, later(count, 'days')))).toBe(count);
        expect(dayAfter(dayAfter(base, later(count, 'days')), earlier(count, 'days'))).toBe(base);
      }),
    );
  });

  it('is the same day of the month, or the last one of a month that is too short', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 120 }), (base, count) => {
        const end = dayAfter(base, later(count, 'months'));
        const months = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(months(end) - months(base)).toBe(count);
        const isLast = dayAfter(end, later(1, 'days')).slice(8) === '01';
        if (end.slice(8) !== base.slice(8)) {
          expect(isLast).toBe(true);
          expect(Number(end.slice(8))).toBeLessThan(Number(base.slice(8)));
        }
      }),
    );
  });

  it('is a real day, and comes later the longer it takes', () => {
    const lengths = fc.record({
      count: fc.integer({ min: 1, max: 60 }),
      unit: fc.constantFrom<Length['unit']>('days', 'months', 'years'),
    });
    fc.assert(
      fc.property(days, lengths, (base, { count, unit }) => {
        const one = dayAfter(base, later(count, unit));
        expect(CalendarDate.safeParse(one).success).toBe(true);
        expect(one > base).toBe(true);
        expect(dayAfter(base, later(count + 1, unit)) > one).toBe(true);
        expect(dayAfter(base, earlier(count, unit)) < base).toBe(true);
      }),
    );
  });

  it('is the same in every time zone', () => {
    const zone = process.env.TZ;
    try {
      const ends = [
        'UTC',
        'Pacific/Kiritimati',
        'Pacific/Pago_Pago',
        'Europe/Amsterdam',
        'America/Sao_Paulo',
      ].map((name) => {
        process.env.TZ = name;
        return (['days', 'months', 'years'] as const).map((unit) =>
          dayAfter(day('2026-03-29'), later(7, unit)),
        );
      });
      expect(new Set(ends.map((one) => one.join())).size).toBe(1);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});

describe('a date that was counted', () => {
  const template = {
    id: id('1'),
    content: { ...newTemplateContent('NL', 'Permit'), base: 'arrival' as const, length: later(3, 'months') },
  };
  const from = takenFrom(template, day('2026-11-30'));
  const date = { from, on: given(dayOf(from)) };
  const details = (arrival: string) => ({
    ...newClientDetails('Blue'),
    shelterArrival: given(day(arrival)),
  });

  it('is offered to be counted again where the file has another day to count from, and never is by itself', () => {
    expect(countedAnew(date, details('2026-11-30'))).toBeNull();
    expect(countedAnew(date, newClientDetails('Blue'))).toBeNull();
    expect(countedAnew(date, details('2026-12-01'))).toEqual({ baseOn: '2026-12-01', on: '2027-03-01' });
    expect(countedAnew({ from: null }, details('2026-12-01'))).toBeNull();
    const request = { from: { ...from, base: 'request' as const } };
    expect(countedAnew(request, details('2026-12-01'))).toBeNull();
  });

  it('says so where somebody has put another day in its place', () => {
    expect(isByHand(date)).toBe(false);
    expect(isByHand({ ...date, on: given(day('2027-03-02')) })).toBe(true);
    expect(isByHand({ ...date, on: { is: 'doesNotKnow' } })).toBe(true);
    expect(isByHand({ from: null, on: given(day('2027-03-02')) })).toBe(false);
  });

  it('stays as it was taken over, whatever becomes of the template', () => {
    expect(from).toEqual({
      ...{ templateId: template.id, country: 'NL', name: 'Permit', base: 'arrival' },
      ...{ length: later(3, 'months'), source: '', year: null, baseOn: '2026-11-30' },
    });
  });
});

it('one of the shelter’s own stands in the place of the report’s, and beside the others', () => {
  const content = newTemplateContent('NL', 'One');
  const report = ['1', '2'].map((last) => ({ id: id(last), content }));
  const own = { id: id('3'), insteadOf: id('1'), content } as DateTemplate;
  const further = { id: id('4'), insteadOf: null, content } as DateTemplate;
  expect(templatesInUse(report, []).map((one) => one.id)).toEqual([id('1'), id('2')]);
  expect(templatesInUse(report, [own, further]).map((one) => one.id)).toEqual([id('2'), id('3'), id('4')]);
});
