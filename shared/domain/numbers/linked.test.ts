import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { someCounted } from './counted.testkit.ts';
import type { CountedFile } from './counted-file.ts';
import { solve } from './disclosure.testkit.ts';
import { type CountedTable, LEAST_THRESHOLD, shownTable } from './disclosure.ts';
import { knownOf, knownOfTwo } from './linked.testkit.ts';
import type { CalendarPeriod } from './period.ts';
import { filesBehind, type NumbersReport, reportOf } from './report.ts';
import type { TableId } from './tables.ts';

const quarter = (number: number): CalendarPeriod => ({ kind: 'quarter', year: 2026, number });
const PERIODS: readonly CalendarPeriod[] = [
  quarter(3),
  { kind: 'halfYear', year: 2026, number: 2 },
  { kind: 'year', year: 2026, number: 1 },
];

const orOpen = <Value>(...values: Value[]) => fc.option(fc.constantFrom(...values), { freq: 4 });

/** Files as they are in a shelter: nobody returns before they have come, or is called after before they have left. */
const file: fc.Arbitrary<CountedFile> = fc
  .record({
    arrivedOn: fc.constantFrom(
      '2024-11-20',
      '2025-11-20',
      '2026-02-10',
      '2026-05-02',
      '2026-06-20',
      '2026-07-02',
      '2026-08-20',
    ),
    formal: fc.boolean(),
    gender: orOpen('woman', 'woman', 'man'),
    country: orOpen('NG', 'NG', 'RO', 'VN'),
    track: orOpen('staying', 'returning'),
    returned: fc.option(fc.constantFrom('2026-06-25', '2026-09-01'), { freq: 2 }),
    isCalled: fc.boolean(),
    closed: fc.option(fc.constantFrom('2026-06-28', '2026-09-20'), { freq: 2 }),
    outcome: orOpen('livesInCountryOfOrigin', 'livesHere', 'contactLost'),
  })
  .map(({ formal, returned, isCalled, closed, outcome, ...given }) => {
    const returnedOn = returned !== null && returned > given.arrivedOn ? returned : null;
    const closedOn = closed !== null && closed > (returnedOn ?? given.arrivedOn) ? closed : null;
    return someCounted({
      ...given,
      formally: { is: formal ? 'yes' : 'no', since: null },
      returnedOn,
      leftTo: returnedOn === null ? null : 'countryOfOrigin',
      contactsOn: returnedOn !== null && isCalled ? ['2026-09-15'] : [],
      closedOn,
      outcome: closedOn === null ? null : outcome,
    });
  });

const house = fc.array(file, { minLength: 5, maxLength: 22 });

const given = (files: readonly CountedFile[], period: CalendarPeriod, threshold: number) =>
  JSON.parse(JSON.stringify(reportOf(files, period, threshold))) as NumbersReport;

/** How many a number of a report really counts; `null` for what is in none. */
const realOf = (files: readonly CountedFile[], report: NumbersReport, name: string) => {
  const [id, kind, one, other] = name.split(' ') as [TableId, string, string, string?];
  const { period, threshold, tables } = report;
  const table = tables.find((each) => each.id === id);
  if (!table) return null;
  const row = kind === 'column' ? null : (table.rows[Number(one)]?.key ?? '');
  const column = kind === 'row' ? null : (table.columns[Number(other ?? one)] ?? '');
  return filesBehind(files, period, threshold, { table: id, row, column }).length;
};

describe('somebody who has the whole report, all tables and how they hang together', () => {
  test.each(PERIODS)(
    'of a $kind works out no small number: each could be as many as the threshold says',
    (period) => {
      let hidden = 0;
      fc.assert(
        fc.property(house, fc.integer({ min: 5, max: 6 }), (files, threshold) => {
          const report = given(files, period, threshold);
          if (report.total === null || report.tables.length === 0) return;
          const isAsked = (name: string) => {
            const real = realOf(files, report, name);
            return real !== null && real > 0 && real < threshold;
          };
          const { sums, leastOf } = knownOf(report);
          for (const [name, { least, most }] of solve(sums, report.total, { isAsked, leastOf })) {
            hidden += 1;
            const real = realOf(files, report, name) ?? -1;
            expect(least, name).toBeLessThanOrEqual(real);
            expect(most, name).toBeGreaterThanOrEqual(Math.max(real, threshold));
            expect(most - least + 1, name).toBeGreaterThanOrEqual(threshold);
          }
        }),
        { numRuns: 25 },
      );
      // The attack has had something to attack.
      expect(hidden).toBeGreaterThan(30);
    },
  );
});

