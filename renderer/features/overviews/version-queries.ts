import { useQuery } from '@tanstack/react-query';
import type { ClientFileId, OverviewVersionId } from '#shared/domain/ids.ts';
import { useClient } from '../../app/client.tsx';
import { keys } from '../../app/queries.ts';

export const useOverviewVersions = (fileId: ClientFileId) => {
  const client = useClient();
  return useQuery({
    queryKey: keys.overviewVersions(fileId),
    queryFn: () => client.call('overviews.versions', { fileId }),
  });
};

export type TwoMoments = { before: OverviewVersionId; after: OverviewVersionId | null };

/** The overviews at both moments; `after: null` is as they stand. */
export const useTwoOverviews = (fileId: ClientFileId, { before, after }: TwoMoments) => {
  const client = useClient();
  return useQuery({
    // With the overviews as they stand, so that a change of those fetches it anew.
    queryKey: [...keys.overview(fileId), 'two', before, after],
    queryFn: async () => {
      const [was, is] = await Promise.all([
        client.call('overviews.readVersion', { id: before }),
        after === null
          ? client.call('overviews.read', { fileId })
          : client.call('overviews.readVersion', { id: after }),
      ]);
      return { was: was.content, is: is.content };
    },
    gcTime: 0,
  });
};
