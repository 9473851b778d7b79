import { useEffect, useRef } from 'react';
import { wordsOf } from '../bundles/LockFields.tsx';
import type { Wish } from './useReleaseDocument.ts';

const lockIn = (wish: Wish | null) =>
  typeof wish?.form === 'object' && wish.form.is === 'bundle' ? wish.form.lock : undefined;

/** The words that lock what is wished for, where any do. */
export type WordsOnce = { words: string | null; onLeft(): void };

/**
 * Words that have locked a copy lock no other: they stay on the screen with the copy that has left, and whatever is wished for after it gets
 * others.
 */
export const useWordsOnce = (wish: Wish | null, another: () => void): WordsOnce => {
  const words = wordsOf(lockIn(wish));
  const wished = JSON.stringify(wish);
  const leftAs = useRef<string | null>(null);
  useEffect(() => {
    if (leftAs.current === null || leftAs.current === wished) return;
    leftAs.current = null;
    another();
  }, [wished, another]);
  const onLeft = () => {
    if (words !== null) leftAs.current = wished;
  };
  return { words, onLeft };
};
