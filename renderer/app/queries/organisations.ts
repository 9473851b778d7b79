import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Client } from '#shared/contract/bridge.ts';
import type { Input } from '#shared/contract/contract.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import { type Meaning, meaningAfter } from '#shared/domain/organisation-merge.ts';
import { COMMON_LANGUAGES } from '#shared/domain/places.ts';
import { useClient } from '../client.tsx';
import { FRESH } from './fresh.ts';
import { keys } from './keys.ts';

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

export const useOrganisationToEdit = (id: OrganisationId) => {
  const client = useClient();
  const queryFn = () => client.call('organisations.read', { id });
  return useQuery({ queryKey: ['organisationToEdit', id], queryFn, ...FRESH });
};

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

export const useMergedOrganisations = () => {
  const client = useClient();
  return useQuery({
    queryKey: keys.mergedOrganisations,
    queryFn: () => client.call('organisations.merged', {}),
  });
};

/** Which organisation an id means by now; `undefined` until it is known. */
export const useMeaning = (): Meaning | undefined => {
  const { data } = useMergedOrganisations();
  return useMemo(() => data && meaningAfter(data), [data]);
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
