import { useState } from 'react';
import type { ClientFileId } from '#shared/domain/ids.ts';
import { useHolding } from '../../../app/holding.ts';
import { useComfort } from '../../../app/returning.ts';
import { heldOf, type TalkStore, talkFrom, talkStore } from './talk.ts';

/** The talk at one ecogram: it is there again after a lock, with half a word. */
export const useTalk = (fileId: ClientFileId): TalkStore => {
  const key = `talk:${fileId}`;
  const left = useComfort(key, talkFrom);
  const [store] = useState(() => talkStore(left));
  useHolding(key, () => () => heldOf(store.getState()));
  return store;
};
