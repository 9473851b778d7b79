import { keepPreviousData, type QueryKey, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { AppEvent } from '#shared/contract/events.ts';
import type { ClientFileId, OrganisationId, PlanId } from '#shared/domain/ids.ts';
import type { PeriodChoice } from '#shared/domain/numbers/period.ts';
import type { OrganisationQuery } from '#shared/domain/organisation.ts';
import { useAppEvent, useClient } from './client.tsx';

/** What is fetched, by subject first, so that an event can name everything of its subject. */
export const keys = {
  files: (search: string) => ['files', search] as const,
  file: (fileId: ClientFileId) => ['file', fileId] as const,
  ecogram: (fileId: ClientFileId) => ['ecogram', fileId] as const,
  picture: (fileId: ClientFileId, language: string) => ['picture', fileId, language] as const,
  organisations: (query: OrganisationQuery) => ['organisations', query] as const,
  organisation: (id: OrganisationId) => ['organisation', id] as const,
  numbers: (period: PeriodChoice) => ['numbers', period] as const,
  removed: ['removed'] as const,
  due: ['due'] as const,
  policy: ['policy'] as const,
  staff: ['staff'] as const,
  recovery: ['recovery'] as const,
  backups: ['backups'] as const,
  versions: (fileId: ClientFileId) => ['versions', fileId] as const,
  plans: (fileId: ClientFileId) => ['plans', fileId] as const,
};

const everythingOf = (fileId: ClientFileId): QueryKey[] => [
  keys.file(fileId),
  keys.ecogram(fileId),
  ['picture', fileId],
  keys.versions(fileId),
  keys.plans(fileId),
];

const staleAfter = (event: AppEvent): QueryKey[] => {
  switch (event.event) {
    case 'vault.changed':
    case 'vault.locking':
      return [];
    case 'file.changed':
      return [['files'], ['numbers'], keys.due, keys.file(event.fileId)];
    case 'file.removed':
    case 'file.restored':
    case 'file.destroyed':
      return [['files'], ['numbers'], keys.due, keys.removed, ...everythingOf(event.fileId)];
    case 'ecogram.changed':
      // What is marked as dangerous by now is left out of the pictures of earlier versions too.
      return [keys.ecogram(event.fileId), ['picture', event.fileId], keys.versions(event.fileId)];
    case 'ecogram.versionsChanged':
      return [keys.versions(event.fileId)];
    case 'plan.changed':
      return [keys.plans(event.fileId)];
    case 'organisation.changed':
      return [['organisations'], keys.organisation(event.organisationId)];
    case 'staff.changed':
      return [keys.staff];
    case 'recovery.changed':
      return [keys.recovery];
    case 'policy.changed':
      // How long removed files are kept is part of it.
      return [keys.policy, ['numbers'], keys.removed, keys.backups];
    case 'backup.progress':
      return event.progress === null ? [keys.backups] : [];
  }
};

/** Fetches anew what has changed in the vault, whichever window changed it. */
export const useFollowChanges = (): void => {
  const queries = useQueryClient();
  useAppEvent(
    useCallback(
      (event) => {
        for (const queryKey of staleAfter(event)) void queries.invalidateQueries({ queryKey });
      },
      [queries],
    ),
  );
};

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

export const useFile = (fileId: ClientFileId) => {
  const client = useClient();
  return useQuery({ queryKey: keys.file(fileId), queryFn: () => client.call('files.read', { id: fileId }) });
};

export const useEcogram = (fileId: ClientFileId) => {
  const client = useClient();
  return useQuery({ queryKey: keys.ecogram(fileId), queryFn: () => client.call('ecogram.read', { fileId }) });
};

export const usePlans = (fileId: ClientFileId) => {
  const client = useClient();
  return useQuery({ queryKey: keys.plans(fileId), queryFn: () => client.call('plans.list', { fileId }) });
};

/** What was found last stays in view while the next is looked for. */
export const useOrganisations = (query: OrganisationQuery) => {
  const client = useClient();
  return useQuery({
    queryKey: keys.organisations(query),
    queryFn: () => client.call('organisations.list', query),
    placeholderData: keepPreviousData,
  });
};

export const useOrganisation = (id: OrganisationId) => {
  const client = useClient();
  return useQuery({
    queryKey: keys.organisation(id),
    queryFn: () => client.call('organisations.read', { id }),
  });
};

export const useNumbers = (period: PeriodChoice) => {
  const client = useClient();
  return useQuery({
    queryKey: keys.numbers(period),
    queryFn: () => client.call('numbers.report', { period }),
    placeholderData: keepPreviousData,
  });
};

export const useRemovedFiles = () => {
  const client = useClient();
  return useQuery({ queryKey: keys.removed, queryFn: () => client.call('files.removed', {}) });
};

export const useDueFiles = (limit: number) => {
  const client = useClient();
  return useQuery({
    queryKey: keys.due,
    queryFn: () => client.call('files.due', { limit }),
    // A day that has come changes no record, so no event tells of it.
    refetchOnMount: 'always',
  });
};

/** Whoever writes starts from what is on the disk now, never from what was fetched earlier. */
const FRESH = { gcTime: 0, staleTime: 0, refetchOnMount: 'always' } as const;

export const useFileToEdit = (fileId: ClientFileId) => {
  const client = useClient();
  const queryFn = () => client.call('files.read', { id: fileId });
  return useQuery({ queryKey: ['fileToEdit', fileId], queryFn, ...FRESH });
};

export const usePlanToEdit = (planId: PlanId) => {
  const client = useClient();
  const queryFn = () => client.call('plans.read', { id: planId });
  return useQuery({ queryKey: ['planToEdit', planId], queryFn, ...FRESH });
};

export const useOrganisationToEdit = (id: OrganisationId) => {
  const client = useClient();
  const queryFn = () => client.call('organisations.read', { id });
  return useQuery({ queryKey: ['organisationToEdit', id], queryFn, ...FRESH });
};
