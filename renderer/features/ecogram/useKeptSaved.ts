import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useHolding } from '../../app/holding.ts';
import { registerPending } from '../../app/pending.ts';
import { keepsakeOf, type OfTheScreen } from './keepsake.ts';
import { leftSittings } from './left-sittings.ts';
import type { QueueState } from './save-queue.ts';
import type { EcogramSession } from './session.ts';

type Needs = {
  /** What the ecogram is called in a draft: `ecogram:` and its id. */
  draftKey: string;
  screen: OfTheScreen;
  /** To be called once all that an earlier sitting has left is saved. */
  settle(): void;
};

/**
 * Keeps the gestures of a sitting saved. What can't be saved when the ecogram is left, by a lock or for another screen, waits for
 * whoever comes back, with every step back: it is never tried behind somebody's back.
 */
export const useKeptSaved = (session: EcogramSession, { draftKey, screen, settle }: Needs): QueueState => {
  const { queue } = session;
  const saved = useSyncExternalStore(queue.subscribe, queue.state);
  useEffect(() => {
    if (saved.is === 'saved') settle();
  });

  const isHandedOver = useRef(false);
  useHolding(draftKey, () => {
    isHandedOver.current = true;
    return keepsakeOf(session, screen);
  });

  const latest = useRef({ screen, settle });
  latest.current = { screen, settle };
  const isShown = useRef(false);
  useEffect(() => {
    isShown.current = true;
    leftSittings.forget(draftKey);
    queue.start();
    const unregister = registerPending(session.flush);
    return () => {
      isShown.current = false;
      unregister();
      const flushed = session.flush();
      if (!isHandedOver.current) {
        // Half a tie is no gesture; whoever goes to another screen in the middle of it has let it go.
        const { screen, settle } = latest.current;
        leftSittings.leave(draftKey, session, { ...screen, tyingFrom: null }, settle);
      }
      void flushed.finally(() => {
        if (!isShown.current) queue.stop();
      });
    };
  }, [session, queue, draftKey]);

  return saved;
};
