import type { ClientFileSummary } from '../client-file.ts';
import { plain } from '../organisation-exchange/understanding.ts';
import type { IncomingFile } from './incoming.ts';

/** Whether somebody of a list may have a file already: the same code, or the same name. A person decides whether it is them. */
export type DoubleBy = 'code' | 'name';
export type Double =
  | { of: 'file'; by: DoubleBy; file: ClientFileSummary }
  /** An earlier row of the same list. */
  | { of: 'row'; by: DoubleBy; row: number };

type Keyed = { code: string; name: string };

const keysOf = ({ workingName, fileCode }: { workingName: string; fileCode: string }): Keyed => ({
  code: plain(fileCode),
  name: plain(workingName),
});

/** By row, for those that have one: a file here goes before an earlier row, and a code before a name. */
export const doublesAmong = (
  incoming: readonly IncomingFile[],
  known: readonly ClientFileSummary[],
): ReadonlyMap<number, Double> => {
  const files = { code: new Map<string, ClientFileSummary>(), name: new Map<string, ClientFileSummary>() };
  for (const file of known) {
    const keys = keysOf(file);
    for (const by of ['code', 'name'] as const)
      if (keys[by] !== '' && !files[by].has(keys[by])) files[by].set(keys[by], file);
  }
  const rows = { code: new Map<string, number>(), name: new Map<string, number>() };
  const doubles = new Map<number, Double>();
  for (const { row, details } of incoming) {
    const keys = keysOf(details);
    const found = (['code', 'name'] as const).flatMap((by): Double[] => {
      if (keys[by] === '') return [];
      const file = files[by].get(keys[by]);
      if (file) return [{ of: 'file', by, file }];
      const earlier = rows[by].get(keys[by]);
      return earlier === undefined ? [] : [{ of: 'row', by, row: earlier }];
    });
    const double = found.find(({ of }) => of === 'file') ?? found[0];
    if (double) doubles.set(row, double);
    for (const by of ['code', 'name'] as const)
      if (keys[by] !== '' && !rows[by].has(keys[by])) rows[by].set(keys[by], row);
  }
  return doubles;
};
