import { useEffect } from 'react';
import type { HeldDocumentId } from '#shared/domain/ids.ts';
import { useClient } from '../../app/client.tsx';

/** Lets go of a held document when it is no longer looked at. */
export const useReleased = (id: HeldDocumentId | null): void => {
  const client = useClient();
  useEffect(() => {
    if (!id) return;
    return () => void client.call('documents.release', { id }).catch(() => undefined);
  }, [client, id]);
};
