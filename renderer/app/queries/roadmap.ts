import { useQuery } from '@tanstack/react-query';
import { useClient } from '../client.tsx';
import { FRESH } from './fresh.ts';
import { keys } from './keys.ts';

export const useRoadmap = () => {
  const client = useClient();
  return useQuery({ queryKey: keys.roadmap, queryFn: () => client.call('roadmap.read', {}) });
};

export const useRoadmapToEdit = () => {
  const client = useClient();
  const queryFn = () => client.call('roadmap.read', {});
  return useQuery({ queryKey: ['roadmapToEdit'], queryFn, ...FRESH });
};
