import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { AppEvent } from '#shared/contract/events.ts';
import type { VaultStatus } from '#shared/domain/vault-status.ts';
import { useAppEvent, useClient } from './client.tsx';
import { onLocked } from './locking.ts';

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
        onLocked();
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

/** Whether what is open is the vault with invented people. */
export const useIsPractice = (): boolean => {
  const { data: status } = useVaultStatus();
  return status?.is === 'unlocked' && status.practice;
};
