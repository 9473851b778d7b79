import type { OrganisationId } from '#shared/domain/ids.ts';
import type { Organisation } from '#shared/domain/organisation.ts';
import type { VaultRecords } from '../ports.ts';

/** What those are by now that go by these ids. */
export const organisationsById = (
  { organisations, organisationMerges }: Pick<VaultRecords, 'organisations' | 'organisationMerges'>,
  ids: readonly OrganisationId[],
): ReadonlyMap<OrganisationId, Organisation> =>
  new Map(
    ids.flatMap((id) => {
      const meant = organisations.find(organisationMerges.meaning(id));
      return meant ? [[id, meant] as const] : [];
    }),
  );
