import type { Person } from '../ecogram.ts';
import type { FileContents } from '../file-contents.ts';

/** Whether somebody may be named, who stands under that id by these words. */
export type IsNamed = (id: string, ...words: readonly string[]) => boolean;

type Standing = readonly [id: string, ...words: readonly string[]];

/** Everybody whose name can be turned on, by the words that they stand by in the file as it is. */
const standingIn = ({ ecogram, origin, children, plans }: FileContents): Standing[] => [
  ...Object.values<Person>(ecogram.records.people).map(({ id, name }): Standing => [id, name]),
  // Whoever is on the ecogram is turned on there.
  ...(origin?.contacts ?? [])
    .filter(({ personId }) => personId === null || ecogram.records.people[personId] === undefined)
    .map(({ id, calledAs }): Standing => [id, calledAs]),
  ...children.map(({ id, details }): Standing => [id, details.guardian]),
  ...plans.flatMap(({ id: planId, content: { journey, contacts, referrals } }): Standing[] => [
    [planId, journey.metBy, journey.metByPhone],
    ...contacts.map(({ id, who, phone }): Standing => [id, who, phone]),
    ...referrals.map(({ id, contactPerson }): Standing => [id, contactPerson]),
  ]),
];

/**
 * A name is turned on by an id, and read beside it as it stands in the file. What was kept or frozen before may hold somebody else under that
 * id: whoever was to meet her until last week. Nobody has asked for them, so they stay as unnamed as if nothing had been turned on.
 */
export const namedAs = (contents: FileContents, named: readonly string[]): IsNamed => {
  const turnedOn = new Set(named);
  const keyOf = (standing: Standing) => JSON.stringify(standing);
  const asRead = new Set(
    standingIn(contents)
      .filter(([id]) => turnedOn.has(id))
      .map(keyOf),
  );
  return (...standing) => asRead.has(keyOf(standing));
};
