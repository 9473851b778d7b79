import { useMutation } from '@tanstack/react-query';
import type { ClientFileId } from '#shared/domain/ids.ts';
import { useClient } from '../../app/client.tsx';

/** Brings a removed file back. The lists hear of it by themselves. */
export const useRestore = () => {
  const client = useClient();
  return useMutation({ mutationFn: (id: ClientFileId) => client.call('files.restore', { id }) });
};
