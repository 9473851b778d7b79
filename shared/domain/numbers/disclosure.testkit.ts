/**
 * Somebody who wants to know: knows all that is shown, that every row, column and the whole add up, that everybody is whole, and
 * that a number is hidden for being somebody's, unless nothing of its kind is shown at all. Knows nothing else of how the program
 * chooses; shares no code with it. Tries, number by number, whether anything is left that fits.
 */
export type Published = {
  total: number;
  rows: readonly { cells: readonly (number | null)[]; total: number | null }[];
  totals: readonly (number | null)[];
};

/** Parts that add up to a whole; each is known or the name of an unknown. */
export type Sum = { parts: (number | string)[]; whole: number | string };

/** @param of which table, where there are several: it goes before the names of its unknowns */
export const sumsOf = ({ total, rows, totals }: Published, of = ''): Sum[] => {
  const row = (index: number) => rows[index]?.total ?? `${of}row ${index}`;
  const column = (index: number) => totals[index] ?? `${of}column ${index}`;
  const cell = (one: number, other: number) => rows[one]?.cells[other] ?? `${of}cell ${one} ${other}`;
  const down = [...rows.keys()];
  const across = [...totals.keys()];
  return [
    { parts: down.map(row), whole: total },
    ...(across.length > 0 ? [{ parts: across.map(column), whole: total }] : []),
    ...(across.length > 0
      ? down.map((one) => ({ parts: across.map((other) => cell(one, other)), whole: row(one) }))
      : []),
    ...across.map((other) => ({ parts: down.map((one) => cell(one, other)), whole: column(other) })),
  ];
};

/** The least that an unknown can be: a number that is nobody’s is hidden only where all others of its kind are. */
export type Least = (name: string) => 0 | 1;

/** @param groupOf which rows tell of one thing together; all of them where left out */
export const leastIn = (
  { rows, totals }: Published,
  of = '',
  groupOf: (row: number) => string = () => '',
): Least => {
  const isAllHidden = (cells: readonly (number | null)[]) =>
    cells.length > 1 && cells.every((cell) => cell === null);
  const ofGroup = (group: string) =>
    rows.flatMap(({ total }, row) => (groupOf(row) === group ? [total] : []));
  const noRow = isAllHidden(rows.map(({ total }) => total));
  const noColumn = isAllHidden(totals);
  return (name) => {
    const [kind, at] = name.slice(of.length).split(' ');
    if (kind === 'row') return noRow || isAllHidden(ofGroup(groupOf(Number(at)))) ? 0 : 1;
    if (kind === 'column') return noColumn ? 0 : 1;
    return noRow || noColumn ? 0 : 1;
  };
};

type Ranges = Map<string, { low: number; high: number }>;

/** Narrows what each unknown can be until nothing more follows. False where something can't be at all. */
const narrow = (sums: readonly Sum[], ranges: Ranges): boolean => {
  const of = (term: number | string) =>
    typeof term === 'number' ? { low: term, high: term } : (ranges.get(term) ?? { low: 0, high: 0 });
  for (let hasChanged = true; hasChanged; ) {
    hasChanged = false;
    const limit = (term: number | string, low: number, high: number): boolean => {
      const range = of(term);
      const next = { low: Math.max(range.low, low), high: Math.min(range.high, high) };
      if (next.low > next.high) return false;
      if (typeof term === 'string' && (next.low > range.low || next.high < range.high)) {
        ranges.set(term, next);
        hasChanged = true;
      }
      return true;
    };
    for (const { parts, whole } of sums) {
      const low = () => parts.reduce<number>((all, part) => all + of(part).low, 0);
      const high = () => parts.reduce<number>((all, part) => all + of(part).high, 0);
      if (!limit(whole, low(), high())) return false;
      for (const part of parts) {
        const { low: least, high: most } = of(part);
        if (!limit(part, of(whole).low - (high() - most), of(whole).high - (low() - least))) return false;
      }
    }
  }
  return true;
};

/** How often one question may be guessed at. Hardly any needs more than a few dozen; one in very many would go on for hours. */
const MOST_GUESSES = 3_000;

/** Whether there are whole numbers for all unknowns at once. Whoever has guessed too often takes it that there are. */
const canBe = (sums: readonly Sum[], start: Ranges): boolean => {
  let guesses = 0;
  const search = (ranges: Ranges): boolean => {
    guesses += 1;
    if (guesses > MOST_GUESSES) return true;
    if (!narrow(sums, ranges)) return false;
    // What can be least is settled first.
    const [open] = [...ranges]
      .filter(([, { low, high }]) => low < high)
      .sort(([, one], [, other]) => one.high - one.low - (other.high - other.low));
    if (!open) return true;
    const [name, { low, high }] = open;
    for (let value = low; value <= high; value += 1) {
      const guess: Ranges = new Map([...ranges].map(([other, range]) => [other, { ...range }]));
      guess.set(name, { low: value, high: value });
      if (search(guess)) return true;
    }
    return false;
  };
  return search(start);
};

const unknownsOf = ({ parts, whole }: Sum): string[] =>
  [...parts, whole].filter((term) => typeof term === 'string');

/** The sums that say anything of an unknown: those with it, and with whatever stands in one with it. Of all others it is known that they can be. */
const sumsAbout = (sums: readonly Sum[], name: string): Sum[] => {
  const about = new Set([name]);
  for (let size = 0; size < about.size; ) {
    size = about.size;
    for (const sum of sums) {
      const unknowns = unknownsOf(sum);
      if (unknowns.some((other) => about.has(other))) for (const other of unknowns) about.add(other);
    }
  }
  return sums.filter((sum) => unknownsOf(sum).some((other) => about.has(other)));
};

/** For each hidden number the least and the most that it can be, by name: `row 0`, `column 1`, `cell 0 1`. */
export const attack = (published: Published, groupOf?: (row: number) => string): Map<string, Span> =>
  solve(sumsOf(published), published.total, { leastOf: leastIn(published, '', groupOf) });

export type Span = { least: number; most: number };

/** Which unknowns are asked for, and what is known of them beside the sums. */
type Asked = { isAsked?: (name: string) => boolean; leastOf?: Least };

/** The same of whatever is known to add up. */
export const solve = (
  sums: readonly Sum[],
  total: number,
  { isAsked = () => true, leastOf = () => 0 }: Asked = {},
): Map<string, Span> => {
  const fits = (name: string, value: number): boolean => {
    if (value < leastOf(name)) return false;
    const about = sumsAbout(sums, name);
    const ranges: Ranges = new Map(
      about.flatMap(unknownsOf).map((other) => [other, { low: leastOf(other), high: total }]),
    );
    ranges.set(name, { low: value, high: value });
    return canBe(about, ranges);
  };
  const values = Array.from({ length: total + 1 }, (_, value) => value);
  return new Map(
    [...new Set(sums.flatMap(unknownsOf))].filter(isAsked).map((name) => [
      name,
      {
        least: values.find((value) => fits(name, value)) ?? -1,
        most: values.findLast((value) => fits(name, value)) ?? -1,
      },
    ]),
  );
};
