import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Client } from '#shared/contract/bridge.ts';
import type { HeldDocument } from '#shared/domain/documents.ts';
import { useClient } from '../../app/client.tsx';

/** Makes a document anew whenever another is asked for, and lets go of it when it is no longer looked at. */
export const useHeldDocument = <Held extends HeldDocument>(
  key: readonly unknown[],
  prepare: (client: Client) => Promise<Held>,
) => {
  const client = useClient();
  const query = useQuery({
    queryKey: ['held', ...key],
    queryFn: async ({ signal }) => {
      const held = await prepare(client);
      // Meanwhile another was asked for: nobody will look at this one.
      if (signal.aborted) void client.call('documents.release', { id: held.id });
      return held;
    },
    gcTime: 0,
    staleTime: 0,
  });
  const id = query.data?.id;
  useEffect(() => {
    if (!id) return;
    return () => void client.call('documents.release', { id });
  }, [client, id]);
  return query;
};
