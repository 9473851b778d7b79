import { useCallback, useEffect, useState } from 'react';
import type { AppEvent } from '#shared/contract/events.ts';
import type { StaffId } from '#shared/domain/ids.ts';
import { useAppEvent, useClient } from './client.tsx';
import { arrive, cover, lockByHand, lockOnTheWayTo, onLocking, uncover, useCurtain } from './locking.ts';
import type { Place } from './navigation.ts';

/** Hands over when the vault is about to be locked. */
export const useHandOver = (): void => {
  const client = useClient();
  useAppEvent(
    useCallback(
      (event: AppEvent) => {
        if (event.event === 'vault.locking') void onLocking(client, event.why);
      },
      [client],
    ),
  );
};

export const useLock = (): (() => void) => {
  const client = useClient();
  return useCallback(() => lockByHand(client), [client]);
};

export const useLockOnTheWayTo = (): ((place: Place) => void) => {
  const client = useClient();
  return useCallback((place) => lockOnTheWayTo(client, place), [client]);
};

export const useCover = (): (() => void) => {
  const client = useClient();
  return useCallback(() => cover(client), [client]);
};

/** F9 covers, wherever the focus is and whatever is open; on the cover it is the way back. */
export const useCoverKey = (): void => {
  const client = useClient();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F9') return;
      // First of all, and nobody else gets it: not a dialog that keeps its keys, not a field.
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.repeat) return;
      if (useCurtain.getState().is === 'covered') uncover();
      else cover(client);
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [client]);
};

/** Whether what was left has come back to whoever has unlocked. */
export const useArrival = (staffId: StaffId): boolean => {
  const client = useClient();
  const [isHere, setHere] = useState(false);
  useEffect(() => {
    let isGone = false;
    // A lock that comes in between refuses the calls; the lock screen is on its way then.
    arrive(client, staffId, () => !isGone).then(
      () => !isGone && setHere(true),
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [client, staffId]);
  return isHere;
};

const HAND = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/** The main process is told of a hand at most so often. */
const TOLD_EVERY_MS = 5_000;

/** Says that somebody is there: at real input, never by itself. */
export const useActivity = (): void => {
  const client = useClient();
  useEffect(() => {
    let toldAt = 0;
    const onHand = () => {
      const now = Date.now();
      if (Math.abs(now - toldAt) < TOLD_EVERY_MS) return;
      toldAt = now;
      client.call('session.active', {}).catch(() => undefined);
    };
    const options = { capture: true, passive: true };
    for (const name of HAND) window.addEventListener(name, onHand, options);
    return () => {
      for (const name of HAND) window.removeEventListener(name, onHand, options);
    };
  }, [client]);
};
