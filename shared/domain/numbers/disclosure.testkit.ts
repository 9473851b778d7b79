/**
 * Somebody who wants to know: knows all that is shown, that every row, column and the whole add up, that nobody is less than
 * none and everybody is whole. Knows nothing of how the program chooses; shares no code with it. Tries, number by number,
 * whether anything is left that fits.
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
      const low = parts.reduce<number>((all, part) => all + of(part).low, 0);
      const high = parts.reduce<number>((all, part) => all + of(part).high, 0);
      if (!limit(whole, low, high)) return false;
      for (const part of parts) {
        const range = of(part);
        const rest = { low: low - range.low, high: high - range.high };
        if (!limit(part, of(whole).low - rest.high, of(whole).high - rest.low)) return false;
        if (hasChanged) break;
      }
      if (hasChanged) break;
    }
  }
  return true;
};

/** Whether there are whole numbers for all unknowns at once. */
const canBe = (sums: readonly Sum[], ranges: Ranges): boolean => {
  if (!narrow(sums, ranges)) return false;
  const open = [...ranges].find(([, { low, high }]) => low < high);
  if (!open) return true;
  const [name, { low, high }] = open;
  for (let value = low; value <= high; value += 1) {
    const guess: Ranges = new Map([...ranges].map(([other, range]) => [other, { ...range }]));
    guess.set(name, { low: value, high: value });
    if (canBe(sums, guess)) return true;
  }
  return false;
};

/** For each hidden number the least and the most that it can be, by name: `row 0`, `column 1`, `cell 0 1`. */
export const attack = (published: Published): Map<string, Span> => solve(sumsOf(published), published.total);

export type Span = { least: number; most: number };

/**
 * The same of whatever is known to add up.
 *
 * @param asked which unknowns; all of them where left out
 */
export const solve = (
  sums: readonly Sum[],
  total: number,
  asked: (name: string) => boolean = () => true,
): Map<string, Span> => {
  const unknown = new Set(
    sums.flatMap(({ parts, whole }) => [...parts, whole]).filter((term) => typeof term === 'string'),
  );
  const fits = (name: string, value: number): boolean => {
    const ranges: Ranges = new Map([...unknown].map((other) => [other, { low: 0, high: total }]));
    ranges.set(name, { low: value, high: value });
    return canBe(sums, ranges);
  };
  const values = Array.from({ length: total + 1 }, (_, value) => value);
  return new Map(
    [...unknown].filter(asked).map((name) => [
      name,
      {
        least: values.find((value) => fits(name, value)) ?? -1,
        most: values.findLast((value) => fits(name, value)) ?? -1,
      },
    ]),
  );
};
