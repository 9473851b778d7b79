import { useCallback, useEffect, useState } from 'react';
import type { AppEvent } from '#shared/contract/events.ts';
import type { BackupProgress } from '#shared/domain/backup.ts';
import { useAppEvent } from '../../app/client.tsx';

/** What is over sooner is not shown as something that takes time. */
const SHOWN_AFTER_MS = 500;

/** How far the backup or restoring is that is under way, from whichever window. `asked`: where it was when last asked. */
export const useBackupProgress = (asked: BackupProgress | null = null): BackupProgress | null => {
  const [progress, setProgress] = useState(asked);
  // What was asked for earlier is shown first, and its news may come while nothing moves.
  useEffect(() => setProgress(asked), [asked]);
  useAppEvent(
    useCallback((event: AppEvent) => {
      if (event.event === 'backup.progress') setProgress(event.progress);
    }, []),
  );
  return progress;
};

/** `true` once `is` has been so for half a second. */
export const useStays = (is: boolean): boolean => {
  const [stays, setStays] = useState(false);
  useEffect(() => {
    if (!is) {
      setStays(false);
      return;
    }
    const timer = window.setTimeout(() => setStays(true), SHOWN_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [is]);
  return stays;
};
