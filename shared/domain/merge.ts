import { same } from './same.ts';

export type Merge<Fields extends object> = {
  /** `theirs`, with every field that only `mine` changed. */
  merged: Fields;
  /** Fields that both changed, each to something else: somebody has to choose. `merged` holds theirs. */
  disputed: (keyof Fields)[];
};

/**
 * Joins two changes of one record that were both made on `base`, field by field, so that a stale screen never overwrites
 * what somebody else has written. Fields are compared whole: two edits within one note are a dispute, not a blend.
 */
export const mergeFields = <Fields extends object>(
  base: Fields,
  mine: Fields,
  theirs: Fields,
): Merge<Fields> => {
  const merged = { ...theirs };
  const disputed: (keyof Fields)[] = [];
  for (const field of Object.keys(mine) as (keyof Fields)[]) {
    const iChanged = !same(base[field], mine[field]);
    if (!iChanged || same(mine[field], theirs[field])) continue;
    if (same(base[field], theirs[field])) merged[field] = mine[field];
    else disputed.push(field);
  }
  return { merged, disputed };
};
