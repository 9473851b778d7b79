import { useCallback, useEffect, useRef, useState } from 'react';
import { same } from '#shared/domain/same.ts';
import { type Deed, stillThere, type Turned, undoing } from './undoing.ts';

/** Where somebody types, Ctrl+Z takes back what they typed, as everywhere; a box to tick is nothing to type in. */
const TYPED_IN = 'input:not([type=checkbox], [type=radio]), textarea';
const typedIn = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target.closest(TYPED_IN) : null;

const isLeftAlone = (target: EventTarget | null): boolean =>
  typedIn(target) !== null || (target instanceof Element && target.closest('[role=dialog]') !== null);

const wayOf = ({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): keyof Deed | null => {
  if (!(ctrlKey || metaKey) || altKey) return null;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !shiftKey ? 'redo' : null;
};

/** Ctrl+Z and Ctrl+Shift+Z on the forms that remember what was done. Once for a window. */
export const useUndoKeys = (): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const way = wayOf(event);
      if (way === null || event.defaultPrevented || isLeftAlone(event.target)) return;
      if (undoing[way]()) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
};

/** Remembers deeds for as long as the component is there. */
export const useDeeds = (): ((deed: Deed) => void) => {
  const [owner] = useState(() => Symbol('deeds'));
  useEffect(() => () => undoing.forget(owner), [owner]);
  return useCallback((deed) => undoing.add(owner, deed), [owner]);
};

/** What is typed in one go is taken back in one go; a longer pause parts it. */
const PAUSE_MS = 1_000;

/**
 * Changes of a record's parts that can be taken back, part by part. A part that was not there before is taken away by
 * `null`, as these records have it.
 */
export const useUndoable = <Fields extends object>(
  fields: Fields,
  change: (patch: Partial<Fields>) => void,
): ((patch: Partial<Fields>) => void) => {
  const remember = useDeeds();
  const latest = useRef(fields);
  latest.current = fields;
  const typing = useRef<{ turned: Turned<Fields>; where: Element; at: number } | null>(null);

  return useCallback(
    (patch) => {
      const keys = Object.keys(patch) as (keyof Fields)[];
      const before = Object.fromEntries(keys.map((key) => [key, latest.current[key] ?? null]));
      const make = (parts: Partial<Fields>): boolean => {
        if (Object.keys(parts).length === 0) return false;
        latest.current = { ...latest.current, ...parts };
        change(parts);
        return true;
      };
      const where = typedIn(document.activeElement);
      const now = Date.now();
      const going = typing.current;
      const isSameGo =
        going !== null &&
        going.where === where &&
        now - going.at < PAUSE_MS &&
        same(Object.keys(going.turned.after), keys);
      if (isSameGo) {
        going.turned.after = patch;
        going.at = now;
      } else {
        const turned: Turned<Fields> = { before: before as Partial<Fields>, after: patch };
        typing.current = where && { turned, where, at: now };
        remember({
          undo: () => {
            typing.current = null;
            return make(stillThere(latest.current, turned.after, turned.before));
          },
          redo: () => make(stillThere(latest.current, turned.before, turned.after)),
        });
      }
      latest.current = { ...latest.current, ...patch };
      change(patch);
    },
    [change, remember],
  );
};
