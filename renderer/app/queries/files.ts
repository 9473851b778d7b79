import { useQuery } from '@tanstack/react-query';
import type { ClientFileId } from '#shared/domain/ids.ts';
import { useClient } from '../client.tsx';
import { FRESH } from './fresh.ts';
import { keys } from './keys.ts';

export const useFile = (fileId: ClientFileId) => {
  const client = useClient();
  return useQuery({ queryKey: keys.file(fileId), queryFn: () => client.call('files.read', { id: fileId }) });
};

export const useFileToEdit = (fileId: ClientFileId) => {
  const client = useClient();
  const queryFn = () => client.call('files.read', { id: fileId });
  return useQuery({ queryKey: ['fileToEdit', fileId], queryFn, ...FRESH });
};

export const useEcogram = (fileId: ClientFileId) => {
  const client = useClient();
  return useQuery({ queryKey: keys.ecogram(fileId), queryFn: () => client.call('ecogram.read', { fileId }) });
};

export const useSigns = (fileId: ClientFileId) => {
  const client = useClient();
  return useQuery({ queryKey: keys.signs(fileId), queryFn: () => client.call('signs.read', { fileId }) });
};

export const useMonitoring = (fileId: ClientFileId) => {
  const client = useClient();
  return useQuery({
    queryKey: keys.monitoring(fileId),
    queryFn: () => client.call('monitoring.read', { fileId }),
    // As with Today.
    refetchOnMount: 'always',
  });
};

export const useRemovedFiles = () => {
  const client = useClient();
  return useQuery({ queryKey: keys.removed, queryFn: () => client.call('files.removed', {}) });
};

export const useDueFiles = (limit: number) => {
  const client = useClient();
  return useQuery({
    queryKey: keys.due,
    queryFn: () => client.call('files.due', { limit }),
    // A day that has come changes no record, so no event tells of it.
    refetchOnMount: 'always',
  });
};
