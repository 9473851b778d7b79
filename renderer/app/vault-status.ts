import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { AppEvent } from '#shared/contract/events.ts';
import type { VaultStatus } from '#shared/domain/vault-status.ts';
import { useAppEvent, useClient } from './client.tsx';
import { flushPending } from './pending.ts';

const KEY = ['vault'];

/** The vault as the main process sees it. Everything else that was fetched is forgotten when it locks. */
export const useVaultStatus = () => {
  const client = useClient();
  const queries = useQueryClient();
  const onEvent = useCallback(
    (event: AppEvent) => {
      if (event.event !== 'vault.changed') return;
      queries.setQueryData<VaultStatus>(KEY, event.status);
      if (event.status.is !== 'unlocked') {
        queries.removeQueries({
          predicate: ({ queryKey }) => queryKey[0] !== KEY[0] && queryKey[0] !== 'preferences',
        });
      }
    },
    [queries],
  );
  useAppEvent(onEvent);
  return useQuery({ queryKey: KEY, queryFn: () => client.call('vault.status', {}) });
};

/** Saves what is on the screen, then locks. */
export const useLock = (): (() => void) => {
  const client = useClient();
  return useCallback(() => {
    void flushPending().then(() => client.call('vault.lock', {}));
  }, [client]);
};
