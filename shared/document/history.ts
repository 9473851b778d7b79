import { type AnyCollections, applyDiff, type Diff, diffBetween, isEmptyDiff, reverseOf } from './records.ts';

/** A stack whose top can be taken in constant time and whose copies share what lies below. */
type Stack<Item> = { readonly top: Item; readonly below: Stack<Item> } | null;

/**
 * A document with its undo and redo. Every entry is one gesture, kept as a diff: taking one back costs the same however
 * long the history is.
 */
export type History<C extends AnyCollections> = {
  readonly present: C;
  readonly undoable: Stack<Diff<C>>;
  readonly redoable: Stack<Diff<C>>;
};

/** The top of a stack first. */
export const entriesOf = <Item>(stack: Stack<Item>): Item[] => {
  const entries: Item[] = [];
  for (let rest = stack; rest; rest = rest.below) entries.push(rest.top);
  return entries;
};

/** The stack of which `entries` are the top and what follows. */
export const stackOf = <Item>(entries: readonly Item[]): Stack<Item> =>
  entries.reduceRight<Stack<Item>>((below, top) => ({ top, below }), null);

/** A step through the history: the history after it, and the diff that led there (what has to be saved). */
export type Step<C extends AnyCollections> = { readonly history: History<C>; readonly diff: Diff<C> };

export const startHistory = <C extends AnyCollections>(present: C): History<C> => ({
  present,
  undoable: null,
  redoable: null,
});

/** One finished gesture: `next` becomes the present as one entry. Nothing happens where nothing changed. */
export const commit = <C extends AnyCollections>(history: History<C>, next: C): Step<C> | null => {
  const diff = diffBetween(history.present, next);
  if (isEmptyDiff(diff)) return null;
  return {
    history: { present: next, undoable: { top: diff, below: history.undoable }, redoable: null },
    diff,
  };
};

export const undo = <C extends AnyCollections>(history: History<C>): Step<C> | null => {
  if (!history.undoable) return null;
  const { top, below } = history.undoable;
  const diff = reverseOf(top);
  const present = applyDiff(history.present, diff);
  return { history: { present, undoable: below, redoable: { top, below: history.redoable } }, diff };
};

export const redo = <C extends AnyCollections>(history: History<C>): Step<C> | null => {
  if (!history.redoable) return null;
  const { top, below } = history.redoable;
  const present = applyDiff(history.present, top);
  return { history: { present, undoable: { top, below: history.undoable }, redoable: below }, diff: top };
};
