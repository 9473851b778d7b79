import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyHouse, someCounted } from './counted.testkit.ts';
import type { CountedFile } from './counted-file.ts';
import { attack, solve } from './disclosure.testkit.ts';
import { knownOf } from './linked.testkit.ts';
import type { CalendarPeriod } from './period.ts';
import { filesBehind, NumbersReport, reportOf } from './report.ts';
import type { TableId } from './tables.ts';

const quarter = (number: number): CalendarPeriod => ({ kind: 'quarter', year: 2026, number });

/** The report as somebody gets it who may read no file. */
const given = (files: readonly CountedFile[], period: CalendarPeriod, threshold: number) =>
  JSON.parse(JSON.stringify(reportOf(files, period, threshold))) as NumbersReport;

const behind = (
  files: readonly CountedFile[],
  period: CalendarPeriod,
  threshold: number,
  [table, row, column]: readonly [TableId, string | null, string | null],
) => filesBehind(files, period, threshold, { table, row, column }).length;

describe('a whole report', () => {
  test('has its shape, and every shown number is that of the files behind it', () => {
    fc.assert(
      fc.property(anyHouse, fc.integer({ min: 1, max: 4 }), (files, number) => {
        const report = NumbersReport.parse(given(files, quarter(number), 5));
        for (const { id, columns, rows, totals } of report.tables) {
          for (const { key, cells, total } of rows) {
            if (total !== null) expect(behind(files, quarter(number), 5, [id, key, null])).toBe(total);
            for (const [index, cell] of cells.entries())
              if (cell !== null)
                expect(behind(files, quarter(number), 5, [id, key, columns[index] ?? ''])).toBe(cell);
          }
          for (const [index, total] of totals.entries())
            if (total !== null)
              expect(behind(files, quarter(number), 5, [id, null, columns[index] ?? ''])).toBe(total);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('lets nobody work out a small number, all its tables taken together', () => {
    fc.assert(
      fc.property(
        anyHouse,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 5, max: 7 }),
        (files, number, threshold) => {
          const { total, tables } = given(files, quarter(number), threshold);
          // All files are in each table, and that is all that one says of another.
          for (const { id, columns, rows, totals } of tables) {
            for (const [name, { least, most }] of attack({ total: total ?? 0, rows, totals })) {
              const [kind, one, other] = name.split(' ');
              const row = kind === 'column' ? null : (rows[Number(one)]?.key ?? '');
              const column = kind === 'row' ? null : (columns[Number(other ?? one)] ?? '');
              const real = behind(files, quarter(number), threshold, [id, row, column]);
              if (real > 0 && real < threshold)
                expect(most - least, `${id} ${name}`).toBeGreaterThanOrEqual(threshold);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('says no more of fewer people than the threshold than that there are some', () => {
    const files = Array.from({ length: 4 }, () => someCounted({ country: 'NG' }));
    expect(reportOf(files, quarter(3), 5)).toEqual({
      period: quarter(3),
      threshold: 5,
      total: null,
      tables: [],
    });
    expect(reportOf([], quarter(3), 5)).toMatchObject({ total: 0, tables: [] });
  });
});

/**
 * What follows from one table for another of the same report: whoever has stayed longer than a quarter was there before it began. Written
 * down here anew, as somebody would who knows how a quarter runs.
 */
describe('two tables of one report, of which one bounds the other', () => {
  const tableIn = ({ tables }: NumbersReport, id: TableId) => {
    const found = tables.find((table) => table.id === id);
    if (!found) throw new Error(`no table ${id}`);
    return found;
  };

  const arriving = fc.constantFrom(
    ...[
      '2025-01-05',
      '2025-12-20',
      '2026-02-10',
      '2026-05-02',
      '2026-06-20',
      '2026-07-02',
      '2026-08-20',
      '2026-09-15',
    ],
  );
  const house = fc.array(
    fc
      .record({ arrivedOn: arriving, formal: fc.boolean() })
      .map(({ arrivedOn, formal }) =>
        someCounted({ arrivedOn, formally: { is: formal ? 'yes' : 'no', since: null } }),
      ),
    { minLength: 6, maxLength: 26 },
  );

  const expectNothingNarrow = (files: readonly CountedFile[], threshold: number) => {
    const report = given(files, quarter(3), threshold);
    if (report.tables.length === 0) return;
    const realOf = (name: string): number => {
      const [id, kind, one, other] = name.split(' ') as [TableId, string, string, string?];
      const { rows, columns } = tableIn(report, id);
      const row = kind === 'column' ? null : (rows[Number(one)]?.key ?? '');
      const column = kind === 'row' ? null : (columns[Number(other ?? one)] ?? '');
      return behind(files, quarter(3), threshold, [id, row, column]);
    };
    const isAsked = (name: string) => {
      if (!/^(identification|stay) (row|column|cell) /.test(name)) return false;
      const real = realOf(name);
      return real > 0 && real < threshold;
    };
    const { sums, leastOf } = knownOf(report);
    for (const [name, { least, most }] of solve(sums, report.total ?? 0, { isAsked, leastOf })) {
      expect(least, name).toBeLessThanOrEqual(realOf(name));
      expect(most, name).toBeGreaterThanOrEqual(Math.max(realOf(name), threshold));
      expect(most - least + 1, name).toBeGreaterThanOrEqual(threshold);
    }
  };

  test('who was carried over doesn’t tell how few stayed long', () => {
    const of = (arrivedOn: string, many: number) =>
      Array.from({ length: many }, () => someCounted({ arrivedOn }));
    // Carried over are 10, of whom 8 have been here for up to a year: the 2 who are left would be told by that alone.
    expectNothingNarrow(
      [...of('2026-09-15', 6), ...of('2026-07-10', 7), ...of('2026-05-02', 2), ...of('2025-12-20', 8)],
      5,
    );
  });

  test('neither tells of the other', () => {
    fc.assert(
      fc.property(house, fc.integer({ min: 5, max: 6 }), (files, threshold) =>
        expectNothingNarrow(files, threshold),
      ),
      { numRuns: 60 },
    );
  });
});

describe('countries', () => {
  const from = (country: string, many: number) =>
    Array.from({ length: many }, () => someCounted({ country }));
  const countriesOf = (files: readonly CountedFile[]) =>
    reportOf(files, quarter(3), 5)
      .tables.find(({ id }) => id === 'country')
      ?.rows.map(({ key, total }) => [key, total]);

  test('that few come from aren’t named', () => {
    expect(countriesOf([...from('RO', 6), ...from('NG', 9), ...from('ET', 2), ...from('VN', 3)])).toEqual([
      ['NG', 9],
      ['RO', 6],
      ['otherCountries', 5],
      ['notKnown', 0],
    ]);
  });

  test('stand in an order that says nothing of their size', () => {
    const rows = (ng: number, ro: number) =>
      countriesOf([...from('NG', ng), ...from('RO', ro), ...from('VN', 1)])?.map(([key]) => key);
    expect(rows(9, 6)).toEqual(rows(6, 9));
  });
});

describe('one report after another', () => {
  test('what goes on in one isn’t told apart from what is open, so the next one’s carried-over ones can’t be read from it', () => {
    const goesOn = Array.from({ length: 6 }, () => someCounted({ arrivedOn: '2026-05-01' }));
    const open = Array.from({ length: 6 }, () =>
      someCounted({ arrivedOn: '2026-05-01', closedOn: '2026-06-01' }),
    );
    const outcome = reportOf([...goesOn, ...open], quarter(2), 5).tables.find(({ id }) => id === 'outcome');
    expect(outcome?.rows.find(({ key }) => key === 'openYet')?.total).toBe(12);
    expect(reportOf([...goesOn, ...open], quarter(3), 5).total).toBe(6);
  });

  test('of the same days with a higher threshold shows nothing that was hidden before', () => {
    fc.assert(
      fc.property(anyHouse, fc.integer({ min: 6, max: 9 }), (files, higher) => {
        const first = given(files, quarter(2), 5);
        const second = given(files, quarter(2), higher);
        for (const { id, rows } of second.tables) {
          const before = first.tables.find((table) => table.id === id);
          for (const { key, total } of rows) {
            // Countries that were rare for the second one only were shown by name in the first.
            if (key === 'otherCountries') continue;
            const was = before?.rows.find((row) => row.key === key);
            if (was?.total === null) expect(total, `${id} ${key}`).toBeNull();
          }
        }
      }),
      { numRuns: 80 },
    );
  });
});
