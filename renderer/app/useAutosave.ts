import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { AppEvent } from '#shared/contract/events.ts';
import { Autosave, type AutosaveNeeds, type Stored, type Unsaved } from './autosave.ts';
import { useAppEvent } from './client.tsx';
import { draftPart, type Hold, registerHolder, useHolding } from './holding.ts';
import { registerPending } from './pending.ts';
import { returned, useReturned } from './returning.ts';

const timer = {
  set: (work: () => void, ms: number) => window.setTimeout(work, ms),
  clear: (handle: unknown) => window.clearTimeout(handle as number),
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields themselves are checked where they are saved: what an older program has left may be refused there. */
const unsavedFrom =
  <Fields>(fromDraft: (fields: Fields) => Fields) =>
  (value: unknown): Unsaved<Fields> | null => {
    if (!isRecord(value) || !isRecord(value.mine) || !isRecord(value.base)) return null;
    if (!isRecord(value.base.fields)) return null;
    const { base, mine } = value as unknown as Unsaved<Fields>;
    return { base: { ...base, fields: fromDraft(base.fields) }, mine: fromDraft(mine) };
  };

type Needs<Fields> = Omit<AutosaveNeeds<Fields>, 'timer'> & {
  /** What the record is called in a draft: `file:` and its id. */
  draftKey: string;
  /** Fields that an older program has left in a draft, as they are by now. */
  fromDraft?(fields: Fields): Fields;
};

/**
 * Keeps the record that the component shows saved. The first `stored` and `needs` hold for the component's life. What can't be
 * saved when it is left stands there again when it is opened again, and is tried again then: never behind somebody's back, and
 * never as somebody else.
 */
export const useAutosave = <Fields extends object>(
  stored: Stored<Fields>,
  { draftKey, fromDraft = (fields) => fields, ...needs }: Needs<Fields>,
  concerns: (event: AppEvent) => boolean,
) => {
  const left = useReturned(draftKey, unsavedFrom(fromDraft));
  const [autosave] = useState(() => new Autosave(stored, { ...needs, timer }, left.value));
  const view = useSyncExternalStore(autosave.subscribe, autosave.view);

  const isHandedOver = useRef(false);
  const [hold] = useState(
    (): Hold => () => {
      isHandedOver.current = true;
      return () => {
        const unsaved = autosave.end();
        return unsaved && { value: unsaved, isWords: true };
      };
    },
  );
  useHolding(draftKey, hold);

  const isSaved = view.state.is === 'saved';
  useEffect(() => {
    if (isSaved) left.settle();
  });

  const isShown = useRef(false);
  useEffect(() => {
    isShown.current = true;
    autosave.start();
    const unregister = registerPending(() => autosave.flush());
    return () => {
      isShown.current = false;
      // A lock that comes before the last of it is saved takes it from here.
      const release = registerHolder({ key: draftKey, hold });
      void autosave.flush().then(() => {
        unregister();
        release();
        if (isShown.current || isHandedOver.current) return;
        const unsaved = autosave.leave();
        if (unsaved) returned.keep(draftPart(draftKey, unsaved));
      });
    };
  }, [autosave, draftKey, hold]);

  const [isConcerned] = useState(() => concerns);
  useAppEvent(
    useCallback(
      (event) => {
        if (isConcerned(event)) void autosave.refresh();
      },
      [autosave, isConcerned],
    ),
  );

  return { ...view, change: autosave.change, settle: autosave.settle, savedVersion: autosave.savedVersion };
};
