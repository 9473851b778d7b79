import { useEffect, useRef, useState } from 'react';
import { useEcogram } from './context.tsx';

const PAUSE_MS = 900;

/**
 * Words in a field before they are a gesture: they become one when the field is left, at Enter, after a pause, and when
 * the screen is left or locked, so that they are never lost. Escape goes back to what was there.
 */
export const useDraft = (value: string, commit: (words: string) => void) => {
  const { session } = useEcogram();
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef({ draft, value, commit });
  latest.current = { draft, value, commit };

  const [settle] = useState(() => () => {
    const now = latest.current;
    if (now.draft !== null && now.draft.trim() !== now.value) now.commit(now.draft.trim());
  });

  useEffect(() => {
    const unregister = session.registerDraft(settle);
    return () => {
      unregister();
      settle();
    };
  }, [session, settle]);

  useEffect(() => {
    if (draft === null) return;
    const timer = window.setTimeout(settle, PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [draft, settle]);

  /** At once, not only with the next drawing: a field that goes away is left, too. */
  const forget = () => {
    latest.current.draft = null;
    setDraft(null);
  };

  return {
    words: draft ?? value,
    write: setDraft,
    /** Commits, and shows what was kept. */
    leave: () => {
      settle();
      forget();
    },
    back: forget,
  };
};