describe('somebody who has the reports of two quarters in a row', () => {
  test('knows of no small number how small it is', () => {
    let hidden = 0;
    fc.assert(
      fc.property(house, (files) => {
        const [first, second] = [given(files, quarter(2), 5), given(files, quarter(3), 5)];
        if (first.tables.length === 0 || second.tables.length === 0) return;
        const which = (name: string) =>
          name.startsWith('first ')
            ? realOf(files, first, name.slice('first '.length))
            : realOf(files, second, name.slice('second '.length));
        const isAsked = (name: string) => {
          const real = which(name);
          return real !== null && real > 0 && real < 5;
        };
        const { sums, leastOf } = knownOfTwo(first, second);
        const total = Math.max(first.total ?? 0, second.total ?? 0);
        for (const [name, { least, most }] of solve(sums, total, { isAsked, leastOf })) {
          hidden += 1;
          const real = which(name) ?? -1;
          expect(least, name).toBeLessThanOrEqual(real);
          expect(most, name).toBeGreaterThanOrEqual(real);
          expect(most, name).toBeGreaterThan(least);
        }
      }),
      { numRuns: 25 },
    );
    expect(hidden).toBeGreaterThan(30);
  });
});

/** Rows of something that a file keeps: where somebody comes from, gender, who told of them. */
const oneWay = (counts: readonly number[]): CountedTable => ({
  columns: [],
  rows: counts.map((count, index) => ({ key: `r${index}`, counts: [count] })),
});

const shown = (counts: readonly number[], threshold: number): (number | null)[] | null => {
  const total = sum(counts);
  return total < threshold ? null : shownTable(oneWay(counts), total, threshold).rows.map((row) => row.total);
};

const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0);

/** All ways to spread `total` over so many rows that agree with what is shown: a hidden one is somebody, unless all are hidden. */
const worlds = (
  seen: readonly (number | null)[],
  total: number,
  least = seen.every((count) => count === null) ? 0 : 1,
): number[][] => {
  const [first, ...rest] = seen;
  if (first === undefined) return total === 0 ? [[]] : [];
  const values =
    first === null
      ? Array.from({ length: total + 1 }, (_, value) => value).filter((value) => value >= least)
      : [first];
  return values
    .filter((value) => value <= total)
    .flatMap((value) => worlds(rest, total - value, least).map((others) => [value, ...others]));
};

/**
 * What can be said of each row of two periods that follow each other, by somebody who knows both tables, both totals and how many were
 * carried over: every pair of worlds in which enough stayed. At most as many of a row stay as are there in both.
 */
const attackTwo = (
  [first, second]: readonly [(number | null)[], (number | null)[]],
  totals: readonly [number, number],
  carriedOver: number,
): [Set<number>[], Set<number>[]] => {
  const [before, after] = [worlds(first, totals[0]), worlds(second, totals[1])];
  const can: [Set<number>[], Set<number>[]] = [
    first.map(() => new Set<number>()),
    second.map(() => new Set<number>()),
  ];
  for (const one of before) {
    for (const other of after) {
      const mayStay = sum(one.map((count, row) => Math.min(count, other[row] ?? 0)));
      if (mayStay < carriedOver) continue;
      for (const [row, count] of one.entries()) can[0][row]?.add(count);
      for (const [row, count] of other.entries()) can[1][row]?.add(count);
    }
  }
  return can;
};

const THRESHOLD = LEAST_THRESHOLD;

/** Each pair of neighbouring periods of a small house: who was there, who left of them, and who came. */
const small = Array.from({ length: 9 }, (_, count) => count);
const changes = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
  [2, 0],
  [0, 2],
  [3, 2],
  [1, 4],
] as const;

describe('two periods in a row of a small house, each table shown for itself', () => {
  test('give a small number away as it is only where so few came or went that it is said before they leave', () => {
    let [hidden, told, toldOfMany] = [0, 0, 0];
    for (const a of small)
      for (const b of small)
        for (const change of changes)
          for (const other of changes) {
            const first = [a, b, 12];
            const second = [a - change[0] + change[1], b - other[0] + other[1], 12];
            if (a < change[0] || b < other[0]) continue;
            const [seen, then] = [shown(first, THRESHOLD), shown(second, THRESHOLD)];
            if (!seen || !then) continue;
            const carriedOver = sum(first) - change[0] - other[0];
            const can = attackTwo([seen, then], [sum(first), sum(second)], carriedOver);
            for (const [period, counts] of [first, second].entries())
              for (const [row, count] of counts.entries()) {
                if (count === 0 || count >= THRESHOLD) continue;
                const values = can[period]?.[row] ?? new Set();
                expect(values.has(count)).toBe(true);
                hidden += 1;
                if (values.size > 1) continue;
                const moved = sum([...change, ...other]);
                if (moved < THRESHOLD) told += 1;
                else toldOfMany += 1;
              }
          }
    expect(hidden).toBeGreaterThan(1000);
    expect(toldOfMany).toBe(0);
    // That few can be told is why `given-out.ts` warns of it.
    expect(told).toBeGreaterThan(0);
  });
});
