import { useQuery } from '@tanstack/react-query';
import { useClient } from '../client.tsx';
import { keys } from './keys.ts';

export const useStaffList = () => {
  const client = useClient();
  return useQuery({ queryKey: keys.staff, queryFn: () => client.call('staff.list', {}) });
};

export const useRecoveryState = () => {
  const client = useClient();
  return useQuery({ queryKey: keys.recovery, queryFn: () => client.call('recovery.state', {}) });
};

export const usePolicy = () => {
  const client = useClient();
  return useQuery({ queryKey: keys.policy, queryFn: () => client.call('policy.read', {}) });
};
