import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { given } from './answer.ts';
import { addDays, addMonths, CalendarDate, daysBetween, Instant } from './dates.ts';
import { ClientFileId, KeyDateId, MonitoringRecordId, NeedId, StaffId, TodayMarkId } from './ids.ts';
import { type MonitoringDetails, type MonitoringRecord, newMonitoringDetails } from './monitoring.ts';
import {
  type Concern,
  type DatedFile,
  groupOf,
  holdsOn,
  keyOfItem,
  type Settled,
  TODAY_GROUPS,
  type TodayItem,
  type TodayMark,
  todayItems,
  waysToSettle,
} from './today.ts';

const day = (text: string) => CalendarDate.parse(text);
const TODAY = day('2026-11-29');
const AT = Instant.parse('2026-11-29T10:00:00.000Z');
const uuid = (last: number) => `0199a000-0000-7000-8000-${String(last).padStart(12, '0')}`;

const file = (change: Partial<DatedFile> = {}): DatedFile => ({
  id: ClientFileId.parse(uuid(1)),
  workingName: 'Blue',
  reviewOn: null,
  keyDates: [],
  plannedReturn: null,
  returnedOn: null,
  departedOn: null,
  closedOn: null,
  hasDied: false,
  ...change,
});
const keyDate = (on: string, number = 7) => ({
  id: KeyDateId.parse(uuid(number)),
  what: 'Hearing',
  on: day(on),
  isCounted: false,
});
const record = (details: Partial<MonitoringDetails>): MonitoringRecord => ({
  id: MonitoringRecordId.parse(uuid(2)),
  fileId: file().id,
  version: 1,
  details: { ...newMonitoringDetails(null), ...details },
  removedAt: null,
  createdAt: AT,
  updatedAt: AT,
});
const markOf = ({ fileId, about, on }: TodayItem, settled: Settled): TodayMark => ({
  ...{ id: TodayMarkId.parse(uuid(3)), fileId, version: 1, about, on, settled, words: '' },
  by: { id: StaffId.parse(uuid(4)), name: 'Noor' },
  takenBackAt: null,
  createdAt: AT,
  updatedAt: AT,
});
const waiting = (
  files: DatedFile[],
  records: MonitoringRecord[] = [],
  marks: TodayMark[] = [],
  today = TODAY,
) => todayItems({ today, files, records, marks });
const said = (items: TodayItem[]) => items.map(({ about, on }) => `${about.is} ${on}`);

describe('what waits', () => {
  it('is the dates of a file, the longest due in front', () => {
    const items = waiting([
      file({
        keyDates: [keyDate('2026-12-14')],
        reviewOn: day('2026-11-01'),
        plannedReturn: day('2026-12-20'),
      }),
    ]);
    expect(said(items)).toEqual([
      'review 2026-11-01',
      'recommendations 2026-12-05',
      'keyDate 2026-12-14',
      'travel 2026-12-20',
    ]);
  });

  it('is nothing before a journey that has been made', () => {
    const plannedReturn = day('2026-12-20');
    expect(said(waiting([file({ plannedReturn, returnedOn: day('2026-11-20') })]))).toEqual([
      'visit 2026-12-20',
    ]);
  });

  it('is nothing of whoever has died or whose file is closed, but that the file is looked at again', () => {
    const all = file({
      ...{ keyDates: [keyDate('2026-12-14')], plannedReturn: day('2026-12-20'), reviewOn: day('2026-12-01') },
    });
    const need = {
      id: NeedId.parse(uuid(9)),
      what: 'A stove',
      who: 'IOM',
      by: day('2026-12-02'),
      done: false,
    };
    const left = { departedOn: day('2026-11-01') };
    for (const outcome of ['spokeWith', 'wishesNoContact'] as const) {
      const records = [record({ visit: 'none', outcome, needs: [need], nextOn: day('2026-12-03') })];
      const kinds = (change: Partial<DatedFile>) =>
        new Set(waiting([{ ...all, ...left, ...change }], records).map(({ about }) => about.is));
      const asked = ['keyDate', 'review', 'recommendations', 'travel', 'need'];
      expect(kinds({})).toEqual(
        new Set(outcome === 'spokeWith' ? [...asked, 'nextContact', 'visit'] : asked),
      );
      const closedOn = day('2026-11-20');
      for (const over of [{ closedOn }, { hasDied: true }, { closedOn, hasDied: true }])
        expect(kinds(over)).toEqual(new Set(['review']));
    }
  });

  it('asks after those who have returned and those who stay in the same way', () => {
    const on = day('2026-10-15');
    const shape = (items: TodayItem[]) => items.map(({ about, on: when }) => [about.is, when]);
    const returned = waiting([file({ returnedOn: on })]);
    expect(shape(waiting([file({ departedOn: on })]))).toEqual(shape(returned));
    expect(said(returned)).toEqual(['visit 2026-11-15', 'visit 2027-01-15']);
  });

  it('asks no more once something was written down, whatever came of it', () => {
    const returned = file({ returnedOn: day('2026-10-15') });
    expect(said(waiting([returned], [record({ visit: 1, outcome: 'notReached' })]))).toEqual([
      'visit 2027-01-15',
    ]);
    expect(waiting([returned], [record({ visit: 1, outcome: 'wishesNoContact' })])).toEqual([]);
    expect(waiting([{ ...returned, hasDied: true }])).toEqual([]);
  });

  it('is what a client needs by a day, and the next contact that the last record names', () => {
    const need = (done: boolean, by: string | null) => ({
      ...{ id: NeedId.parse(uuid(by === null ? 8 : 9)), what: 'A stove', who: 'IOM', done },
      by: by === null ? null : day(by),
    });
    const items = waiting(
      [file({ returnedOn: day('2025-11-01') })],
      [
        record({
          visit: 12,
          on: given(day('2026-11-01')),
          needs: [need(false, '2026-12-01'), need(false, null)],
          nextOn: day('2026-12-03'),
        }),
      ],
    );
    expect(said(items)).toEqual(['need 2026-12-01', 'nextContact 2026-12-03']);
    expect(waiting([file()], [record({ needs: [need(true, '2026-12-01')] })])).toEqual([]);
  });
});

