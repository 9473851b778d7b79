import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attack, type Span } from './disclosure.testkit.ts';
import { type CountedTable, LEAST_THRESHOLD, type ShownTable, shownTable } from './disclosure.ts';

/** Mostly small counts, as a shelter has them, and some large ones. */
const count = fc.oneof({ weight: 4, arbitrary: fc.nat({ max: 6 }) }, fc.nat({ max: 25 }));

const tableOf = (width: number): fc.Arbitrary<CountedTable> =>
  fc
    .array(fc.array(count, { minLength: Math.max(width, 1), maxLength: Math.max(width, 1) }), {
      minLength: 2,
      maxLength: width === 0 ? 9 : 4,
    })
    .map((rows) => ({
      columns: Array.from({ length: width }, (_, index) => `c${index}`),
      rows: rows.map((counts, index) => ({ key: `r${index}`, counts })),
    }));

const table = fc.oneof(tableOf(0), tableOf(2));

const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0);
const totalOf = ({ rows }: CountedTable) => sum(rows.flatMap(({ counts }) => counts));

/** What each number of a table really is, by the attacker's names. */
const truthOf = ({ columns, rows }: CountedTable): Map<string, number> =>
  new Map([
    ...rows.map(({ counts }, row) => [`row ${row}`, sum(counts)] as const),
    ...columns.map(
      (_, column) => [`column ${column}`, sum(rows.map(({ counts }) => counts[column] ?? 0))] as const,
    ),
    ...rows.flatMap(({ counts }, row) =>
      columns.map((_, column) => [`cell ${row} ${column}`, counts[column] ?? 0] as const),
    ),
  ]);

const shownBy = ({ rows, totals }: ShownTable): Map<string, number | null> =>
  new Map([
    ...rows.map(({ total }, row) => [`row ${row}`, total] as const),
    ...totals.map((total, column) => [`column ${column}`, total] as const),
    ...rows.flatMap(({ cells }, row) =>
      cells.map((cell, column) => [`cell ${row} ${column}`, cell] as const),
    ),
  ]);

const RUNS = { numRuns: 250 };

const expectHeld = ({ least, most }: Span, threshold: number, name: string) => {
  expect(most, name).toBeGreaterThanOrEqual(threshold);
  expect(most - least + 1, name).toBeGreaterThanOrEqual(threshold);
};

describe('what is shown of a table', () => {
  test('is true, and holds no small number', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 5, max: 8 }), (counted, threshold) => {
        fc.pre(totalOf(counted) >= threshold);
        const truth = truthOf(counted);
        for (const [name, shown] of shownBy(shownTable(counted, totalOf(counted), threshold))) {
          if (shown === null) continue;
          expect(shown).toBe(truth.get(name));
          expect(shown === 0 || shown >= threshold).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test('leaves each small number as many that it could be as the threshold says, whatever is subtracted from what', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 5, max: 7 }), (counted, threshold) => {
        const total = totalOf(counted);
        fc.pre(total >= threshold && total <= 60);
        const truth = truthOf(counted);
        const known = attack({ total, ...shownTable(counted, total, threshold) });
        for (const [name, { least, most }] of known) {
          const real = truth.get(name) ?? -1;
          expect(least).toBeLessThanOrEqual(real);
          expect(most).toBeGreaterThanOrEqual(real);
          if (real > 0 && real < threshold) expectHeld({ least, most }, threshold, name);
        }
      }),
      RUNS,
    );
  });

  test('with one threshold and shown again with another gives nothing away that the lower one keeps', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 6, max: 12 }), (counted, threshold) => {
        const total = totalOf(counted);
        fc.pre(total >= threshold);
        const strict = shownBy(shownTable(counted, total, threshold));
        for (const [name, shown] of shownBy(shownTable(counted, total, LEAST_THRESHOLD)))
          if (shown === null) expect(strict.get(name), name).toBeNull();
      }),
      RUNS,
    );
  });
});

const oneWay = (...counts: number[]): CountedTable => ({
  columns: [],
  rows: counts.map((of, index) => ({ key: `r${index}`, counts: [of] })),
});

const shownOf = (counted: CountedTable, threshold = LEAST_THRESHOLD) => {
  const { rows, totals } = shownTable(counted, totalOf(counted), threshold);
  return { rows: rows.map(({ cells, total }) => [...cells, total]), totals };
};

describe('as little as can be is hidden', () => {
  test.each([
    { counts: [12, 9, 7], shown: [12, 9, 7] },
    { counts: [12, 0, 7], shown: [12, 0, 7] },
    { counts: [12, 9, 3], shown: [12, null, null] },
    { counts: [12, 3, 2], shown: [null, null, null] },
    { counts: [12, 3, 3], shown: [12, null, null] },
    { counts: [12, 2, 1, 9], shown: [12, null, null, null] },
    { counts: [12, 7, 3, 0], shown: [12, null, null, 0] },
    // Of one kind alone there is nothing but zeros to show, which would say of each other that it is somebody.
    { counts: [12, 3, 0], shown: [null, null, null] },
    { counts: [20, 1, 1, 1], shown: [null, null, null, null] },
    { counts: [1, 1, 1, 1, 1, 0], shown: [null, null, null, null, null, null] },
  ])('$counts', ({ counts, shown }) => {
    expect(shownOf(oneWay(...counts)).rows.flat()).toEqual(shown);
  });

  test('in a cross table four cells make way for one, and the sums stay', () => {
    const counted: CountedTable = {
      columns: ['new', 'carriedOver'],
      rows: [
        { key: 'a', counts: [3, 9] },
        { key: 'b', counts: [8, 14] },
        { key: 'c', counts: [12, 11] },
      ],
    };
    expect(shownOf(counted)).toEqual({
      rows: [
        [null, null, 12],
        [null, null, 22],
        [12, 11, 23],
      ],
      totals: [23, 34],
    });
  });
});

describe('the attacker', () => {
  test('works out what a naive table gives away', () => {
    const rows = [12, 9, null].map((total) => ({ cells: [], total }));
    expect(attack({ total: 24, rows, totals: [] })).toEqual(new Map([['row 2', { least: 3, most: 3 }]]));
  });

  test('works out a cell by the sums of its column and of its row', () => {
    const rows = [
      { cells: [null, null], total: 12 },
      { cells: [8, 14], total: 22 },
    ];
    expect(attack({ total: 34, rows, totals: [11, 23] }).get('cell 0 0')).toEqual({ least: 3, most: 3 });
  });
});
