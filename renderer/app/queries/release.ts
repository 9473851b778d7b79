import { useQuery } from '@tanstack/react-query';
import type { ClientFileId } from '#shared/domain/ids.ts';
import { useClient } from '../client.tsx';
import { keys } from './keys.ts';

export const useConsents = (fileId: ClientFileId) => {
  const client = useClient();
  return useQuery({
    queryKey: keys.consents(fileId),
    queryFn: () => client.call('consents.read', { fileId }),
    // A day on which something ends changes no record.
    refetchOnMount: 'always',
  });
};

/** What can be turned on in a release; made of the whole file, so that it is asked for anew each time. */
export const useReleaseOffer = (fileId: ClientFileId) => {
  const client = useClient();
  return useQuery({
    queryKey: keys.releaseOffer(fileId),
    queryFn: () => client.call('release.offer', { fileId }),
    refetchOnMount: 'always',
    gcTime: 0,
  });
};
