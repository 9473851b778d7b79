import { type EcogramRecords, type Person, pairOf, type Tie, type TieEnd } from '../ecogram.ts';
import { everMarked, type Marked } from '../ecogram-danger-across.ts';
import type { FileContents } from '../file-contents.ts';
import type { Asked } from './asked.ts';
import { isOpened } from './opened.ts';
import type { Release } from './release.ts';

/** Each ecogram of a file: as it stands, as it was kept, and as it was frozen with a plan. */
export const everDrawn = ({ ecogram, ecogramVersions, planVersions }: FileContents): EcogramRecords[] => [
  ecogram.records,
  ...ecogramVersions.map(({ records }) => records),
  ...planVersions.flatMap((version) => version.ecogram ?? []),
];

/** Who and what of it is marked with a danger by now, or ever was. */
export const markedIn = (contents: FileContents): Marked =>
  everMarked(everDrawn(contents), contents.leftInDanger);

/**
 * Whom of the ecogram, as it stands or as it was kept, anybody may know of: nobody who is marked with a danger in any of them, or was when
 * they were taken off it, unless they are opened.
 */
export const shownOf = (contents: FileContents, release: Release, marked: Marked): ReadonlySet<string> => {
  const mayBeKnown = ({ id }: Person) =>
    !marked.people.has(id) || isOpened(release.opened, { is: 'markedPerson', personId: id });
  const drawn = everDrawn(contents).flatMap(({ people }) => Object.values<Person>(people));
  return new Set(drawn.filter(mayBeKnown).map(({ id }) => id));
};

/** The ecogram as a recipient gets it: by roles, without notes, without whoever and whatever is marked. */
export const releasedEcogram = (records: EcogramRecords, asked: Asked): EcogramRecords => {
  const { shown, marked, release } = asked;
  const isThere = (end: TieEnd) => end === 'client' || (shown.has(end) && records.people[end] !== undefined);
  const mayBeSeen = (tie: Tie) =>
    isThere(tie.first) &&
    isThere(tie.second) &&
    (!marked.ties.has(pairOf(tie)) || isOpened(release.opened, { is: 'markedTie', tieId: tie.id }));
  const people = Object.values<Person>(records.people).filter(({ id }) => shown.has(id));
  const ties = Object.values<Tie>(records.ties).filter(mayBeSeen);
  return {
    ...(records.layout ? { layout: records.layout } : {}),
    people: Object.fromEntries(people.map((person) => [person.id, personOf(person, asked)])),
    ties: Object.fromEntries(ties.map((tie) => [tie.id, tie])),
  } as EcogramRecords;
};

const personOf = (person: Person, { has, opens, isNamed }: Asked): Person => {
  const isKnown = isNamed(person.id, person.name);
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
