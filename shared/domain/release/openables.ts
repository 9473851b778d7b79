import { type EcogramRecords, labelOf, type Person, pairOf, type Tie } from '../ecogram.ts';
import type { FileContents } from '../file-contents.ts';
import type { Openable } from './opened.ts';
import { everDrawn, markedIn } from './released-ecogram.ts';

export type Offered = { what: Openable; about: string };

const filled = (words: string): boolean => words.trim() !== '';

const nameOf = ({ people }: EcogramRecords, end: string): string => {
  const person = (people as Readonly<Record<string, Person>>)[end];
  return person ? labelOf(person) : '';
};

/** Everybody and every tie that was ever drawn, as they were last. */
const drawnIn = (contents: FileContents): EcogramRecords => {
  const oldestFirst = everDrawn(contents).toReversed();
  return {
    people: Object.assign({}, ...oldestFirst.map(({ people }) => people)),
    ties: Object.assign({}, ...oldestFirst.map(({ ties }) => ties)),
  };
};

/** All that there is in a file which stays in unless it is opened, each with whom or what it is of. */
export const openablesIn = (contents: FileContents): Offered[] => {
  const { records } = contents.ecogram;
  const people = Object.values<Person>(records.people);
  const drawn = drawnIn(contents);
  const everMarkedHere = markedIn(contents);
  const marked = Object.values<Person>(drawn.people).filter(({ id }) => everMarkedHere.people.has(id));
  const ties = Object.values<Tie>(drawn.ties).filter((tie) => everMarkedHere.ties.has(pairOf(tie)));
  const one = (what: Openable, isThere: boolean): Offered[] => (isThere ? [{ what, about: '' }] : []);
  const hasRecords = [contents.consents, contents.copies, contents.planEvents];
  return [
    ...marked.map(
      (person): Offered => ({
        what: { is: 'markedPerson', personId: person.id },
        about: labelOf(person),
      }),
    ),
    ...ties.map(
      (tie): Offered => ({
        what: { is: 'markedTie', tieId: tie.id },
        about: [nameOf(drawn, tie.first), nameOf(drawn, tie.second)].filter(filled).join(' – '),
      }),
    ),
    ...people
      .filter(({ contact }) => filled(contact))
      .map(
        (person): Offered => ({
          what: { is: 'contactOf', personId: person.id },
          about: labelOf(person),
        }),
      ),
    ...people
      .filter(({ notes }) => filled(notes))
      .map(
        (person): Offered => ({
          what: { is: 'notesOf', personId: person.id },
          about: labelOf(person),
        }),
      ),
    ...contents.children
      .filter(({ details }) => filled(details.notes))
      .map(
        ({ id, details }): Offered => ({
          what: { is: 'childNotes', childId: id },
          about: details.name,
        }),
      ),
    ...one({ is: 'fileNotes' }, filled(contents.file.details.notes)),
    ...contents.plans
      .filter(({ content }) => filled(content.security))
      .map(
        ({ id, content }): Offered => ({
          what: { is: 'security', planId: id },
          about: content.versionLabel,
        }),
      ),
    ...contents.plans
      .filter(({ content }) => content.referrals.some(({ notes }) => filled(notes)))
      .map(
        ({ id, content }): Offered => ({
          what: { is: 'referralNotes', planId: id },
          about: content.versionLabel,
        }),
      ),
    ...one({ is: 'sources' }, hasSources(contents)),
    ...one(
      { is: 'records' },
      hasRecords.some((records) => records.length > 0),
    ),
    ...one({ is: 'workNotes' }, hasWorkNotes(contents)),
  ];
};

const hasWorkNotes = (contents: FileContents): boolean => {
  const { ratings, overrides, planComments, todayMarks, ecogramVersions, overviewVersions, planEvents } =
    contents;
  return (
    contents.reviewOn !== null ||
    [ratings, overrides, planComments, todayMarks].some((records) => records.length > 0) ||
    [...ecogramVersions, ...overviewVersions].some(({ words }) => filled(words)) ||
    planEvents.some(({ act }) => (act.is === 'returned' || act.is === 'approved') && filled(act.words))
  );
};

const hasSources = ({ signals, assessments, overview, fears }: FileContents): boolean =>
  fears.some(({ details }) => details.checks.some(({ by, source }) => filled(by) || filled(source))) ||
  signals.some(({ details }) => filled(details.sourceWords)) ||
  assessments.some(({ content }) =>
    [...Object.values(content.areas), ...content.own].some(({ there }) =>
      there.some(({ who }) => filled(who)),
    ),
  ) ||
  Object.values(overview?.content.views ?? {}).some((views) =>
    Object.values(views).some(({ sayings }) => sayings.some(({ by, who }) => by !== 'client' && filled(who))),
  );
