import { type Least, leastIn, type Sum, sumsOf } from './disclosure.testkit.ts';
import type { PeriodKind } from './period.ts';
import type { NumbersReport, ReportTable } from './report.ts';

/** Lengths of stay that are longer than the whole period: whoever has stayed so long was there before it began. */
const LONGER: Readonly<Record<PeriodKind, readonly string[]>> = {
  quarter: ['upTo6Months', 'upToYear', 'longer'],
  halfYear: ['upToYear', 'longer'],
  year: ['longer'],
};

/** What an unknown is called, for somebody who has all tables before them. */
export const nameIn = (table: string, kind: 'row' | 'column' | 'cell', ...at: number[]): string =>
  [table, kind, ...at].join(' ');

/** A report as somebody has it who wants to know; `of` tells the unknowns of several reports apart. */
export type Known = {
  sums: Sum[];
  leastOf: Least;
  rowIn(id: string, key: string): number | string;
  carriedOver: number | string;
};

const keyOf = ({ rows }: ReportTable, row: number): string => rows[row]?.key ?? '';

/**
 * All that adds up in a report, all tables taken together: each within itself, all to one total, and what follows from one
 * for another. Written down anew, as somebody would who knows how the work goes.
 */
export const knownOf = ({ period, total, tables }: NumbersReport, of = ''): Known => {
  if (period.kind === 'own') throw new Error('no such period is given out');
  const longer = LONGER[period.kind];
  const whole = total ?? 0;
  // Rows of which something tells how many they are: those that are hidden without a zero in sight may be none.
  const groupIn = (table: ReportTable) => (row: number) => {
    const key = keyOf(table, row);
    if (table.id === 'stay') return longer.includes(key) ? 'longer' : '';
    if (table.id === 'leftTo') return key === 'notLeft' ? key : '';
    return table.id === 'outcome' && key === 'openYet' ? key : '';
  };
  const named = tables.map((table) => ({ table, prefix: `${of}${table.id} `, group: groupIn(table) }));
  const published = ({ rows, totals }: ReportTable) => ({ total: whole, rows, totals });
  const tableOf = (id: string) => tables.find((table) => table.id === id);
  const rowIn = (id: string, key: string): number | string => {
    const row = tableOf(id)?.rows.findIndex((one) => one.key === key) ?? -1;
    return tableOf(id)?.rows[row]?.total ?? nameIn(`${of}${id}`, 'row', row);
  };
  const carriedOver = tableOf('identification')?.totals[1] ?? nameIn(`${of}identification`, 'column', 1);
  const leasts = named.map(({ table, prefix, group }) => ({
    prefix,
    leastOf: leastIn(published(table), prefix, group),
  }));
  return {
    sums: [
      ...named.flatMap(({ table, prefix }) => sumsOf(published(table), prefix)),
      {
        parts: [...longer.map((key) => rowIn('stay', key)), `${of}carried over, and not so long`],
        whole: carriedOver,
      },
      // Whoever had returned before the period began was there before it, too.
      { parts: [rowIn('afterReturn', 'earlier'), `${of}carried over, and not returned`], whole: carriedOver },
    ],
    leastOf: (name) => leasts.find(({ prefix }) => name.startsWith(prefix))?.leastOf(name) ?? 0,
    rowIn,
    carriedOver,
  };
};

/**
 * Two reports, the second of the period that follows: whoever is carried over into it was there before, and hadn't ended; whoever had returned
 * before it began had returned by the end of the first.
 */
export const knownOfTwo = (first: NumbersReport, second: NumbersReport): Pick<Known, 'sums' | 'leastOf'> => {
  const [one, other] = [knownOf(first, 'first '), knownOf(second, 'second ')];
  return {
    sums: [
      ...one.sums,
      ...other.sums,
      { parts: [other.carriedOver, 'went on, and nothing noted'], whole: one.rowIn('outcome', 'openYet') },
      {
        parts: [one.rowIn('afterReturn', 'inPeriod'), one.rowIn('afterReturn', 'earlier')],
        whole: 'all returns by then',
      },
      { parts: [other.rowIn('afterReturn', 'earlier'), 'returned, and ended'], whole: 'all returns by then' },
      { parts: [other.carriedOver, 'ended'], whole: first.total ?? 0 },
      { parts: ['returned, and ended', 'ended otherwise'], whole: 'ended' },
    ],
    leastOf: (name) => (name.startsWith('second ') ? other : one).leastOf(name),
  };
};
