import type { FileContents } from '../file-contents.ts';
import type { OrganisationId } from '../ids.ts';
import type { EmergencyContact } from '../plan/contacts.ts';
import { everCalledOrganisation } from './ever-called.ts';

/** What the organisations of the social map are called, by the ids that stand in a file. */
export type OrganisationNames = ReadonlyMap<string, string>;
export const NO_NAMES: OrganisationNames = new Map();

const plain = (name: string) => name.trim().toLowerCase();

/** Says whether an organisation of the social map is called so: by now, or when a plan of the file was frozen. */
export type IsCalled = (id: OrganisationId, name: string) => boolean;

export const calledIn =
  (contents: Pick<FileContents, 'planVersions'>, now: OrganisationNames): IsCalled =>
  (id, name) =>
    [now.get(id) ?? '', ...everCalledOrganisation(contents, id)].some(
      (called) => called !== '' && plain(called) === plain(name),
    );

/**
 * Whether an emergency contact is an organisation: chosen from the social map, and called as that is, or was once. Whoever has written over
 * it has written a person, perhaps with a number of her own.
 */
export const isOrganisation = (
  { organisationId, who }: Pick<EmergencyContact, 'organisationId' | 'who'>,
  isCalled: IsCalled,
): boolean => organisationId !== null && isCalled(organisationId, who);
