import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { given, isGiven, notAskedYet } from './answer.ts';
import { newClientCourse } from './client-course.ts';
import { addDays, addMonths, CalendarDate, Instant } from './dates.ts';
import { ClientFileId, MonitoringRecordId } from './ids.ts';
import {
  followUpEnded,
  followUpOf,
  inOrderOfDays,
  isContact,
  type MonitoringDetails,
  type MonitoringRecord,
  newMonitoringDetails,
  stoodBefore,
  stoodInPlan,
  VISIT_MONTHS,
  visitDay,
  visitOf,
  waitingVisits,
  yearOf,
} from './monitoring.ts';

const day = (text: string) => CalendarDate.parse(text);
let number = 0;
const record = (details: Partial<MonitoringDetails>, removedAt: Instant | null = null): MonitoringRecord => {
  number += 1;
  const at = Instant.parse('2026-11-23T10:00:00.000Z');
  return {
    id: MonitoringRecordId.parse(`0199a000-0000-7000-8000-${String(number).padStart(12, '0')}`),
    fileId: ClientFileId.parse('0199a000-0000-7000-8000-000000000001'),
    version: 1,
    details: { ...newMonitoringDetails(null), ...details },
    removedAt,
    createdAt: at,
    updatedAt: at,
  };
};
const on = (text: string, details: Partial<MonitoringDetails> = {}) =>
  record({ on: given(day(text)), ...details });
const SINCE = day('2025-11-30');
const monthsOf = (visits: { month: number }[]) => visits.map(({ month }) => month);

const days: fc.Arbitrary<CalendarDate> = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));

describe('what has no day', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it('stands on the day that it was for whoever wrote it down, wherever the laptop stands', () => {
    const undated = { ...record({}), createdAt: Instant.parse('2026-11-23T10:00:00.000Z') };
    const before = { ...on('2026-11-23'), createdAt: Instant.parse('2026-11-24T08:00:00.000Z') };
    const orderIn = (name: string) => {
      process.env.TZ = name;
      return inOrderOfDays([undated, before]).map(({ id }) => id);
    };
    // There it was the 24th by then.
    expect(orderIn('Pacific/Kiritimati')).toEqual([before.id, undated.id]);
    expect(orderIn('UTC')).toEqual([undated.id, before.id]);
  });
});

describe('since when somebody is followed', () => {
  const course = newClientCourse();
  it('is the return, otherwise the day of leaving, otherwise nobody has left', () => {
    expect(followUpOf(course)).toBeNull();
    const left = { ...course, shelterDeparture: given(day('2026-01-02')) };
    expect(followUpOf(left)).toEqual({ after: 'leaving', since: '2026-01-02' });
    expect(followUpOf({ ...left, returnedOn: given(day('2026-01-05')) })).toEqual({
      after: 'return',
      since: '2026-01-05',
    });
  });

  it('ends with the file, or where somebody wants to be left in peace, and not where nobody was reached', () => {
    const peace = on('2026-03-01', { outcome: 'wishesNoContact' });
    expect(followUpEnded(course, [])).toBeNull();
    expect(followUpEnded({ ...course, closedOn: given(day('2026-01-01')) }, [])).toBe('closed');
    expect(followUpEnded({ ...course, outcome: given('died') }, [])).toBe('closed');
    expect(followUpEnded(course, [peace])).toBe('wishesNoContact');
    expect(followUpEnded(course, [on('2026-03-01', { outcome: 'notReached' })])).toBeNull();
    // The client has changed their mind, or the record was taken away.
    expect(followUpEnded(course, [peace, on('2026-06-01')])).toBeNull();
    expect(followUpEnded(course, [{ ...peace, removedAt: peace.createdAt }])).toBeNull();
  });
});

