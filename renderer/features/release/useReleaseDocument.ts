import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Input, Output } from '#shared/contract/contract.ts';
import { formOf } from '#shared/domain/release/forms.ts';
import { useClient } from '../../app/client.tsx';

export type Wish = Input<'release.prepare'>;

/** What leaves, and what is looked at instead where that can't be drawn. */
const heldIn = ({ held, pages, data }: Output<'release.prepare'>) =>
  [held, pages, data].filter((one) => one !== null);

/** Makes the copy anew whenever another is wished for, and lets go of it when it is no longer looked at. */
export const useReleaseDocument = (wish: Wish | null) => {
  const client = useClient();
  const query = useQuery({
    queryKey: ['held', 'release', wish],
    queryFn: async ({ signal }) => {
      if (wish === null) throw new Error('nothing to make');
      // Whoever types a reason doesn't want a copy at each letter.
      await new Promise((resolve) => window.setTimeout(resolve, 300));
      if (signal.aborted) throw new Error('another was wished for');
      // To lock a bundle takes a while: whoever leaves the screen waits for none.
      const callOff = () => void client.call('bundles.cancel', {}).catch(() => undefined);
      if (formOf(wish.form) === 'bundle') signal.addEventListener('abort', callOff, { once: true });
      const made = await client.call('release.prepare', wish);
      if (signal.aborted) for (const { id } of heldIn(made)) void client.call('documents.release', { id });
      return made;
    },
    enabled: wish !== null,
    gcTime: 0,
    staleTime: 0,
    retry: false,
  });
  const { data } = query;
  useEffect(() => {
    if (!data) return;
    return () => {
      for (const { id } of heldIn(data)) void client.call('documents.release', { id });
    };
  }, [client, data]);
  return query;
};
