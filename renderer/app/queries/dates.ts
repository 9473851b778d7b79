import { useQuery } from '@tanstack/react-query';
import { useClient } from '../client.tsx';
import { FRESH } from './fresh.ts';
import { keys } from './keys.ts';

export const useToday = () => {
  const client = useClient();
  return useQuery({
    queryKey: keys.today,
    queryFn: () => client.call('today.read', {}),
    // A day that has come changes no record, so no event tells of it.
    refetchOnMount: 'always',
    refetchInterval: 60_000,
  });
};

export const useDateTemplates = () => {
  const client = useClient();
  return useQuery({
    queryKey: keys.dateTemplates,
    queryFn: () => client.call('dateTemplates.list', {}),
  });
};

export const useDateTemplatesToEdit = () => {
  const client = useClient();
  const queryFn = () => client.call('dateTemplates.list', {});
  return useQuery({ queryKey: ['dateTemplatesToEdit'], queryFn, ...FRESH });
};