describe('the visits of the year', () => {
  it('lie on the same day of the month, or on the last one where there is no such day', () => {
    expect(VISIT_MONTHS.map((month) => visitDay(SINCE, month))).toEqual([
      '2025-12-30',
      '2026-02-28',
      '2026-05-30',
      '2026-11-30',
    ]);
    expect(visitDay(day('2027-11-30'), 3)).toBe('2028-02-29');
  });

  it('are met by the record that names them, or whose day is in their time; never by one from before it', () => {
    expect(visitOf(on('2025-12-22'), SINCE)).toBeNull();
    expect(visitOf(on('2025-12-23'), SINCE)).toBe(1);
    expect(visitOf(on('2026-02-20'), SINCE)).toBe(1);
    expect(visitOf(on('2026-02-21'), SINCE)).toBe(3);
    expect(visitOf(on('2026-12-24'), SINCE)).toBe(12);
    expect(visitOf(on('2026-12-24', { visit: 6 }), SINCE)).toBe(6);
    expect(visitOf(on('2025-11-29'), SINCE)).toBeNull();
    expect(visitOf(on('2026-05-30', { visit: 'none' }), SINCE)).toBeNull();
    expect(visitOf(record({ on: { is: 'doesNotKnow' } }), SINCE)).toBeNull();
    expect(visitOf(record({ on: { is: 'doesNotKnow' }, visit: 3 }), SINCE)).toBe(3);
  });

  it('wait one at a time: the last whose day has come, and the next ahead', () => {
    const waiting = (today: string, records: MonitoringRecord[] = []) =>
      monthsOf(waitingVisits(SINCE, records, day(today)));
    expect(waiting('2025-12-01')).toEqual([1]);
    expect(waiting('2025-12-30')).toEqual([1, 3]);
    expect(waiting('2026-06-01')).toEqual([6, 12]);
    expect(waiting('2026-06-01', [on('2026-05-31')])).toEqual([12]);
    expect(waiting('2026-12-24')).toEqual([12]);
    expect(waiting('2027-03-01')).toEqual([]);
    expect(waiting('2026-06-01', [on('2026-05-31', { outcome: 'notReached' })])).toEqual([12]);
    expect(waiting('2026-06-01', [record({ visit: 6 }, Instant.parse('2026-06-01T10:00:00.000Z'))])).toEqual([
      6, 12,
    ]);
  });

  it('wait although somebody called on the third day after the return', () => {
    const since = day('2026-03-01');
    for (const visit of ['none', null] as const) {
      const call = on('2026-03-03', { visit });
      expect(monthsOf(waitingVisits(since, [call], day('2026-03-20')))).toEqual([1]);
      expect(monthsOf(waitingVisits(since, [call], day('2026-04-01')))).toEqual([1, 3]);
      expect(yearOf(since, [call])[0]).toMatchObject({ month: 1, records: [] });
    }
  });

  it('are at most two, in order, and none that is met', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: -30, max: 600 }),
        fc.array(fc.integer({ min: 0, max: 500 })),
        (since, ahead, after) => {
          const today = addDays(since, ahead);
          const records = after.map((number) => on(addDays(since, number)));
          const waiting = waitingVisits(since, records, today);
          expect(waiting.length).toBeLessThanOrEqual(2);
          expect(monthsOf(waiting)).toEqual([...monthsOf(waiting)].sort((one, other) => one - other));
          for (const visit of waiting) expect(visit.records).toEqual([]);
          // Each record from a week before the first visit on stands for just one.
          const first = addDays(visitDay(since, 1), -7);
          const met = records.filter(({ details }) => isGiven(details.on) && details.on.value >= first);
          expect(yearOf(since, records).flatMap((visit) => visit.records)).toHaveLength(met.length);
          const between = records.map((one) => ({
            ...one,
            details: { ...one.details, visit: 'none' as const },
          }));
          expect(yearOf(since, between).flatMap((visit) => visit.records)).toEqual([]);
          if (today > addMonths(since, 15)) expect(waiting).toEqual([]);
        },
      ),
    );
  });
});

it('only where somebody was spoken to is it a contact that is counted', () => {
  expect(isContact(on('2026-01-01'))).toBe(true);
  expect(isContact(on('2026-01-01', { outcome: 'notReached' }))).toBe(false);
  expect(isContact(on('2026-01-01', { outcome: 'wishesNoContact' }))).toBe(false);
  expect(isContact(record({}, Instant.parse('2026-01-01T00:00:00.000Z')))).toBe(false);
});

describe('where things stood', () => {
  const housing = (words: string) => ({ standings: [{ factor: 'housing' as const, words }] });
  it('is what the last record before says, whichever was written first', () => {
    const first = on('2026-01-01', housing('A bed'));
    const silent = on('2026-02-01', housing('  '));
    const gone = { ...on('2026-02-15', housing('Gone')), removedAt: first.createdAt };
    const now = on('2026-03-01', housing('A room'));
    const later = on('2026-04-01', housing('A house'));
    const all = [later, now, gone, silent, first];
    expect(stoodBefore('housing', now, all)).toEqual({ words: 'A bed', on: '2026-01-01' });
    expect(stoodBefore('housing', later, all)).toEqual({ words: 'A room', on: '2026-03-01' });
    expect(stoodBefore('housing', first, all)).toBeNull();
    expect(stoodBefore('safety', later, all)).toBeNull();
  });

  it('is in the newest plan that says anything of it', () => {
    const plan = (createdAt: string, whereThingsStand: string) => ({
      createdAt: Instant.parse(createdAt),
      content: {
        date: null,
        fields: [
          {
            ...{ factor: 'housing' as const, clientWords: '', whereThingsStand, goal: '', steps: [] },
            ...{ obstacles: '', whatThen: '', people: [], organisations: [] },
          },
        ],
      },
    });
    const plans = [
      plan('2026-01-01T00:00:00.000Z', 'With her mother'),
      plan('2026-03-01T00:00:00.000Z', ' '),
    ] as unknown as Parameters<typeof stoodInPlan>[1];
    expect(stoodInPlan('housing', plans)).toEqual({ words: 'With her mother', on: null });
    expect(stoodInPlan('safety', plans)).toBeNull();
  });
});

it('a new record leaves open what nobody has said', () => {
  expect(newMonitoringDetails(3)).toMatchObject({
    visit: 3,
    on: notAskedYet,
    how: notAskedYet,
    by: notAskedYet,
  });
});
