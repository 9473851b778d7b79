import { z } from 'zod';
import { ClientFileSummary } from '../client-file.ts';
import { plain } from '../organisation-exchange/understanding.ts';
import type { IncomingFile } from './incoming.ts';

/** Whether somebody of a list may have a file already: the same code, or the same name. A person decides whether it is them. */
const DoubleBy = z.enum(['code', 'name']);

export const Double = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('file'), by: DoubleBy, file: ClientFileSummary }),
  /** An earlier row of the same list. */
  z.strictObject({ of: z.literal('row'), by: DoubleBy, row: z.int().min(1) }),
]);
export type Double = z.infer<typeof Double>;

type Keyed = { code: string; name: string };

const keysOf = ({ workingName, fileCode }: { workingName: string; fileCode: string }): Keyed => ({
  code: plain(fileCode),
  name: plain(workingName),
});

/** Working names come again; two different codes say that these are two people. */
const areTwo = (one: Keyed, other: Keyed): boolean =>
  one.code !== '' && other.code !== '' && one.code !== other.code;

/** Those that are known so far, to be asked by code and by name. */
class Known<Item> {
  readonly #byCode = new Map<string, Item>();
  readonly #byName = new Map<string, { item: Item; keys: Keyed }[]>();

  add(item: Item, keys: Keyed): void {
    if (keys.code !== '' && !this.#byCode.has(keys.code)) this.#byCode.set(keys.code, item);
    if (keys.name === '') return;
    const before = this.#byName.get(keys.name) ?? [];
    // One of each code is enough to tell, and a thousand of the same name are not walked through a thousand times.
    if (before.some(({ keys: { code } }) => code === keys.code)) return;
    this.#byName.set(keys.name, [...before, { item, keys }]);
  }

  find(keys: Keyed): { by: 'code' | 'name'; item: Item } | null {
    const byCode = this.#byCode.get(keys.code);
    if (byCode !== undefined) return { by: 'code', item: byCode };
    const byName = this.#byName.get(keys.name)?.find((known) => !areTwo(known.keys, keys));
    return byName ? { by: 'name', item: byName.item } : null;
  }
}

/** By row, for those that have one: a file here goes before an earlier row, and a code before a name. */
export const doublesAmong = (
  incoming: readonly IncomingFile[],
  known: readonly ClientFileSummary[],
): ReadonlyMap<number, Double> => {
  const files = new Known<ClientFileSummary>();
  for (const file of known) files.add(file, keysOf(file));
  const rows = new Known<number>();
  const doubles = new Map<number, Double>();
  for (const { row, details } of incoming) {
    const keys = keysOf(details);
    const here = files.find(keys);
    const earlier = rows.find(keys);
    if (here) doubles.set(row, { of: 'file', by: here.by, file: here.item });
    else if (earlier) doubles.set(row, { of: 'row', by: earlier.by, row: earlier.item });
    rows.add(row, keys);
  }
  return doubles;
};
