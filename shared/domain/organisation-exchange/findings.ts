import { z } from 'zod';
import { READING_TROUBLES } from './table.ts';

/** What did not simply become a field, and what became of it. */
export const FINDINGS = [
  // of the file
  ...READING_TROUBLES,
  'sheetNotRead',
  'aboveHeading',
  'columnLeftOut',
  // of a row
  'noName',
  'sameAsRow',
  'alsoLike',
  'goneInto',
  // of a cell
  'notUnderstood',
  'guessedDate',
  'secondWords',
  'tooLong',
  'noRoom',
  // after it was brought in
  'keptOurs',
  'leftOut',
] as const;
export const FindingKind = z.enum(FINDINGS);
export type FindingKind = z.infer<typeof FindingKind>;

/** Of whole rows that don't come in, before anybody has decided on any. */
export const isOfRowLeftOut = (kind: FindingKind): boolean => kind === 'noName' || kind === 'goneInto';

/**
 * - `notUnderstood`, `secondWords`: in the notes, under the column's heading
 * - `guessedDate`: read with the day first
 * - `tooLong`: the field has as much as it can hold, the notes have all of it
 * - `sameAsRow`: joined with that earlier row, `words` says which
 * - `alsoLike`: an existing organisation looks the same, but an earlier row has been taken for it
 * - `goneInto`: has gone into an existing organisation here, which another row is taken for; not brought in
 * - `noRoom`, `noName`, `aboveHeading`, `columnLeftOut`, `sheetNotRead`, `leftOut`: not brought in
 * - `keptOurs`: ours was kept, on purpose or by default
 */
export const Finding = z.strictObject({
  /** As a spreadsheet program numbers it. `null` where it is the file as a whole. */
  row: z.int().min(1).nullable(),
  /** Its heading, or its letters; a field, where there are no columns. Empty where it is the whole row. */
  column: z.string(),
  kind: FindingKind,
  /** What stood there. */
  words: z.string(),
});
export type Finding = z.infer<typeof Finding>;
