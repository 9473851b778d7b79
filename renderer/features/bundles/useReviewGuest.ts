import { useQuery } from '@tanstack/react-query';
import type { ClientFileId } from '#shared/domain/ids.ts';
import { useClient } from '../../app/client.tsx';
import { keys } from '../../app/queries.ts';

/** How a file came that is here for a review; `null` for the vault's own. */
export const useReviewGuest = (fileId: ClientFileId) => {
  const client = useClient();
  return useQuery({
    queryKey: keys.reviewGuest(fileId),
    queryFn: () => client.call('bundles.guest', { fileId }),
  });
};
