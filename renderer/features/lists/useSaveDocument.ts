import { useMutation } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import type { Client } from '#shared/contract/bridge.ts';
import type { HeldDocument } from '#shared/domain/documents.ts';
import type { HeldDocumentId } from '#shared/domain/ids.ts';
import { useClient } from '../../app/client.tsx';

/**
 * Makes a document, asks where it should go, and lets go of it, saved or not; only while somebody is asked whether it may go where it would be
 * copied to a server it stays. Called with `true` it goes there all the same. `null` where nobody chose a place.
 */
export const useSaveDocument = (prepare: (client: Client) => Promise<HeldDocument>) => {
  const client = useClient();
  const waiting = useRef<HeldDocumentId | null>(null);
  const letGo = useCallback(() => {
    if (waiting.current) void client.call('documents.release', { id: waiting.current });
    waiting.current = null;
  }, [client]);
  useEffect(() => letGo, [letGo]);
  return useMutation({
    mutationFn: async (goOn: boolean) => {
      if (!goOn) letGo();
      const id = waiting.current ?? (await prepare(client)).id;
      waiting.current = id;
      let isWaiting = false;
      try {
        const saved = await client.call('documents.save', { id, goOn });
        isWaiting = saved?.is === 'synced';
        return saved;
      } finally {
        if (!isWaiting) letGo();
      }
    },
  });
};
