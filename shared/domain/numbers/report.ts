import { z } from 'zod';
import type { CountedFile } from './counted-file.ts';
import { isIn } from './course-of-file.ts';
import { type CountedTable, shownTable } from './disclosure.ts';
import { daysOf, PeriodChoice } from './period.ts';
import { SORTINGS, type Sorting, TableId } from './tables.ts';

/** A number of files. `null`: too small to be shown, or hidden so that one can't be worked out. */
export const Cell = z.int().min(0).nullable();

/** A row or a column: a word of the program or a country's code. */
export const PlaceInTable = z.string().regex(/^\w{1,40}$/);

export const ReportTable = z.strictObject({
  id: TableId,
  columns: z.array(PlaceInTable),
  rows: z.array(z.strictObject({ key: PlaceInTable, cells: z.array(Cell), total: Cell })),
  totals: z.array(Cell),
});
export type ReportTable = z.infer<typeof ReportTable>;

/**
 * The numbers of a period, as they may be seen by anybody: nothing in it can be traced to a file. Counted are files that have
 * not been removed and are not here for a review alone.
 */
export const NumbersReport = z.strictObject({
  period: PeriodChoice,
  threshold: z.int(),
  /** Of all files of the period. `null`: there are some, but fewer than the threshold, and then there are no tables. */
  total: Cell,
  tables: z.array(ReportTable),
});
export type NumbersReport = z.infer<typeof NumbersReport>;

/** Countries from which fewer files come than the threshold, together: that somebody comes from one of them isn't said. */
export const OTHER_COUNTRIES = 'otherCountries';

type Placed = { file: CountedFile; row: string; column: string | null };

const placed = (sorting: Sorting, files: readonly CountedFile[], choice: PeriodChoice): Placed[] => {
  const period = daysOf(choice);
  return files.map((file) => ({ file, ...sorting.spotOf(file, period) }));
};

const countIn = (all: readonly Placed[], row: string): number => all.filter((one) => one.row === row).length;

/**
 * In a table whose rows are whichever there are, the rare ones become one. The rest stands in the order of the codes: an order
 * by size would tell how large a hidden number is.
 */
const withRareTogether = (all: readonly Placed[], threshold: number): { all: Placed[]; rows: string[] } => {
  const named = [...new Set(all.map(({ row }) => row))].filter((row) => row !== 'notKnown').sort();
  const rare = new Set(named.filter((row) => countIn(all, row) < threshold));
  return {
    all: all.map((one) => (rare.has(one.row) ? { ...one, row: OTHER_COUNTRIES } : one)),
    rows: [...named.filter((row) => !rare.has(row)), OTHER_COUNTRIES, 'notKnown'],
  };
};

const sorted = (sorting: Sorting, files: readonly CountedFile[], choice: PeriodChoice, threshold: number) => {
  const all = placed(sorting, files, choice);
  return sorting.rows === null ? withRareTogether(all, threshold) : { all, rows: sorting.rows };
};

const counted = (
  sorting: Sorting,
  all: readonly Placed[],
  rows: readonly string[],
  choice: PeriodChoice,
): CountedTable => ({
  columns: sorting.columns,
  isOneRowAsTelling: sorting.isOneRowAsTelling ?? false,
  rows: rows.map((key) => ({
    key,
    ...(sorting.groupOf && { group: sorting.groupOf(key, daysOf(choice)) }),
    counts:
      sorting.columns.length === 0
        ? [countIn(all, key)]
        : sorting.columns.map(
            (column) => all.filter((one) => one.row === key && one.column === column).length,
          ),
  })),
});

/** All that have a day in the period. */
export const filesOf = (files: readonly CountedFile[], choice: PeriodChoice): CountedFile[] => {
  const period = daysOf(choice);
  return files.filter((file) => isIn(period, file));
};

/** @param files all that have not been removed, of any time */
export const reportOf = (
  files: readonly CountedFile[],
  period: PeriodChoice,
  threshold: number,
): NumbersReport => {
  const inPeriod = filesOf(files, period);
  const total = inPeriod.length;
  if (total < threshold) return { period, threshold, total: total === 0 ? 0 : null, tables: [] };
  return {
    period,
    threshold,
    total,
    tables: SORTINGS.map((sorting) => {
      const { all, rows } = sorted(sorting, inPeriod, period, threshold);
      const table = shownTable(counted(sorting, all, rows, period), total, threshold);
      return { id: sorting.id, columns: [...sorting.columns], ...table };
    }),
  };
};

/** Which number: `null` for any table, the whole row, the whole column. */
export const NumberAsked = z.strictObject({
  table: TableId.nullable(),
  row: PlaceInTable.nullable(),
  column: PlaceInTable.nullable(),
});
export type NumberAsked = z.infer<typeof NumberAsked>;

/** The files behind a number, hidden or not: for the eyes of whoever may read them all, and for no report. */
export const filesBehind = (
  files: readonly CountedFile[],
  choice: PeriodChoice,
  threshold: number,
  { table, row, column }: NumberAsked,
): CountedFile[] => {
  const inPeriod = filesOf(files, choice);
  const sorting = SORTINGS.find(({ id }) => id === table);
  if (!sorting) return inPeriod;
  return sorted(sorting, inPeriod, choice, threshold)
    .all.filter((one) => (row === null || one.row === row) && (column === null || one.column === column))
    .map(({ file }) => file);
};
