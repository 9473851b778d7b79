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

/** All files that are here for a review, by their names: they can't be sent on. */
export const useReviewGuests = () => {
  const client = useClient();
  return useQuery({ queryKey: keys.reviewGuests, queryFn: () => client.call('bundles.guests', {}) });
};
