import { keepPreviousData, type QueryKey, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { Client } from '#shared/contract/bridge.ts';
import type { Input } from '#shared/contract/contract.ts';
import type { AppEvent } from '#shared/contract/events.ts';
import type { ClientFileId, OrganisationId, PlanId } from '#shared/domain/ids.ts';
import type { CalendarPeriod, PeriodChoice } from '#shared/domain/numbers/period.ts';
import { type Meaning, meaningAfter } from '#shared/domain/organisation-merge.ts';
import { COMMON_LANGUAGES } from '#shared/domain/places.ts';
import { useAppEvent, useClient } from './client.tsx';

/** What is fetched, by subject first, so that an event can name everything of its subject. */
export const keys = {
  files: (search: string) => ['files', search] as const,
  file: (fileId: ClientFileId) => ['file', fileId] as const,
  ecogram: (fileId: ClientFileId) => ['ecogram', fileId] as const,
  picture: (fileId: ClientFileId, language: string) => ['picture', fileId, language] as const,
  organisations: (query: Input<'organisations.list'>) => ['organisations', query] as const,
  organisation: (id: OrganisationId) => ['organisation', id] as const,
  mergedOrganisations: ['organisationsMerged'] as const,
  usedIn: (id: OrganisationId, limit: number) => ['organisationUses', id, limit] as const,
  doubles: (id: OrganisationId) => ['organisationDoubles', id] as const,
  overview: (fileId: ClientFileId) => ['overview', fileId] as const,
  overviewVersions: (fileId: ClientFileId) => ['overviewVersions', fileId] as const,
  fears: (fileId: ClientFileId) => ['fears', fileId] as const,
  signs: (fileId: ClientFileId) => ['signs', fileId] as const,
  risks: (fileId: ClientFileId) => ['risks', fileId] as const,
  origin: (fileId: ClientFileId) => ['origin', fileId] as const,
  roadmap: ['roadmap'] as const,
  today: ['today'] as const,
  monitoring: (fileId: ClientFileId) => ['monitoring', fileId] as const,
  consents: (fileId: ClientFileId) => ['consents', fileId] as const,
  releaseOffer: (fileId: ClientFileId) => ['releaseOffer', fileId] as const,
  dateTemplates: ['dateTemplates'] as const,
  numbers: (period: PeriodChoice) => ['numbers', period] as const,
  removed: ['removed'] as const,
  due: ['due'] as const,
  policy: ['policy'] as const,
  staff: ['staff'] as const,
  recovery: ['recovery'] as const,
  practice: ['practice'] as const,
  backups: ['backups'] as const,
  versions: (fileId: ClientFileId) => ['versions', fileId] as const,
  plans: (fileId: ClientFileId) => ['plans', fileId] as const,
  planLife: (fileId: ClientFileId, planId: PlanId) => ['planLife', fileId, planId] as const,
  review: ['review'] as const,
  bundleKey: ['bundleKey'] as const,
  reviewGuest: (fileId: ClientFileId) => ['reviewGuest', fileId] as const,
};

const everythingOf = (fileId: ClientFileId): QueryKey[] => [
  keys.file(fileId),
  keys.ecogram(fileId),
  ['picture', fileId],
  keys.versions(fileId),
  keys.plans(fileId),
  ['planLife', fileId],
  keys.review,
  keys.reviewGuest(fileId),
  keys.signs(fileId),
  keys.overview(fileId),
  keys.overviewVersions(fileId),
  keys.fears(fileId),
  keys.risks(fileId),
  keys.origin(fileId),
  keys.monitoring(fileId),
  keys.consents(fileId),
];

/** Where organisations are used. */
const USES: QueryKey = ['organisationUses'];

const staleAfter = (event: AppEvent): QueryKey[] => {
  switch (event.event) {
    case 'vault.changed':
    case 'vault.locking':
      return [];
    case 'file.changed':
      return [['files'], ['numbers'], keys.due, keys.today, keys.file(event.fileId), USES];
    case 'files.changed':
      return [['files'], ['file'], ['numbers'], keys.due, keys.today, keys.removed, USES];
    case 'file.removed':
    case 'file.restored':
    case 'file.destroyed':
      return [
        ...[['files'], ['numbers'], keys.due, keys.today, keys.removed, USES],
        ...everythingOf(event.fileId),
      ];
    case 'ecogram.changed':
      // What is marked as dangerous by now is left out of the pictures of earlier versions too.
      return [keys.ecogram(event.fileId), ['picture', event.fileId], keys.versions(event.fileId), USES];
    case 'ecogram.versionsChanged':
      return [keys.versions(event.fileId)];
    case 'plan.changed':
      return [keys.plans(event.fileId), ['planLife', event.fileId], keys.review, keys.today, USES];
    case 'overview.changed':
      return [keys.overview(event.fileId), USES];
    case 'overview.versionsChanged':
      return [keys.overviewVersions(event.fileId)];
    case 'fears.changed':
      return [keys.fears(event.fileId)];
    case 'plan.lifeChanged':
      return [keys.planLife(event.fileId, event.planId), keys.review, keys.today];
    case 'signs.changed':
      // What was noted is among the words that files are found by.
      return [keys.signs(event.fileId), ['files'], USES];
    case 'risks.changed':
      return [keys.risks(event.fileId)];
    case 'origin.changed':
      return [keys.origin(event.fileId)];
    case 'monitoring.changed':
      return [keys.monitoring(event.fileId), keys.today, ['numbers']];
    case 'consents.changed':
      return [keys.consents(event.fileId)];
    case 'today.changed':
      return [keys.today];
    case 'dateTemplates.changed':
      return [keys.dateTemplates];
    case 'roadmap.changed':
      return [keys.roadmap, USES];
    case 'organisation.changed':
    case 'organisations.changed':
      // One that has gone into another is known by its id still: what stands under any of them may be that one.
      return [
        ['organisations'],
        ['organisation'],
        ['organisationDoubles'],
        keys.mergedOrganisations,
        keys.today,
        USES,
      ];
    case 'staff.changed':
      return [keys.staff];
    case 'recovery.changed':
      return [keys.recovery];
    case 'policy.changed':
      // How long removed files are kept is part of it.
      return [keys.policy, ['numbers'], ['risks'], keys.removed, keys.backups];
    case 'practice.changed':
      return [keys.practice];
    case 'bundles.changed':
      return [keys.bundleKey];
    case 'bundle.progress':
      return [];
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

export const useReviewList = () => {
  const client = useClient();
  return useQuery({ queryKey: keys.review, queryFn: () => client.call('review.list', {}) });
};

export const useSigns = (fileId: ClientFileId) => {
  const client = useClient();
  return useQuery({ queryKey: keys.signs(fileId), queryFn: () => client.call('signs.read', { fileId }) });
};

export const useOverview = (fileId: ClientFileId) => {
  const client = useClient();
  return useQuery({
    queryKey: keys.overview(fileId),
    queryFn: () => client.call('overviews.read', { fileId }),
  });
};

export const useFears = (fileId: ClientFileId) => {
  const client = useClient();
  return useQuery({ queryKey: keys.fears(fileId), queryFn: () => client.call('fears.list', { fileId }) });
};

export const useRisks = (fileId: ClientFileId) => {
  const client = useClient();
  return useQuery({ queryKey: keys.risks(fileId), queryFn: () => client.call('risks.read', { fileId }) });
};

export const useOrigin = (fileId: ClientFileId) => {
  const client = useClient();
  return useQuery({ queryKey: keys.origin(fileId), queryFn: () => client.call('origin.read', { fileId }) });
};
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

export const useMonitoring = (fileId: ClientFileId) => {
  const client = useClient();
  return useQuery({
    queryKey: keys.monitoring(fileId),
    queryFn: () => client.call('monitoring.read', { fileId }),
    // As with Today.
    refetchOnMount: 'always',
  });
};

export const useConsents = (fileId: ClientFileId) => {
  const client = useClient();
  return useQuery({
    queryKey: keys.consents(fileId),
    queryFn: () => client.call('consents.read', { fileId }),
    // A day on which something ends changes no record.
    refetchOnMount: 'always',
  });
};

/** What can be turned on in a release; made of the whole file, so that it is asked for anew each time. */
export const useReleaseOffer = (fileId: ClientFileId) => {
  const client = useClient();
  return useQuery({
    queryKey: keys.releaseOffer(fileId),
    queryFn: () => client.call('release.offer', { fileId }),
    refetchOnMount: 'always',
    gcTime: 0,
  });
};

export const useDateTemplates = () => {
  const client = useClient();
  return useQuery({
    queryKey: keys.dateTemplates,
    queryFn: () => client.call('dateTemplates.list', {}),
  });
};

export const useRoadmap = () => {
  const client = useClient();
  return useQuery({ queryKey: keys.roadmap, queryFn: () => client.call('roadmap.read', {}) });
};

/** What was found last stays in view while the next is looked for, and says so: `isPlaceholderData`. */
export const useOrganisations = (query: Input<'organisations.list'>) => {
  const client = useClient();
  return useQuery({
    queryKey: keys.organisations(query),
    queryFn: () => client.call('organisations.list', query),
    placeholderData: keepPreviousData,
  });
};

/** Those of the map, and those that are common anyway. */
export const useLanguagesOnMap = (): readonly string[] => {
  const client = useClient();
  const query = useQuery({
    queryKey: ['organisations', 'languages'],
    queryFn: () => client.call('organisations.languages', {}),
  });
  return [...new Set([...COMMON_LANGUAGES, ...(query.data ?? [])])];
};

const organisationQuery = (client: Client, id: OrganisationId) => ({
  queryKey: keys.organisation(id),
  queryFn: () => client.call('organisations.read', { id }),
});

export const useOrganisation = (id: OrganisationId) => useQuery(organisationQuery(useClient(), id));

/** What each is called by now, as far as that is known. */
export const useOrganisationNames = (ids: readonly OrganisationId[]): ReadonlyMap<OrganisationId, string> => {
  const client = useClient();
  const each = [...new Set(ids)];
  const read = useQueries({ queries: each.map((id) => organisationQuery(client, id)) });
  return new Map(
    each.flatMap((id, index) => {
      const name = read[index]?.data?.details.name;
      return name === undefined ? [] : [[id, name] as const];
    }),
  );
};

/** Which organisation an id means by now; `undefined` until it is known. */
export const useMeaning = (): Meaning | undefined => {
  const { data } = useMergedOrganisations();
  return useMemo(() => data && meaningAfter(data), [data]);
};

export const useMergedOrganisations = () => {
  const client = useClient();
  return useQuery({
    queryKey: keys.mergedOrganisations,
    queryFn: () => client.call('organisations.merged', {}),
  });
};

/** One that has gone into another, as it was then. */
export const useMergedEntry = (id: OrganisationId) => {
  const client = useClient();
  return useQuery({
    queryKey: [...keys.mergedOrganisations, id],
    queryFn: () => client.call('organisations.mergedEntry', { id }),
  });
};

/** With a limit of 0 only how many there are. */
export const useUsedIn = (id: OrganisationId, limit: number) => {
  const client = useClient();
  return useQuery({
    queryKey: keys.usedIn(id, limit),
    queryFn: () => client.call('organisations.usedIn', { id, limit }),
  });
};

export const useDoubles = (id: OrganisationId, isWanted: boolean) => {
  const client = useClient();
  return useQuery({
    queryKey: keys.doubles(id),
    queryFn: () => client.call('organisations.doubles', { id }),
    enabled: isWanted,
  });
};

/** Several, in the order of their ids: all of them, or what went wrong with one. */
export const useOrganisationsById = (ids: readonly OrganisationId[]) => {
  const client = useClient();
  return useQueries({
    queries: ids.map((id) => ({
      queryKey: keys.organisation(id),
      queryFn: () => client.call('organisations.read', { id }),
    })),
    combine: (queries) => {
      const data = queries.flatMap((query) => query.data ?? []);
      return {
        data: data.length === ids.length ? data : undefined,
        error: queries.find((query) => query.error)?.error ?? null,
        refetch: () => Promise.all(queries.map((query) => query.refetch())),
      };
    },
  });
};

/** Anew each time: saving a document changes no record, so nobody hears of it. */
export const useGivenOut = (period: CalendarPeriod) => {
  const client = useClient();
  const queryFn = () => client.call('numbers.givenOut', { period });
  return useQuery({ queryKey: ['givenOut', period], queryFn, ...FRESH });
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

export const useOriginToEdit = (fileId: ClientFileId) => {
  const client = useClient();
  const queryFn = () => client.call('origin.read', { fileId });
  return useQuery({ queryKey: ['originToEdit', fileId], queryFn, ...FRESH });
};

export const useRoadmapToEdit = () => {
  const client = useClient();
  const queryFn = () => client.call('roadmap.read', {});
  return useQuery({ queryKey: ['roadmapToEdit'], queryFn, ...FRESH });
};

/** `screen`: where it is edited. One that follows another at once must not begin with what the other began with. */
export const useOverviewToEdit = (fileId: ClientFileId, screen: 'sheets' | 'together') => {
  const client = useClient();
  const queryFn = () => client.call('overviews.read', { fileId });
  return useQuery({ queryKey: ['overviewToEdit', screen, fileId], queryFn, ...FRESH });
};
export const useDateTemplatesToEdit = () => {
  const client = useClient();
  const queryFn = () => client.call('dateTemplates.list', {});
  return useQuery({ queryKey: ['dateTemplatesToEdit'], queryFn, ...FRESH });
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
