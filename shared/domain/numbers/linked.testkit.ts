import type { Sum } from './disclosure.testkit.ts';
import { sumsOf } from './disclosure.testkit.ts';
import type { NumbersReport } from './report.ts';

/** Whoever has stayed longer than a quarter was there before it began. */
const LONGER_THAN_A_QUARTER = ['upTo6Months', 'upToYear', 'longer'];

/** What an unknown is called, for somebody who has all tables before them. */
export const nameIn = (table: string, kind: 'row' | 'column' | 'cell', ...at: number[]): string =>
  [table, kind, ...at].join(' ');

/**
 * All that adds up in the report of a quarter, all tables taken together: each within itself, all to one total, and what follows from one
 * for another. Written down anew, as somebody would who knows how the work goes.
 */
export const sumsOfReport = ({ total, tables }: NumbersReport): Sum[] => {
  const whole = total ?? 0;
  const sums = tables.flatMap(({ id, rows, totals }) => sumsOf({ total: whole, rows, totals }, `${id} `));
  const tableOf = (id: string) => tables.find((table) => table.id === id);
  const rowIn = (id: string, key: string): number | string => {
    const row = tableOf(id)?.rows.findIndex((one) => one.key === key) ?? -1;
    return tableOf(id)?.rows[row]?.total ?? nameIn(id, 'row', row);
  };
  const carriedOver = tableOf('identification')?.totals[1] ?? nameIn('identification', 'column', 1);
  const stayed = LONGER_THAN_A_QUARTER.map((key) => rowIn('stay', key));
  return [
    ...sums,
    { parts: [...stayed, 'carried over, and not so long'], whole: carriedOver },
    // Whoever had returned before the period began was there before it, too.
    { parts: [rowIn('afterReturn', 'earlier'), 'carried over, and not returned'], whole: carriedOver },
  ];
};
