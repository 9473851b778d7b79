import { type Arc, boundsOf } from './network.ts';

/**
 * Which numbers of a table are not shown, so that nobody can be told from what is (statistical disclosure control; the notions
 * are those of Hundepool et al., Statistical Disclosure Control, Wiley 2012, chapter 4, and of the open SDC Handbook).
 *
 * Small, and so to be hidden, is any number from 1 to one below the threshold: in a cell, at the end of a row, below a column.
 * Others are hidden with it until, for whoever knows all that is shown, that everything adds up and that nobody is less than none,
 * each small number could be any within a span at least as wide as the threshold. So it can be the threshold or more, too; and no
 * sum of hidden numbers that can be worked out is smaller than the threshold. Whoever also knows that as little as can be is
 * hidden may narrow the span: `docs/decisions/0017` says how far that goes.
 *
 * A zero is shown. It is nobody, so it tells nothing of a single person, and hidden zeros would hide nothing behind them.
 */

/** The lowest threshold that there is, and the usual one. */
export const LEAST_THRESHOLD = 5;
export const MOST_THRESHOLD = 20;

export type CountedTable = {
  columns: readonly string[];
  /**
   * `counts`: one a column; a single one where there are no columns. `group`, in a table without columns: rows of one group
   * are protected as though another table told how many they are together, since one of the same report may come close to it.
   */
  rows: readonly { key: string; counts: readonly number[]; group?: string }[];
};

/** `null`: not shown. */
export type Cell = number | null;

export type ShownTable = {
  /** `cells` is empty where the table has no columns. */
  rows: { key: string; cells: Cell[]; total: Cell }[];
  /** Below each column. */
  totals: Cell[];
};

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

/** The arcs of a table, in the order: rows, columns, cells row by row, groups. */
const networkOf = ({
  columns,
  rows,
}: CountedTable): {
  arcs: Arc[];
  isMargin: (index: number) => boolean;
  isGroup: (index: number) => boolean;
} => {
  const SOURCE = 0;
  const sink = 1;
  const groups = [...new Set(rows.flatMap(({ group }) => group ?? []))];
  const ofRow = (row: number) => 2 + row;
  const ofColumn = (column: number) => 2 + rows.length + column;
  const hasColumns = columns.length > 0;
  const ofGroup = (group: string | undefined) =>
    group === undefined ? SOURCE : 2 + rows.length + columns.length + groups.indexOf(group);
  const rowArcs = rows.map(({ counts, group }, row) => ({
    from: ofGroup(group),
    to: hasColumns ? ofRow(row) : sink,
    count: sum(counts),
  }));
  const columnArcs = columns.map((_, column) => ({
    from: ofColumn(column),
    to: sink,
    count: sum(rows.map(({ counts }) => counts[column] ?? 0)),
  }));
  const cellArcs = hasColumns
    ? rows.flatMap(({ counts }, row) =>
        counts.map((count, column) => ({ from: ofRow(row), to: ofColumn(column), count })),
      )
    : [];
  const groupArcs = groups.map((name) => ({
    from: SOURCE,
    to: ofGroup(name),
    count: sum(rows.flatMap(({ group, counts }) => (group === name ? counts : []))),
  }));
  const margins = hasColumns ? rowArcs.length + columnArcs.length : 0;
  const shown = [...rowArcs, ...columnArcs, ...cellArcs];
  return {
    arcs: [...shown, ...groupArcs],
    isMargin: (index) => index < margins,
    isGroup: (index) => index >= shown.length,
  };
};

const isSmall = (count: number, threshold: number): boolean => count > 0 && count < threshold;

/** Whether every small number could be any of enough numbers. */
const isSafe = (
  arcs: readonly Arc[],
  hidden: ReadonlySet<number>,
  total: number,
  threshold: number,
): boolean =>
  arcs.every(({ count }, index) => {
    if (!isSmall(count, threshold)) return true;
    if (!hidden.has(index)) return false;
    const { least, most } = boundsOf(arcs, hidden, index, total);
    return most - least >= threshold;
  });

