import { useEffect, useRef, useState } from 'react';
import type { DraftPart } from '#shared/domain/draft.ts';
import { draftPart, useHolding } from './holding.ts';
import { returned, useReturned } from './returning.ts';

type Begun<Value> = {
  /** `null` for what it doesn't understand: an older program may have written it. */
  read(value: unknown): Value | null;
  nothing: Value;
  /** Whether somebody has written something that would be missed. */
  isWords(value: Value): boolean;
};

/**
 * What somebody has begun to write and is in no record until it is sent: the words of a dialog, a comment. It stands there again
 * after it was put away, after another screen, and after a lock, which takes it along; until it is sent or let go.
 * A secret is never part of it.
 */
export const useBegun = <Value extends object>(key: string, { read, nothing, isWords }: Begun<Value>) => {
  const left = useReturned(key, read);
  const [begun, setBegun] = useState(left.value ?? nothing);
  const latest = useRef(begun);
  const worthKeeping = useRef(isWords);
  worthKeeping.current = isWords;
  const isHandedOver = useRef(false);
  useHolding(key, () => {
    isHandedOver.current = true;
    return () => (isWords(latest.current) ? { value: latest.current, isWords: true } : null);
  });
  const kept = useRef<DraftPart | null>(null);
  useEffect(() => {
    // It was only taken off the page and put there again.
    if (kept.current) returned.accept(kept.current);
    kept.current = null;
    return () => {
      if (isHandedOver.current || !worthKeeping.current(latest.current)) return;
      kept.current = draftPart(key, latest.current);
      returned.keep(kept.current);
    };
  }, [key]);
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
