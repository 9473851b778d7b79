import { useState } from 'react';
import { Refusal } from '#shared/contract/errors.ts';
import { useSecondsUntil } from './useSecondsUntil.ts';

export type Wait = {
  /** Whole seconds until the next try is taken; 0 when it may be made. */
  secondsLeft: number;
  /** Takes the wait from a refused try. */
  noteRefusal(error: unknown): void;
};

/** Passphrases and recovery sheets share one wait, as the main process counts them together. */
export const useWait = (initialMs: number): Wait => {
  const [freeAt, setFreeAt] = useState(() => performance.now() + initialMs);
  return {
    secondsLeft: useSecondsUntil(freeAt),
    noteRefusal: (error) => {
      if (error instanceof Refusal) setFreeAt(performance.now() + (error.waitMs ?? 0));
    },
  };
};
