import type { EcogramRecords, Person } from '../ecogram.ts';
import type { FileContents } from '../file-contents.ts';
import { everDrawn, markedIn } from './released-ecogram.ts';

/** Relatives, friends and helpers in a file. They agreed to nothing, so each goes by a role unless somebody turns their name on. */
export const THIRD_PARTY_PLACES = ['ecogram', 'originNetwork', 'contacts', 'referrals'] as const;
export type ThirdParty = { id: string; name: string; role: string; in: (typeof THIRD_PARTY_PLACES)[number] };

/** Whoever can be named one by one, with the name that would then be read. Nobody who is marked with a danger, or was. */
export const thirdPartiesIn = (contents: FileContents): ThirdParty[] => {
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
  const inPlans = contents.plans.flatMap(({ content }): ThirdParty[] => [
    ...content.contacts
      .filter(({ organisationId, who }) => organisationId === null && who !== '')
      .map(({ id, who }): ThirdParty => ({ id, name: who, role: '', in: 'contacts' })),
    ...content.referrals
      .filter(({ contactPerson }) => contactPerson !== '')
      .map(({ id, contactPerson }): ThirdParty => ({ id, name: contactPerson, role: '', in: 'referrals' })),
  ]);
  return [...onEcogram, ...atHome, ...inPlans];
};

/** Names that are known to be somebody's who is not to be named: of the ecogram as it stands and as it was kept, and of children. */
export const namesToKeep = (
  contents: FileContents,
  named: readonly string[],
  /** Whether her children are on: then their names are meant to be read. */
  withChildren = false,
): string[] => {
  const shown = new Set(named);
  const names = everDrawn(contents).flatMap(({ people }: EcogramRecords) =>
    Object.values<Person>(people).flatMap(({ id, name, childId }) =>
      shown.has(id) || (withChildren && childId !== null) || name.trim().length < 3 ? [] : [name.trim()],
    ),
  );
  return [...new Set(names)];
};

/** All the words of a value, wherever they stand in it. */
const wordsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
};

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/**
 * Which of those names stand in the words that leave, in sentences that nobody can take apart: a hint for whoever reads them before they
 * go. That none is found says nothing: somebody may be called by another name there.
 */
export const namesInWords = (leaving: unknown, names: readonly string[]): string[] => {
  const words = wordsIn(leaving).join('\n');
  return names.filter((name) =>
    new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'iu').test(words),
  );
};
