import type { FileContents } from '#shared/domain/file-contents.ts';
import type { KindWithId, VaultRecords } from '../ports.ts';

type WithId = { readonly id: string };

/** What of a file has an id of its own. */
export const OF_FILE: { readonly [Kind in KindWithId]: (contents: FileContents) => readonly WithId[] } = {
  file: ({ file }) => [file],
  child: ({ children }) => children,
  ecogram: ({ ecogram }) => [ecogram],
  ecogramVersion: ({ ecogramVersions }) => ecogramVersions,
  overviewVersion: ({ overviewVersions }) => overviewVersions,
  fear: ({ fears }) => fears,
  signal: ({ signals }) => signals,
  rating: ({ ratings }) => ratings,
  assessment: ({ assessments }) => assessments,
  override: ({ overrides }) => overrides,
  plan: ({ plans }) => plans,
  comment: ({ planComments }) => planComments,
  monitoring: ({ monitoring }) => monitoring,
  todayMark: ({ todayMarks }) => todayMarks,
  consent: ({ consents }) => consents,
  consentAct: ({ consents }) => consents.flatMap(({ acts }) => acts),
  copy: ({ copies }) => copies,
};

const KINDS = Object.keys(OF_FILE) as KindWithId[];

/**
 * Told of what is in a bundle, one after the other, it says whether something of it has an id that is some other record's: here, also
 * in a file that was removed, or before it in the bundle. Such a thing can't be taken in, since nobody could tell which of the two is meant.
 */
export const clashes = ({ idsInUse }: Pick<VaultRecords, 'idsInUse'>) => {
  const before = new Set<string>();
  const ofKind = (kind: KindWithId, records: readonly WithId[]): boolean => {
    const ids = records.map(({ id }) => id);
    const isTaken = idsInUse.among(kind, ids).length > 0;
    const isTwice = ids.some((id) => before.has(`${kind} ${id}`)) || new Set(ids).size < ids.length;
    for (const id of ids) before.add(`${kind} ${id}`);
    return isTaken || isTwice;
  };
  return {
    ofKind,
    /** Looks through all of it, so that whatever comes after is held to it. */
    ofFile: (contents: FileContents): boolean =>
      KINDS.filter((kind) => ofKind(kind, OF_FILE[kind](contents))).length > 0,
  };
};
