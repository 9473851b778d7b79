import { useQuery } from '@tanstack/react-query';
import { useClient } from '../../app/client.tsx';
import { keys } from '../../app/queries.ts';

export const useBackupState = () => {
  const client = useClient();
  // Whether one is due changes with the clock, so it is asked anew by every screen that comes.
  return useQuery({
    queryKey: keys.backups,
    queryFn: () => client.call('backups.state', {}),
    refetchOnMount: 'always',
  });
};
