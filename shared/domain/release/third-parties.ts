import { type EcogramRecords, namesInLabel, type Person } from '../ecogram.ts';
import type { FileContents } from '../file-contents.ts';
import { finderOf, isLongEnough, partsOf } from '../names-in-words.ts';
import { everPlanned } from './ever-called.ts';
import { namedAs } from './named-as.ts';
import { calledIn, isOrganisation, NO_NAMES, type OrganisationNames } from './organisation-names.ts';
import { everDrawn, markedIn } from './released-ecogram.ts';

/** Relatives, friends and helpers in a file. They agreed to nothing, so each goes by a role unless somebody turns their name on. */
export const THIRD_PARTY_PLACES = [
  'ecogram',
  'originNetwork',
  /** Who looks after a child, by the child's id. */
  'children',
  'contacts',
  'referrals',
  /** Who meets the client on a journey, by the plan's id. */
  'journey',
] as const;
export type ThirdParty = { id: string; name: string; role: string; in: (typeof THIRD_PARTY_PLACES)[number] };

/** Whoever can be named one by one, with the name that would then be read. Nobody who is marked with a danger, or was. */
export const thirdPartiesIn = (
  contents: FileContents,
  organisationNames: OrganisationNames = NO_NAMES,
): ThirdParty[] => {
  const { people } = contents.ecogram.records;
  const marked = markedIn(contents).people;
  const onEcogram = Object.values<Person>(people)
    .filter((person) => !marked.has(person.id) && person.name !== '')
    .map(({ id, name, role }): ThirdParty => ({ id, name, role, in: 'ecogram' }));
  const atHome = (contents.origin?.contacts ?? []).flatMap(({ id, personId, calledAs }): ThirdParty[] =>
    calledAs === '' || (personId !== null && (people[personId] !== undefined || marked.has(personId)))
      ? []
      : [{ id, name: calledAs, role: '', in: 'originNetwork' }],
  );
  const guardians = contents.children
    .filter(({ details }) => details.guardian !== '')
    .map(({ id, details }): ThirdParty => ({ id, name: details.guardian, role: '', in: 'children' }));
  const isCalled = calledIn(contents, organisationNames);
  const inPlans = contents.plans.flatMap(({ id: planId, content }): ThirdParty[] => [
    ...content.contacts
      .filter((contact) => !isOrganisation(contact, isCalled) && contact.who + contact.phone !== '')
      .map(({ id, who, phone }): ThirdParty => ({ id, name: who || phone, role: '', in: 'contacts' })),
    ...[content.journey.metBy || content.journey.metByPhone]
      .filter((name) => name !== '')
      .map((name): ThirdParty => ({ id: planId, name, role: '', in: 'journey' })),
    ...content.referrals
      .filter(({ contactPerson }) => contactPerson !== '')
      .map(({ id, contactPerson }): ThirdParty => ({ id, name: contactPerson, role: '', in: 'referrals' })),
  ]);
  return [...onEcogram, ...atHome, ...guardians, ...inPlans];
};

/** How many of those who were to be named are, on the smaller copy of these contents. */
export const namedIn = (copy: FileContents, contents: FileContents, named: readonly string[]): number => {
  const isNamed = namedAs(contents, named);
  const ids = (is: boolean, ...all: (string | null)[]) => (is ? all : []);
  const there = new Set<string | null>([
    ...everDrawn(copy).flatMap(({ people }) =>
      Object.values<Person>(people).flatMap(({ id, name }) => ids(name !== '', id)),
    ),
    ...(copy.origin?.contacts ?? []).flatMap((contact) => [
      ...ids(contact.calledAs !== '', contact.id, contact.personId),
      ...contact.steps.flatMap(({ people }) =>
        people.flatMap(({ personId, calledAs }) => ids(calledAs !== '', personId)),
      ),
    ]),
    ...copy.children.flatMap(({ id, details }) => ids(details.guardian !== '', id)),
    ...copy.plans.flatMap(({ id: planId, content }) => [
      // An organisation is there without being named.
      ...content.contacts.flatMap(({ id, who, phone }) => ids(isNamed(id, who, phone), id)),
      ...content.referrals.flatMap(({ id, contactPerson }) => ids(contactPerson !== '', id)),
      ...ids(content.journey.metBy + content.journey.metByPhone !== '', planId),
    ]),
  ]);
  return new Set(named.filter((id) => there.has(id))).size;
};

type KeepingNames = {
  /** Whether her children are on: then their names are meant to be read. */
  withChildren?: boolean;
  organisationNames?: OrganisationNames;
};

/**
 * Names that are known to be somebody's who is not to be named: on the ecogram, in the network at home, in plans and what was frozen of
 * them, and of children, who may go by another name in a plan. As long or as short as they are. Under the id of somebody who is to be
 * named, too, where it is or was another name.
 */
export const namesToKeep = (
  contents: FileContents,
  named: readonly string[],
  { withChildren = false, organisationNames = NO_NAMES }: KeepingNames = {},
): string[] => {
  const isNamed = namedAs(contents, named);
  const kept = (name: string, id: string, ...words: string[]) => (isNamed(id, name, ...words) ? [] : [name]);
  const noted = (calledAs: string, personId: string | null) =>
    namesInLabel(calledAs).flatMap((name) => (personId === null ? [name] : kept(name, personId)));
  const { children, origin } = contents;
  const isCalled = calledIn(contents, organisationNames);
  const names = [
    ...everDrawn(contents).flatMap(({ people }: EcogramRecords) =>
      Object.values<Person>(people).flatMap(({ id, name, childId }) =>
        withChildren && childId !== null ? [] : kept(name, id),
      ),
    ),
    ...children.flatMap(({ id, details }) => [
      ...(withChildren ? [] : [details.name]),
      ...kept(details.guardian, id),
    ]),
    ...(origin?.contacts ?? []).flatMap(({ id, personId, calledAs, steps }) => [
      ...(isNamed(id, calledAs) ? [] : noted(calledAs, personId)),
      ...steps.flatMap(({ people }) => people.flatMap((helper) => noted(helper.calledAs, helper.personId))),
    ]),
    ...everPlanned(contents).flatMap(({ planId, content }) => [
      ...(withChildren ? [] : content.children.map(({ name }) => name)),
      ...content.contacts.flatMap((contact) =>
        isOrganisation(contact, isCalled) ? [] : kept(contact.who, contact.id, contact.phone),
      ),
      ...content.referrals.flatMap(({ id, contactPerson }) => kept(contactPerson, id)),
      ...kept(content.journey.metBy, planId, content.journey.metByPhone),
    ]),
  ];
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
};

/** Whoever is named where all that is held of others stands. */
export const namesHeld = (ofOthers: FileContents): string[] =>
  namesToKeep(ofOthers, [], { withChildren: true });

/** All the words of a value, wherever they stand in it. */
const wordsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
};

/**
 * Which of those names stand in the words that leave, whole or in part, in sentences that nobody can take apart: a hint for whoever reads
 * them before they go. That none is found says nothing: somebody may be called by another name there.
 */
export const namesInWords = (leaving: unknown, names: readonly string[]): string[] => {
  const words = wordsIn(leaving).join('\n');
  return names.filter(isLongEnough).filter((name) => partsOf(name).some((part) => finderOf(part)(words)));
};
