import { type Arc, boundsOf, type Hiding } from './network.ts';

/**
 * Which numbers of a table are not shown, so that nobody can be told from what is (statistical disclosure control; the notions
 * are those of Hundepool et al., Statistical Disclosure Control, Wiley 2012, chapter 4, and of the open SDC Handbook).
 *
 * Small, and so to be hidden, is any number from 1 to one below the threshold: in a cell, at the end of a row, below a column.
 * Others are hidden with it until, for whoever knows all that is shown, that everything adds up and that a hidden number is somebody,
 * each small number could be as many different ones as the threshold says, the threshold itself or more among them. Whoever also
 * knows that as little as can be is hidden may narrow that: `docs/decisions/0020` says how far that goes.
 *
 * A zero is shown. It is nobody, so it tells nothing of a single person. But who sees a zero knows that what isn't shown is none: so
 * where no row total can be shown, or no column total, zeros are hidden too, and there a hidden number may be one.
 */

/** The lowest threshold that there is, and the usual one. */
export const LEAST_THRESHOLD = 5;
export const MOST_THRESHOLD = 20;

export type CountedTable = {
  columns: readonly string[];
  /** Where another report may tell each row total but one: as soon as one of them is hidden, all are. */
  isOneRowAsTelling?: boolean;
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

/**
 * `families`: arcs that tell of one thing together, the row totals (and those of each group) and the column totals; `cells`: those within. What is left are
 * groups, which stand nowhere: one is as many as its rows.
 */
type Network = {
  arcs: Arc[];
  families: (readonly number[])[];
  cells: readonly number[];
  isGroup(index: number): boolean;
  /** What can only be hidden together. */
  together: readonly number[];
};

/** The arcs of a table, in the order: rows, columns, cells row by row, groups. */
const networkOf = ({ columns, rows, isOneRowAsTelling = false }: CountedTable): Network => {
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
  const indexesOf = (first: number, { length }: readonly Arc[]) =>
    Array.from({ length }, (_, index) => first + index);
  const ofRows = Object.values(Object.groupBy(rows.keys(), (row) => rows[row]?.group ?? ''));
  const firstCell = rowArcs.length + columnArcs.length;
  const firstGroup = firstCell + cellArcs.length;
  return {
    arcs: [...rowArcs, ...columnArcs, ...cellArcs, ...groupArcs],
    families: [
      indexesOf(0, rowArcs),
      ...ofRows.map((family) => family ?? []),
      indexesOf(rowArcs.length, columnArcs),
    ],
    cells: indexesOf(firstCell, cellArcs),
    isGroup: (index) => index >= firstGroup,
    together: isOneRowAsTelling ? [...rows.keys()].filter((row) => (rowArcs[row]?.count ?? 0) > 0) : [],
  };
};

const isSmall = (count: number, threshold: number): boolean => count > 0 && count < threshold;

/**
 * What is hidden with the numbers that have to be. Where all of a family that are somebody are hidden, so are those that are nobody, and each
 * cell. What is hidden in such a way may be none; any other hidden number is known to be somebody.
 */
const withZeros = ({ arcs, families, cells, isGroup }: Network, hidden: ReadonlySet<number>): Hiding => {
  const emptied = families.filter(
    (family) =>
      family.some((index) => hidden.has(index)) &&
      family.every((index) => hidden.has(index) || arcs[index]?.count === 0),
  );
  // Of one alone it is known that it is hidden for being somebody.
  const mayBeNone = new Set([
    ...emptied.filter(({ length }) => length > 1).flat(),
    ...(emptied.length > 0 ? cells : []),
  ]);
  return {
    hidden: new Set([...hidden, ...mayBeNone]),
    floorOf: (index) => (mayBeNone.has(index) || isGroup(index) ? 0 : 1),
  };
};

/** Whether every small number could be any of enough numbers. */
const isSafe = (network: Network, hidden: ReadonlySet<number>, total: number, threshold: number): boolean => {
  const { arcs } = network;
  const hiding = withZeros(network, hidden);
  return arcs.every(({ count }, index) => {
    if (!isSmall(count, threshold)) return true;
    if (!hidden.has(index)) return false;
    const { least, most } = boundsOf(arcs, hiding, index, total);
    return most >= threshold && most - least >= threshold - 1;
  });
};

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
const arcsToHide = (network: Network, total: number, threshold: number): ReadonlySet<number> => {
  const { arcs, cells, isGroup, together } = network;
  const hasCells = cells.length > 0;
  const isMargin = (index: number) => hasCells && !cells.includes(index);
  // A sum says more than a cell, so it counts for two.
  const costOf = (index: number) => (isMargin(index) ? 2 : 1) * (total + 1) + (arcs[index]?.count ?? 0);
  let hidden: ReadonlySet<number> = new Set();
  for (let level = LEAST_THRESHOLD; level <= threshold; level += 1) {
    // What another table says of a group is at least the threshold, or not shown: a small one can't be told from it.
    const isSmallGroup = arcs.some(({ count }, index) => isGroup(index) && isSmall(count, level));
    const whole = together.some((index) => isSmall(arcs[index]?.count ?? 0, level)) ? together : [];
    const forced = arcs.flatMap(({ count }, index) =>
      hidden.has(index) || isSmall(count, level) || (isGroup(index) && isSmallGroup) || whole.includes(index)
        ? [index]
        : [],
    );
    const candidates = arcs.flatMap(({ count }, index) =>
      count > 0 && !isGroup(index) && !forced.includes(index) ? [index] : [],
    );
    const isForced = new Set(forced);
    if (isSafe(network, isForced, total, level)) {
      hidden = isForced;
      continue;
    }
    const tried =
      hasCells && candidates.length <= MOST_TO_CHOOSE
        ? choicesByCost(candidates, costOf)
        : smallestFirst(candidates, arcs);
    const found = tried
      .map((more) => new Set([...forced, ...more]))
      .find((chosen) => isSafe(network, chosen, total, level));
    // With all of it hidden, zeros too, any small number could be any up to the total, which is at least the threshold.
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
  const network = networkOf(table);
  const { arcs } = network;
  const { hidden } = withZeros(network, arcsToHide(network, total, threshold));
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
