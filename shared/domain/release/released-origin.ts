import type { Person } from '../ecogram.ts';
import type { NamedPerson, OriginNetwork } from '../origin-network.ts';
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

/** What was noted as a name may be one: it is read only where it was turned on. The ecogram tells roles and names apart. */
const calledAs = (
  who: { personId: string | null; calledAs: string },
  contactId: string | null,
  { contents, isNamed }: Asked,
): string => {
  const isKnown =
    (who.personId !== null && isNamed(who.personId)) || (contactId !== null && isNamed(contactId));
  if (isKnown) return who.calledAs;
  const person: Person | undefined =
    who.personId === null ? undefined : contents.ecogram.records.people[who.personId as never];
  return person && person.organisationId === null ? person.role : '';
};
