import { isGiven } from './answer.ts';
import type { ChildDetails } from './client-file.ts';
import type { EcogramRecords, Ground, Person } from './ecogram.ts';
import type { ChildId } from './ids.ts';

/**
 * The children of a file as people on its ecogram. What is written on a person is what the picture, the prints and every
 * version show; the file's words are carried over to it when they change (docs/decisions, "Children go by the file").
 */

/** Who of these people stands for a child of the file. */
export const personOfChild = ({ people }: EcogramRecords, id: ChildId): Person | undefined =>
  Object.values<Person>(people).find(({ childId }) => childId === id);

/** Where the file says that a child is; here, where it doesn't say. */
export const groundOfChild = ({ whereabouts }: Pick<ChildDetails, 'whereabouts'>): Ground => {
  if (!isGiven(whereabouts)) return 'here';
  switch (whereabouts.value) {
    case 'withClient':
    case 'elsewhereHere':
      return 'here';
    case 'countryOfOrigin':
      return 'home';
    case 'anotherCountry':
      return 'elsewhere';
  }
};

const changeEach = (
  records: EcogramRecords,
  childId: ChildId,
  change: (person: Person) => Person,
): EcogramRecords => {
  const changed = Object.values(records.people).flatMap((person) => {
    const next = person.childId === childId ? change(person) : person;
    return next === person ? [] : [[person.id, next] as const];
  });
  return changed.length === 0
    ? records
    : { ...records, people: { ...records.people, ...Object.fromEntries(changed) } };
};

/**
 * The child is called otherwise in the file now. Where her name is on the picture it becomes that; where it is not, since the
 * client did not wish it, it stays off. A name that is gone from the file is most often one that is just being written
 * anew: the picture keeps the old one until there is another.
 */
export const withChildNamed = (records: EcogramRecords, childId: ChildId, name: string): EcogramRecords =>
  changeEach(records, childId, (person) =>
    name === '' || person.name === '' || person.name === name ? person : { ...person, name },
  );

/** The child is no longer in the file: whoever stood for her stays on the picture, as somebody like all others. */
export const withoutChildOfFile = (records: EcogramRecords, childId: ChildId): EcogramRecords =>
  changeEach(records, childId, (person) => ({ ...person, childId: null }));
