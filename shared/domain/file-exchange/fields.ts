import { z } from 'zod';

/** What a column of a list of clients can be. Each is one question of the sheet of a client file, or a part of one. */
export const FILE_FIELDS = [
  'workingName',
  'fileCode',
  'countryOfOrigin',
  'languages',
  'shelterArrival',
  'born',
  'track',
  /** A day, or yes or no. */
  'informallyIdentified',
  'informallyIdentifiedBy',
  'formallyIdentified',
  'formallyIdentifiedBy',
  'plannedReturn',
  /** A day that matters, under the column's own heading. Any number of columns may be one. */
  'keyDate',
  'notes',
] as const;
export type FileField = (typeof FILE_FIELDS)[number];

/** `asNote`: its words go into the notes, under its heading. `leftOut`: somebody has decided that it isn't brought in. */
export const FILE_ROLES = [...FILE_FIELDS, 'asNote', 'leftOut'] as const;
export const FileRole = z.enum(FILE_ROLES);
export type FileRole = z.infer<typeof FileRole>;

/** Those whose figures may be a day, so that the column as a whole tells in which order they stand. */
export const DATED: ReadonlySet<FileRole> = new Set([
  ...(['shelterArrival', 'born', 'plannedReturn', 'keyDate'] as const),
  ...(['informallyIdentified', 'formallyIdentified'] as const),
]);