/** Up to here every way of hiding is tried; a table with more to choose from hides its smallest numbers first. */
const MOST_TO_CHOOSE = 14;

/** All ways to choose from what there is, the cheapest first: few numbers before many, cells before sums, small before large. */
const choicesByCost = (candidates: readonly number[], costOf: (index: number) => number): number[][] =>
  Array.from({ length: 2 ** candidates.length }, (_, mask) => {
    const chosen = candidates.filter((_, bit) => (mask >> bit) & 1);
    return { chosen, cost: sum(chosen.map(costOf)) };
  })
    .sort((one, other) => one.cost - other.cost)
    .map(({ chosen }) => chosen);

/** One more each time, the smallest first. For a table without columns that is the cheapest way there is. */
const smallestFirst = (candidates: readonly number[], arcs: readonly Arc[]): number[][] => {
  const countAt = (index: number) => arcs[index]?.count ?? 0;
  const sorted = [...candidates].sort((one, other) => countAt(one) - countAt(other));
  return [...sorted.keys(), sorted.length].map((length) => sorted.slice(0, length));
};

/**
 * The arcs to hide. A higher threshold hides all that a lower one does, and more: so a report that is made again with another
 * threshold shows nothing that the two together give away.
 */
const arcsToHide = (table: CountedTable, total: number, threshold: number): ReadonlySet<number> => {
  const { arcs, isMargin, isGroup } = networkOf(table);
  // What another table says of a group is at least the threshold, or not shown: a small one can't be told from it.
  const isSmallGroup = arcs.some(({ count }, index) => isGroup(index) && isSmall(count, threshold));
  // A sum says more than a cell, so it counts for two.
  const costOf = (index: number) => (isMargin(index) ? 2 : 1) * (total + 1) + (arcs[index]?.count ?? 0);
  let hidden: ReadonlySet<number> = new Set();
  for (let level = LEAST_THRESHOLD; level <= threshold; level += 1) {
    const forced = arcs.flatMap(({ count }, index) =>
      hidden.has(index) || isSmall(count, level) || (isGroup(index) && isSmallGroup) ? [index] : [],
    );
    const candidates = arcs.flatMap(({ count }, index) =>
      count > 0 && !isGroup(index) && !forced.includes(index) ? [index] : [],
    );
    const isForced = new Set(forced);
    if (isSafe(arcs, isForced, total, level)) {
      hidden = isForced;
      continue;
    }
    const tried =
      table.columns.length > 0 && candidates.length <= MOST_TO_CHOOSE
        ? choicesByCost(candidates, costOf)
        : smallestFirst(candidates, arcs);
    const found = tried
      .map((more) => new Set([...forced, ...more]))
      .find((chosen) => isSafe(arcs, chosen, total, level));
    // With all of it hidden any small number could be any up to the total, which is at least the threshold.
    hidden = found ?? new Set([...forced, ...candidates]);
  }
  return hidden;
};

/**
 * The table as it may be seen by anybody.
 *
 * @param total of all files, which is shown; at least the threshold
 * @param threshold from {@link LEAST_THRESHOLD} to {@link MOST_THRESHOLD}
 */
export const shownTable = (table: CountedTable, total: number, threshold: number): ShownTable => {
  const { arcs } = networkOf(table);
  const hidden = arcsToHide(table, total, threshold);
  const seen = (index: number): Cell => (hidden.has(index) ? null : (arcs[index]?.count ?? 0));
  const { rows, columns } = table;
  const firstCell = rows.length + columns.length;
  return {
    rows: rows.map(({ key }, row) => ({
      key,
      cells: columns.map((_, column) => seen(firstCell + row * columns.length + column)),
      total: seen(row),
    })),
    totals: columns.map((_, column) => seen(rows.length + column)),
  };
};
