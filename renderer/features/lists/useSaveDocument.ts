import { useMutation } from '@tanstack/react-query';
import type { Client } from '#shared/contract/bridge.ts';
import type { HeldDocument } from '#shared/domain/documents.ts';
import { useClient } from '../../app/client.tsx';

/** Makes a document, asks where it should go, and lets go of it, saved or not. `null` where nobody chose a place. */
export const useSaveDocument = (prepare: (client: Client) => Promise<HeldDocument>) => {
  const client = useClient();
  return useMutation({
    mutationFn: async () => {
      const { id } = await prepare(client);
      try {
        return await client.call('documents.save', { id });
      } finally {
        void client.call('documents.release', { id });
      }
    },
  });
};
