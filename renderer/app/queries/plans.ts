import { useQuery } from '@tanstack/react-query';
import type { ClientFileId, PlanId } from '#shared/domain/ids.ts';
import type { UiLanguage } from '#shared/domain/settings.ts';
import { useClient } from '../client.tsx';
import { FRESH } from './fresh.ts';
import { keys } from './keys.ts';

export const usePlans = (fileId: ClientFileId) => {
  const client = useClient();
  return useQuery({ queryKey: keys.plans(fileId), queryFn: () => client.call('plans.list', { fileId }) });
};

export const usePlanToEdit = (planId: PlanId) => {
  const client = useClient();
  const queryFn = () => client.call('plans.read', { id: planId });
  return useQuery({ queryKey: ['planToEdit', planId], queryFn, ...FRESH });
};

/** How a plan stands, what has happened to it, and what was said of it. */
export const usePlanLife = (fileId: ClientFileId, planId: PlanId) => {
  const client = useClient();
  return useQuery({
    queryKey: keys.planLife(fileId, planId),
    queryFn: () => client.call('planLife.read', { planId }),
  });
};

/** A version that is frozen: what was fetched of it stays true. */
export const usePlanVersion = (fileId: ClientFileId, planId: PlanId, number: number | null) => {
  const client = useClient();
  return useQuery({
    queryKey: [...keys.planLife(fileId, planId), 'version', number],
    queryFn: () => client.call('planLife.version', { planId, number: number ?? 1 }),
    enabled: number !== null,
  });
};

export const usePlanPicture = (
  fileId: ClientFileId,
  planId: PlanId,
  number: number,
  language: UiLanguage,
) => {
  const client = useClient();
  return useQuery({
    queryKey: [...keys.planLife(fileId, planId), 'picture', number, language],
    queryFn: () => client.call('planLife.picture', { planId, number, language }),
  });
};

export const useReviewList = () => {
  const client = useClient();
  return useQuery({ queryKey: keys.review, queryFn: () => client.call('review.list', {}) });
};
