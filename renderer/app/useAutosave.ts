import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { AppEvent } from '#shared/contract/events.ts';
import { Autosave, type AutosaveNeeds, type Stored } from './autosave.ts';
import { useAppEvent } from './client.tsx';
import { registerPending } from './pending.ts';

const timer = {
  set: (work: () => void, ms: number) => window.setTimeout(work, ms),
  clear: (handle: unknown) => window.clearTimeout(handle as number),
};

/** Keeps the record that the component shows saved. The first `stored` and `needs` hold for the component's life. */
export const useAutosave = <Fields extends object>(
  stored: Stored<Fields>,
  needs: Omit<AutosaveNeeds<Fields>, 'timer'>,
  concerns: (event: AppEvent) => boolean,
) => {
  const [autosave] = useState(() => new Autosave(stored, { ...needs, timer }));
  const view = useSyncExternalStore(autosave.subscribe, autosave.view);

  useEffect(() => {
    const unregister = registerPending(autosave.flush);
    return () => {
      unregister();
      void autosave.flush();
    };
  }, [autosave]);

  const [isConcerned] = useState(() => concerns);
  useAppEvent(
    useCallback(
      (event) => {
        if (isConcerned(event)) void autosave.refresh();
      },
      [autosave, isConcerned],
    ),
  );

  return { ...view, change: autosave.change, settle: autosave.settle };
};
