import { z } from 'zod';
import { CalendarDate, Instant } from './dates.ts';
import {
  CLIENT,
  type EcogramRecords,
  labelOf,
  PAGE_LETTERS,
  type PageLetter,
  type Person,
  tieBetween,
} from './ecogram.ts';
import { withoutDanger } from './ecogram-danger.ts';
import { ClientFileId, OrganisationId, OriginContactId, OriginStepId, PersonId } from './ids.ts';
import { asLine, Line, Prose } from './text.ts';

/** How many of each a network holds at most; steps, of each contact. */
export const MOST_AT_HOME = { step: 50, contact: 500 } as const;

/**
 * Whom the client could turn to in the country of origin, and the way to each of them: which starting points there are, and
 * how she can reach them with help (report, lines 2575-2600). The people come from the ecogram; what is written of them
 * here stays when they leave it.
 */

/** Somebody of the ecogram, by the words that she went by when she was put here. */
export const NamedPerson = z.strictObject({ personId: PersonId, calledAs: Line });
export type NamedPerson = z.infer<typeof NamedPerson>;

/** One step towards somebody. */
export const OriginStep = z.strictObject({
  id: OriginStepId,
  /** How to get in touch. */
  how: Prose,
  /** With whose help: people of the ecogram, organisations of the social map. */
  people: z.array(NamedPerson).max(50),
  organisations: z.array(OrganisationId).max(50),
  /** What the client may lose by it, or fears. */
  mayLose: Prose,
  by: CalendarDate.nullable(),
  done: z.boolean(),
});
export type OriginStep = z.infer<typeof OriginStep>;

export const OriginContact = z.strictObject({
  id: OriginContactId,
  /** Whom of the ecogram; `null` for whoever stands only here. */
  personId: PersonId.nullable(),
  calledAs: Line,
  steps: z.array(OriginStep).max(MOST_AT_HOME.step),
  addedAt: Instant,
});
export type OriginContact = z.infer<typeof OriginContact>;

export const OriginNetwork = z.strictObject({
  fileId: ClientFileId,
  /** 0 where nothing has been written yet. */
  version: z.int().min(0),
  contacts: z.array(OriginContact).max(MOST_AT_HOME.contact),
  /**
   * Who was marked with a danger when they were taken off the ecogram: nobody is shown for having gone from it. Kept by the vault.
   */
  leftInDanger: z.array(PersonId),
  updatedAt: Instant,
});
export type OriginNetwork = z.infer<typeof OriginNetwork>;

export const newOriginStep = (id: OriginStepId): OriginStep => ({
  id,
  how: '',
  people: [],
  organisations: [],
  mayLose: '',
  by: null,
  done: false,
});

/** Whether a person may only be seen by whoever has asked for danger. */
export const isGuarded = (
  personId: PersonId | null,
  { people }: Pick<EcogramRecords, 'people'>,
  leftInDanger: readonly PersonId[],
): boolean => {
  if (personId === null) return false;
  const person = people[personId];
  return person ? person.danger !== null : leftInDanger.includes(personId);
};

/** The network without whoever is marked with a danger, and without them as anybody's help. */
export const withoutGuarded = (network: OriginNetwork, records: EcogramRecords): OriginNetwork => {
  const isOpen = ({ personId }: { personId: PersonId | null }) =>
    !isGuarded(personId, records, network.leftInDanger);
  return {
    ...network,
    contacts: network.contacts.filter(isOpen).map((contact) => ({
      ...contact,
      steps: contact.steps.map((step) => ({ ...step, people: step.people.filter(isOpen) })),
    })),
  };
};

/** Somebody who could be reached at home, with what the ecogram and the talk over it have gathered. */
export type Reachable = {
  person: Person;
  /** Support that could be asked for. */
  couldAsk: PageLetter[];
  isAtHome: boolean;
};

/**
 * Who could be reached at home, by the ecogram: whoever is placed there, and whoever could be asked for something.
 * `isDangerShown`: also those who are marked.
 */
export const reachableAtHome = (records: EcogramRecords, isDangerShown = false): Reachable[] => {
  const shown = isDangerShown ? records : withoutDanger(records);
  return Object.values<Person>(shown.people)
    .map((person) => {
      const lanes = tieBetween(shown, CLIENT, person.id)?.lanes ?? {};
      return {
        person,
        couldAsk: PAGE_LETTERS.filter((letter) => lanes[letter]?.standing === 'possible'),
        isAtHome: person.spot.ground === 'home',
      };
    })
    .filter(
      ({ isAtHome, couldAsk, person }) => isAtHome || (couldAsk.length > 0 && person.spot.ground !== 'here'),
    )
    .sort((one, other) => Number(other.isAtHome) - Number(one.isAtHome));
};

/** What somebody is called here: as on the ecogram by now, or as she was called when she was put here. */
export const nameIn = (
  { personId, calledAs }: { personId: PersonId | null; calledAs: string },
  { people }: Pick<EcogramRecords, 'people'>,
): string => {
  const person = personId === null ? undefined : people[personId];
  return (person && labelOf(person)) || calledAs;
};

/** A step that a plan can take over. */
export type OfferedStep = {
  /** Where it comes from, so that it is offered once. */
  id: OriginStepId;
  /** Towards whom. */
  to: string;
  toPerson: PersonId | null;
  what: string;
  withWhoseHelp: string;
  people: PersonId[];
  organisations: OrganisationId[];
  by: CalendarDate | null;
};

/**
 * The steps towards people at home that are still to be done and say how, for a plan. Never one towards somebody, or with the
 * help of somebody, who is marked with a danger: a plan is handed over.
 */
export const stepsOffered = (network: OriginNetwork, records: EcogramRecords): OfferedStep[] =>
  withoutGuarded(network, records).contacts.flatMap((contact) =>
    contact.steps
      .filter(({ done, how }) => !done && how.trim() !== '')
      .map(({ id, how, people, organisations, by }) => ({
        id,
        to: nameIn(contact, records),
        toPerson: contact.personId,
        what: how,
        withWhoseHelp: asLine(people.map((person) => nameIn(person, records)).join(', ')),
        people: people.map(({ personId }) => personId),
        organisations,
        by,
      })),
  );

/* Part by part, so that two people can write of different contacts. */

export type ContactKey = `contact:${string}`;
export type OriginParts = { [Key in ContactKey]: OriginContact | null };
export const keyOfContact = (id: OriginContactId): ContactKey => `contact:${id}`;

export const originPartsOf = (contacts: readonly OriginContact[]): OriginParts =>
  Object.fromEntries(contacts.map((contact) => [keyOfContact(contact.id), contact]));

export const contactsOf = (parts: OriginParts): OriginContact[] =>
  Object.values(parts)
    .flatMap((contact) => contact ?? [])
    .sort((one, other) => (`${one.addedAt} ${one.id}` < `${other.addedAt} ${other.id}` ? -1 : 1));
