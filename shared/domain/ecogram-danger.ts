import type { EcogramRecords, Person, Tie } from './ecogram.ts';

type Sorted<Value> = Readonly<Record<string, Value>>;

const kept = <Value>(records: Sorted<Value>, keep: (record: Value) => boolean): Sorted<Value> => {
  const entries = Object.entries(records);
  const left = entries.filter(([, record]) => keep(record));
  return left.length === entries.length ? records : Object.fromEntries(left);
};

/** Whether anything on the ecogram is marked as dangerous, or as not known to be safe. */
export const hasDanger = ({ people, ties }: EcogramRecords): boolean =>
  [...Object.values(people), ...Object.values(ties)].some(({ danger }) => danger !== null);

/**
 * The ecogram as it may be seen by anybody: without the people and the ties that are marked with a danger, and without the
 * ties of those people. What it leaves out it leaves out whole, so that nothing tells that there was anything. The
 * records themselves where nothing is marked.
 */
export const withoutDanger = (records: EcogramRecords): EcogramRecords => {
  const people = kept<Person>(records.people, ({ danger }) => danger === null);
  const isThere = (end: string) => !Object.hasOwn(records.people, end) || Object.hasOwn(people, end);
  const ties = kept<Tie>(
    records.ties,
    ({ danger, first, second }) => danger === null && isThere(first) && isThere(second),
  );
  if (people === records.people && ties === records.ties) return records;
  return { ...records, people, ties } as EcogramRecords;
};