describe('what somebody says of it', () => {
  const hearing = file({ keyDates: [keyDate('2026-12-14')] });
  const [item] = waiting([hearing]);
  if (!item) throw new Error('nothing waits');

  it('takes it off until it is taken back', () => {
    for (const is of ['done', 'notNeeded'] as const) {
      const mark = markOf(item, { is });
      expect(waiting([hearing], [], [mark])).toEqual([]);
      expect(waiting([hearing], [], [{ ...mark, takenBackAt: AT }])).toEqual([item]);
    }
  });

  it('holds for that day alone: where the day changes, it is there again', () => {
    const mark = markOf(item, { is: 'done' });
    const moved = { ...hearing, keyDates: [keyDate('2026-12-15')] };
    expect(said(waiting([moved], [], [mark]))).toEqual(['keyDate 2026-12-15']);
    const renamed = { ...hearing, keyDates: [{ ...keyDate('2026-12-14'), what: 'The hearing' }] };
    expect(waiting([renamed], [], [mark])).toEqual([]);
  });

  it('puts it off until a day, on which it is there again', () => {
    const mark = markOf(item, { is: 'later', until: day('2026-12-10') });
    for (let days = 0; days < 30; days += 1) {
      const today = addDays(TODAY, days);
      expect(waiting([hearing], [], [mark], today).length).toBe(today < '2026-12-10' ? 0 : 1);
      expect(holdsOn(mark, today)).toBe(today < '2026-12-10');
    }
  });

  it('takes off that item and no other, and taking it back brings all of them back', () => {
    const files = fc
      .array(fc.integer({ min: -400, max: 400 }), { minLength: 1, maxLength: 8 })
      .map((aheads) => [
        file({
          keyDates: aheads.map((ahead, index) => keyDate(addDays(TODAY, ahead), 100 + index)),
          reviewOn: addMonths(TODAY, 2),
          plannedReturn: addDays(TODAY, 30),
        }),
      ]);
    const ways = fc.constantFrom<Settled>({ is: 'done' }, { is: 'later', until: addDays(TODAY, 3) });
    fc.assert(
      fc.property(files, fc.nat(), ways, (all, which, settled) => {
        const items = waiting(all);
        const chosen = items[which % items.length];
        if (!chosen) throw new Error('nothing waits');
        const mark = markOf(chosen, settled);
        const left = waiting(all, [], [mark]);
        expect(left).toEqual(items.filter((one) => keyOfItem(one) !== keyOfItem(chosen)));
        expect(waiting(all, [], [{ ...mark, takenBackAt: AT }])).toEqual(items);
        expect(items.map(({ on }) => on)).toEqual(items.map(({ on }) => on).sort());
      }),
    );
  });
});

it('nobody who has died, has gone back or whose file is closed is expected to travel', () => {
  const plannedReturn = addDays(TODAY, 3);
  expect(waiting([file({ plannedReturn })]).map(({ about }) => about.is)).toContain('travel');
  for (const change of [{ hasDied: true }, { returnedOn: TODAY }, { closedOn: TODAY }])
    expect(
      waiting([file({ plannedReturn, ...change })]).filter(({ about }) =>
        ['travel', 'recommendations'].includes(about.is),
      ),
    ).toEqual([]);
});

describe('groups', () => {
  it('each day is in one, in order, and none is left out', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1000 }), (ahead) => {
        const on = addDays(TODAY, ahead);
        const group = groupOf(on, TODAY);
        expect(daysBetween(TODAY, on)).toBe(ahead);
        const next = groupOf(addDays(on, 1), TODAY);
        expect(TODAY_GROUPS.indexOf(next)).toBeGreaterThanOrEqual(TODAY_GROUPS.indexOf(group));
      }),
    );
    const groups = [-1, 0, 1, 7, 8, 30, 31].map((ahead) => groupOf(addDays(TODAY, ahead), TODAY));
    expect(groups).toEqual(['overdue', 'today', 'week', 'week', 'month', 'month', 'later']);
  });

  it('a week ahead reaches over the end of a year and a leap day', () => {
    expect(groupOf(day('2027-01-01'), day('2026-12-26'))).toBe('week');
    expect(groupOf(day('2028-03-01'), day('2028-02-23'))).toBe('week');
    expect(groupOf(day('2028-03-02'), day('2028-02-23'))).toBe('month');
  });
});

it('what has a record of its own can’t be said to be done here', () => {
  const concerns: Concern[] = [
    { is: 'visit', month: 3, after: 'return' },
    { is: 'nextContact', recordId: MonitoringRecordId.parse(uuid(2)), words: '' },
    { is: 'review' },
    {
      is: 'need',
      recordId: MonitoringRecordId.parse(uuid(2)),
      needId: NeedId.parse(uuid(9)),
      words: '',
      who: '',
    },
  ];
  for (const about of concerns) expect(waysToSettle(about)).not.toContain('done');
});
