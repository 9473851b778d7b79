import { useQuery } from '@tanstack/react-query';
import type { ClientFileId } from '#shared/domain/ids.ts';
import { useClient } from '../client.tsx';
import { FRESH } from './fresh.ts';
import { keys } from './keys.ts';

export const useRisks = (fileId: ClientFileId) => {
  const client = useClient();
  return useQuery({
    queryKey: keys.risks(fileId),
    queryFn: () => client.call('risks.read', { fileId }),
    // An assessment grows old without a record being changed: as with Today.
    refetchOnMount: 'always',
    refetchInterval: 60_000,
  });
};

export const useOrigin = (fileId: ClientFileId) => {
  const client = useClient();
  return useQuery({ queryKey: keys.origin(fileId), queryFn: () => client.call('origin.read', { fileId }) });
};

export const useOriginToEdit = (fileId: ClientFileId) => {
  const client = useClient();
  const queryFn = () => client.call('origin.read', { fileId });
  return useQuery({ queryKey: ['originToEdit', fileId], queryFn, ...FRESH });
};
