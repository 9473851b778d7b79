import { labelOf, type Person } from '../ecogram.ts';
import type { NamedPerson, OriginNetwork } from '../origin-network.ts';
import { asLine } from '../text.ts';
import type { Asked } from './asked.ts';

/** The network at home, by roles, without whoever is marked and without them as anybody's help. */
export const releasedOrigin = (network: OriginNetwork, asked: Asked): OriginNetwork => {
  const mayBeKnown = (personId: string | null) => personId === null || isShown(personId, asked);
  return {
    ...network,
    contacts: network.contacts
      .filter(({ personId }) => mayBeKnown(personId))
      .map((contact) => ({
        ...contact,
        calledAs: calledAs(contact, contact.id, asked),
        steps: contact.steps.map((step) => ({
          ...step,
          people: step.people
            .filter(({ personId }) => mayBeKnown(personId))
            .map((helper): NamedPerson => ({ ...helper, calledAs: calledAs(helper, null, asked) })),
        })),
      })),
    leftInDanger: [],
  };
};

/** Whoever has left the ecogram and was never marked is no secret. */
const isShown = (personId: string, { shown, marked }: Asked): boolean =>
  shown.has(personId) || !marked.people.has(personId);

/**
 * What was noted as a name may be one: it is read only where it was turned on. Whoever is on the ecogram goes by what stands there, which tells
 * roles and names apart: what they were called when they were put here may be somebody else's name by now.
 */
const calledAs = (
  who: { personId: string | null; calledAs: string },
  contactId: string | null,
  { contents, isNamed }: Asked,
): string => {
  const person: Person | undefined =
    who.personId === null ? undefined : contents.ecogram.records.people[who.personId as never];
  if (!person) return contactId !== null && isNamed(contactId, who.calledAs) ? who.calledAs : '';
  if (isNamed(person.id, person.name)) return asLine(labelOf(person));
  return person.organisationId === null ? person.role : '';
};
