import { useQuery } from '@tanstack/react-query';
import type { ClientFileId } from '#shared/domain/ids.ts';
import { useClient } from '../client.tsx';
import { FRESH } from './fresh.ts';
import { keys } from './keys.ts';

export const useOverview = (fileId: ClientFileId) => {
  const client = useClient();
  return useQuery({
    queryKey: keys.overview(fileId),
    queryFn: () => client.call('overviews.read', { fileId }),
  });
};

/** `screen`: where it is edited. One that follows another at once must not begin with what the other began with. */
export const useOverviewToEdit = (fileId: ClientFileId, screen: 'sheets' | 'together') => {
  const client = useClient();
  const queryFn = () => client.call('overviews.read', { fileId });
  return useQuery({ queryKey: ['overviewToEdit', screen, fileId], queryFn, ...FRESH });
};

export const useFears = (fileId: ClientFileId) => {
  const client = useClient();
  return useQuery({ queryKey: keys.fears(fileId), queryFn: () => client.call('fears.list', { fileId }) });
};
