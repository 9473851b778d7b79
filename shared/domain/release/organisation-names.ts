import type { EmergencyContact } from '../plan/contacts.ts';

/** What the organisations of the social map are called, by the ids that stand in a file. */
export type OrganisationNames = ReadonlyMap<string, string>;
export const NO_NAMES: OrganisationNames = new Map();

const plain = (name: string) => name.trim().toLowerCase();

/**
 * Whether an emergency contact is an organisation: chosen from the social map, and still called as that is. Whoever has written over it has
 * written a person, perhaps with a number of her own.
 */
export const isOrganisation = (
  { organisationId, who }: Pick<EmergencyContact, 'organisationId' | 'who'>,
  nameOf: (id: string) => string | undefined,
): boolean => {
  const name = organisationId === null ? undefined : nameOf(organisationId);
  return name !== undefined && plain(name) === plain(who);
};
