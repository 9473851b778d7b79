import { useEffect, useRef, useState } from 'react';
import { useHolding } from './holding.ts';
import { returned, useReturned } from './returning.ts';

type Begun<Value> = {
  /** `null` for what it doesn't understand: an older program may have written it. */
  read(value: unknown): Value | null;
  nothing: Value;
  /** Whether somebody has written something that would be missed. */
  isWords(value: Value): boolean;
};

/**
 * What somebody has begun to write and is in no record until it is sent: the words of a dialog, a comment. Whoever goes elsewhere finds it
 * there again, and so does whoever comes back after a lock. A secret is never part of it.
 */
export const useBegun = <Value extends object>(key: string, { read, nothing, isWords }: Begun<Value>) => {
  const left = useReturned(key, read);
  const [begun, setBegun] = useState(left.value ?? nothing);
  const latest = useRef(begun);
  useHolding(key, () => () => (isWords(latest.current) ? { value: latest.current, isWords: true } : null));
  const latestIsWords = useRef(isWords);
  latestIsWords.current = isWords;
  useEffect(
    () => () => {
      const value = latest.current;
      if (latestIsWords.current(value)) returned.leave({ key, value: JSON.parse(JSON.stringify(value)) });
    },
    [key],
  );
  const write = (value: Value) => {
    latest.current = value;
    setBegun(value);
  };
  return {
    begun,
    set: (change: Partial<Value>) => write({ ...latest.current, ...change }),
    /** It has been sent, or nobody wants it any more. */
    letGo: () => {
      write(nothing);
      left.settle();
    },
  };
};
