import { useMutation } from '@tanstack/react-query';
import { useClient } from '../../app/client.tsx';

/** Asks for the folder of another vault and makes it the one to unlock. Nothing happens where nobody chooses. */
export const useOpenOther = () => {
  const client = useClient();
  return useMutation({
    mutationFn: async () => {
      const chosen = await client.call('vault.chooseFolder', { forWhat: 'open' });
      if (chosen) await client.call('vault.use', { folder: chosen.folder });
    },
  });
};
