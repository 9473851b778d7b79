/**
 * Reversible changes to sets of records. A change says what it found and what it leaves, so that it can be undone,
 * sent as a small diff instead of the whole drawing, and checked before it is applied.
 */
export type RecordChange<Value> = { readonly before: Value | null; readonly after: Value | null };

/** For each collection (`people`, `ties`), the changed records by id. */
export type Diff<Collections extends AnyCollections> = {
  readonly [Name in keyof Collections]: Readonly<
    Record<string, RecordChange<NonNullable<ValueIn<NonNullable<Collections[Name]>>>>>
  >;
};

type ValueIn<Collection> = Collection[keyof Collection];

/** One that is left out is empty. */
export type AnyCollections = Record<string, Record<string, unknown> | undefined>;
type AnyDiff = Record<string, Record<string, RecordChange<unknown>>>;

export const isEmptyDiff = (diff: object): boolean =>
  Object.values(diff as AnyDiff).every((changes) => Object.keys(changes).length === 0);

/** What turns `before` into `after`. Records are compared by identity: an edit makes a new record. */
export const diffBetween = <C extends AnyCollections>(before: C, after: C): Diff<C> => {
  const diff: AnyDiff = {};
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const changes: Record<string, RecordChange<unknown>> = {};
    const was = before[name] ?? {};
    const is = after[name] ?? {};
    if (was !== is) {
      for (const [id, record] of Object.entries(is)) {
        if (was[id] !== record) changes[id] = { before: was[id] ?? null, after: record };
      }
      for (const [id, record] of Object.entries(was)) {
        if (!(id in is)) changes[id] = { before: record, after: null };
      }
    }
    diff[name] = changes;
  }
  return diff as Diff<C>;
};

/** `records` with the change made. Collections that it does not touch stay the same object. */
export const applyDiff = <C extends AnyCollections>(records: C, diff: Diff<C>): C => {
  const result: AnyCollections = { ...records };
  for (const [name, changes] of Object.entries(diff as AnyDiff)) {
    if (Object.keys(changes).length === 0) continue;
    const collection = { ...result[name] };
    for (const [id, change] of Object.entries(changes)) {
      if (change.after === null) delete collection[id];
      else collection[id] = change.after;
    }
    result[name] = collection;
  }
  return result as C;
};

export const reverseOf = <C extends AnyCollections>(diff: Diff<C>): Diff<C> => {
  const reversed: AnyDiff = {};
  for (const [name, changes] of Object.entries(diff as AnyDiff)) {
    reversed[name] = Object.fromEntries(
      Object.entries(changes).map(([id, { before, after }]) => [id, { before: after, after: before }]),
    );
  }
  return reversed as Diff<C>;
};
