import type { OrganisationId } from './ids.ts';
import type { Organisation } from './organisation.ts';
import { newOrganisationDetails } from './organisation.ts';
import { OWN_FIELDS } from './organisation-exchange/fields.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Every id that stands anywhere in a record, as a value or as a name. A record that is added to files next year is looked
 * through like the others.
 */
export const idsIn = (record: unknown): Set<string> => {
  const found = new Set<string>();
  const waiting: unknown[] = [record];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value === 'string') {
      if (UUID.test(value)) found.add(value);
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) waiting.push(name, inner);
    }
  }
  return found;
};

/** What stays with the shelter that wrote it: whom to ask for, how it has found them, what it notes, and who of its staff checked. */
const withoutOwn = (organisation: Organisation): Organisation => {
  const blank = newOrganisationDetails(organisation.details.name);
  const own = Object.fromEntries(OWN_FIELDS.map((field) => [field, blank[field]]));
  return { ...organisation, version: 1, checked: null, details: { ...organisation.details, ...own } };
};

/**
 * What a file's organisations are by now, by the ids that the file has: one that has gone into another goes along as that one,
 * under its own id. So the file needs no change where it arrives.
 */
export const organisationsNamedIn = (
  record: unknown,
  meant: (id: OrganisationId) => Organisation | undefined,
): Organisation[] =>
  [...idsIn(record)].sort().flatMap((id) => {
    const organisation = meant(id as OrganisationId);
    return organisation ? [{ ...withoutOwn(organisation), id: id as OrganisationId }] : [];
  });
