import { type EcogramRecords, type Person, pairOf, type Tie, type TieEnd } from '../ecogram.ts';
import type { FileContents } from '../file-contents.ts';
import type { Asked } from './asked.ts';
import { isOpened } from './opened.ts';
import type { Release } from './release.ts';

const everDrawn = (contents: FileContents): EcogramRecords[] => [
  contents.ecogram.records,
  ...contents.ecogramVersions.map(({ records }) => records),
];

/**
 * Whom of the ecogram, as it stands or as it was kept, anybody may know of: nobody who is marked with a danger in any of them, or was when
 * they were taken off it, unless they are opened.
 */
export const shownOf = (contents: FileContents, release: Release): ReadonlySet<string> => {
  const drawn = everDrawn(contents).flatMap(({ people }) => Object.values<Person>(people));
  const marked = new Set<string>([
    ...drawn.flatMap(({ id, danger }) => (danger === null ? [] : [id])),
    ...(contents.origin?.leftInDanger ?? []),
  ]);
  const mayBeKnown = ({ id }: Person) =>
    !marked.has(id) || isOpened(release.opened, { is: 'markedPerson', personId: id });
  return new Set(drawn.filter(mayBeKnown).map(({ id }) => id));
};

/** The ecogram as a recipient gets it: by roles, without notes, without whoever and whatever is marked. */
export const releasedEcogram = (records: EcogramRecords, asked: Asked): EcogramRecords => {
  const { shown, contents, release } = asked;
  const markedTies = new Set(
    everDrawn(contents).flatMap(({ ties }) =>
      Object.values<Tie>(ties).flatMap((tie) => (tie.danger === null ? [] : [pairOf(tie)])),
    ),
  );
  const isThere = (end: TieEnd) => end === 'client' || (shown.has(end) && records.people[end] !== undefined);
  const mayBeSeen = (tie: Tie) =>
    isThere(tie.first) &&
    isThere(tie.second) &&
    (!markedTies.has(pairOf(tie)) || isOpened(release.opened, { is: 'markedTie', tieId: tie.id }));
  const people = Object.values<Person>(records.people).filter(({ id }) => shown.has(id));
  const ties = Object.values<Tie>(records.ties).filter(mayBeSeen);
  return {
    ...(records.layout ? { layout: records.layout } : {}),
    people: Object.fromEntries(people.map((person) => [person.id, personOf(person, asked)])),
    ties: Object.fromEntries(ties.map((tie) => [tie.id, tie])),
  } as EcogramRecords;
};

const personOf = (person: Person, { has, opens, isNamed }: Asked): Person => {
  const isKnown = isNamed(person.id);
  const { id } = person;
  return {
    ...person,
    name: isKnown ? person.name : '',
    // Where she is helped can tell who she is: an organisation of the social map goes by its kind.
    role: isKnown || person.organisationId === null ? person.role : '',
    organisationId: isKnown ? person.organisationId : null,
    childId: has('children') ? person.childId : null,
    contact: opens({ is: 'contactOf', personId: id }) ? person.contact : '',
    notes: opens({ is: 'notesOf', personId: id }) ? person.notes : '',
  };
};
