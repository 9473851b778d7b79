import type { AnyCollections, Diff, RecordChange } from './records.ts';

/**
 * A line of diffs without what follows from where it starts: of each record only what a step makes of it, and of that only
 * the fields that become others. A move of somebody is then her place, and not twice all that is known of her.
 */
export type ThinChange = { gone: true } | { whole: unknown } | { fields: Record<string, unknown> };
export type ThinDiff = Record<string, Record<string, ThinChange>>;

type AnyRecord = Record<string, unknown>;
type AnyDiff = Record<string, Record<string, RecordChange<unknown>>>;

const isRecord = (value: unknown): value is AnyRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a record can be told by what is other in it: it has the same fields, each of them. */
const haveSameFields = (one: AnyRecord, other: AnyRecord): boolean => {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => Object.hasOwn(other, key));
};

const thinChange = (from: unknown, to: unknown): ThinChange => {
  if (to === null) return { gone: true };
  if (!isRecord(from) || !isRecord(to) || !haveSameFields(from, to)) return { whole: to };
  return { fields: Object.fromEntries(Object.entries(to).filter(([key, value]) => from[key] !== value)) };
};

/** `diffs` run from where one is now: each has as `before` what it finds. */
export const thinned = <C extends AnyCollections>(diffs: readonly Diff<C>[]): ThinDiff[] =>
  (diffs as readonly AnyDiff[]).map((diff) =>
    Object.fromEntries(
      Object.entries(diff).map(([name, changes]) => [
        name,
        Object.fromEntries(
          Object.entries(changes).map(([id, { before, after }]) => [id, thinChange(before, after)]),
        ),
      ]),
    ),
  );

const fullAfter = (before: unknown, change: ThinChange): unknown => {
  if ('gone' in change) return null;
  if ('whole' in change) return change.whole;
  return isRecord(before) ? { ...before, ...change.fields } : change.fields;
};

/** The diffs again, from the records that they start at. */
export const thickened = <C extends AnyCollections>(start: C, thin: readonly ThinDiff[]): Diff<C>[] => {
  const now = new Map<string, Map<string, unknown>>(
    Object.entries(start).map(([name, records]) => [name, new Map(Object.entries(records ?? {}))]),
  );
  return thin.map((diff) => {
    const full: AnyDiff = {};
    for (const [name, changes] of Object.entries(diff)) {
      const records = now.get(name) ?? new Map<string, unknown>();
      now.set(name, records);
      full[name] = Object.fromEntries(
        Object.entries(changes).map(([id, change]) => {
          const before = records.get(id) ?? null;
          const after = fullAfter(before, change);
          if (after === null) records.delete(id);
          else records.set(id, after);
          return [id, { before, after }];
        }),
      );
    }
    return full as Diff<C>;
  });
};

/** As many of the first as weigh no more than that, in characters of JSON. */
export const fitting = <Item>(items: readonly Item[], most: number): Item[] => {
  let weight = 0;
  const kept: Item[] = [];
  for (const item of items) {
    weight += JSON.stringify(item).length + 1;
    if (weight > most) break;
    kept.push(item);
  }
  return kept;
};
