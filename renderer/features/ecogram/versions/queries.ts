import { useQuery } from '@tanstack/react-query';
import type { ClientFileId, DatedVersionId } from '#shared/domain/ids.ts';
import { useClient } from '../../../app/client.tsx';
import { keys } from '../../../app/queries.ts';

/** All of them stand under the file's versions, so that one event fetches them anew. */

export const useVersions = (fileId: ClientFileId) => {
  const client = useClient();
  return useQuery({
    queryKey: keys.versions(fileId),
    queryFn: () => client.call('ecogram.versions', { fileId }),
  });
};

export const useVersionPicture = (fileId: ClientFileId, id: DatedVersionId, language: 'en' | 'nl') => {
  const client = useClient();
  return useQuery({
    queryKey: [...keys.versions(fileId), 'picture', id, language],
    queryFn: () => client.call('ecogram.versionPicture', { id, language }),
  });
};

export type TwoMoments = { before: DatedVersionId; after: DatedVersionId | null };

/** Pictures and records of both. */
export const useComparison = (
  fileId: ClientFileId,
  moments: TwoMoments,
  language: 'en' | 'nl',
  withDanger: boolean,
) => {
  const client = useClient();
  return useQuery({
    queryKey: [...keys.versions(fileId), 'compare', moments, language, withDanger],
    queryFn: () => client.call('ecogram.compare', { ...moments, language, withDanger }),
    // Words and pictures of somebody dangerous don't stay in memory once they are hidden again.
    gcTime: 0,
  });
};

export const useVersion = (fileId: ClientFileId, id: DatedVersionId) => {
  const client = useClient();
  return useQuery({
    queryKey: [...keys.versions(fileId), 'version', id],
    queryFn: () => client.call('ecogram.readVersion', { id }),
    gcTime: 0,
  });
};
