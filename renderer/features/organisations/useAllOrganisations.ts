import type { OrganisationId } from '#shared/domain/ids.ts';
import type { OrganisationSummary } from '#shared/domain/organisation.ts';
import { useOrganisations } from '../../app/queries.ts';

/** More than a shelter turns to; those that have ended are among them, since they may have been turned to before. */
const ALL = { search: '', country: null, service: null, withEnded: true, limit: 500 } as const;

export const useAllOrganisations = (): readonly OrganisationSummary[] =>
  useOrganisations(ALL).data?.organisations ?? [];

/** Empty for one that isn't there. */
export const useOrganisationName = (): ((id: OrganisationId) => string) => {
  const organisations = useAllOrganisations();
  return (id) => organisations.find((organisation) => organisation.id === id)?.name ?? '';
};
