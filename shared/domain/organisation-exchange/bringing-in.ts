import { z } from 'zod';
import { CalendarDate } from '../dates.ts';
import { ImportId, OrganisationId } from '../ids.ts';
import { Check, OrganisationDetails, OrganisationSource } from '../organisation.ts';
import { Line } from '../text.ts';
import { ColumnRole } from './fields.ts';
import { RefusedFile } from './file-read.ts';
import { Finding } from './findings.ts';
import { isSure, MATCHED_BY, type MatchedBy } from './matching.ts';
import { MergeKey, Side } from './merging.ts';
import { Delimiter, Encoding, MOST_COLUMNS } from './table.ts';

/** What a screen sees of a file that is looked at before it is brought in, and what it can say about it. */

/** What a list was taken for, whatever it is a list of. */
export const ListForm = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('text'), encoding: Encoding, delimiter: Delimiter }),
  z.strictObject({ is: z.literal('workbook'), sheets: z.array(z.string()) }),
]);
export type ListForm = z.infer<typeof ListForm>;

/** What was chosen. The file's name stays on this screen: it is in no log. */
export const ImportFile = z.strictObject({
  id: ImportId,
  fileName: z.string(),
  form: z.discriminatedUnion('is', [
    ...ListForm.options,
    z.strictObject({ is: z.literal('map'), shelter: z.string(), madeOn: CalendarDate }),
  ]),
});
export type ImportFile = z.infer<typeof ImportFile>;

export const ChosenFile = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('read'), file: ImportFile }),
  z.strictObject({ is: z.literal('refused'), reason: RefusedFile, at: z.string() }),
]);
export type ChosenFile = z.infer<typeof ChosenFile>;

/** Which table of a list is read, and from where on, whatever it is a list of. */
export const SheetChoice = z.strictObject({
  /** From 0. */
  sheet: z.int().min(0).max(1000),
  /** `none`: the columns have no headings. */
  headingRow: z.union([z.int().min(1), z.literal('none')]).nullable(),
});
export type SheetChoice = z.infer<typeof SheetChoice>;

/** How a file is to be read. `null` is: as it most likely is meant. */
export const ImportChoices = SheetChoice.extend({
  roles: z.array(ColumnRole).max(MOST_COLUMNS).nullable(),
  /** Whose list it is. */
  from: Line,
});
export type ImportChoices = z.infer<typeof ImportChoices>;

export const usualChoices = (from: string): ImportChoices => ({
  sheet: 0,
  headingRow: null,
  roles: null,
  from,
});

export const ImportColumn = z.strictObject({
  /** Its heading, or its letters. */
  name: z.string(),
  role: ColumnRole,
  /** The first cells of it that hold anything. */
  samples: z.array(z.string()),
});
export type ImportColumn = z.infer<typeof ImportColumn>;

const Said = {
  details: OrganisationDetails,
  checked: Check.nullable(),
  endedOn: CalendarDate.nullable(),
};

/** An organisation of the file that the vault has already, or may have, and that says something else there. */
export const ImportMatch = z.strictObject({
  row: z.int().min(1),
  id: OrganisationId,
  matchedBy: z.enum(MATCHED_BY),
  ours: z.strictObject(Said),
  /** Ours, with what the file says in its place. */
  theirs: z.strictObject(Said),
  differences: z.array(z.strictObject({ key: MergeKey, usual: Side, canBeBoth: z.boolean() })),
});
export type ImportMatch = z.infer<typeof ImportMatch>;

/** One row of the file as it would be put down. */
export const ImportRow = z.strictObject({
  row: z.int().min(1),
  /** `possible`: a new one, unless somebody sees that it is the one of ours that is reached the same way. */
  becomes: z.enum(['new', 'possible', 'match', 'same']),
  details: OrganisationDetails,
  checkedOn: CalendarDate.nullable(),
  source: OrganisationSource.nullable(),
});
export type ImportRow = z.infer<typeof ImportRow>;

/** How many are shown at a time; the others are a page further on. */
export const PAGE_OF_ROWS = 20;
export const PAGE_OF_MATCHES = 20;
export const PAGE_OF_FINDINGS = 100;

export const ImportCounts = z.strictObject({
  rows: z.int(),
  added: z.int(),
  possible: z.int(),
  matched: z.int(),
  same: z.int(),
  leftOut: z.int(),
  findings: z.int(),
});
export type ImportCounts = z.infer<typeof ImportCounts>;

export const ImportPreview = z.strictObject({
  /** Names what was shown: only that is brought in. */
  seen: z.int(),
  headingRow: z.int().nullable(),
  /** Empty for a social map. */
  columns: z.array(ImportColumn),
  counts: ImportCounts,
  rows: z.array(ImportRow),
  matches: z.array(ImportMatch),
  findings: z.array(Finding),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

/** From which number on, of each of the three lists. */
export const ImportPages = z.strictObject({
  rows: z.int().min(0),
  matches: z.int().min(0),
  findings: z.int().min(0),
});
export type ImportPages = z.infer<typeof ImportPages>;

/**
 * What somebody has decided of one row. `join`: with the organisation that it matches, field by field; `new`: it is another
 * one; `leave`: it is not brought in.
 */
export const Decision = z.strictObject({
  as: z.enum(['join', 'new', 'leave']),
  sides: z.partialRecord(MergeKey, Side),
});
export type Decision = z.infer<typeof Decision>;

/** What becomes of a row that looks like one of ours, where nobody decides. */
export const usualFor = (by: MatchedBy): Decision['as'] => (isSure(by) ? 'join' : 'new');

/** The number of a row, as the name of what is said of it. */
export const ROW_AS_KEY = z.string().regex(/^[1-9]\d{0,6}$/);

/** By row. Rows of which nothing is said go as is usual. */
export const Decisions = z.record(ROW_AS_KEY, Decision);
export type Decisions = z.infer<typeof Decisions>;

export const BroughtIn = z.strictObject({
  added: z.int(),
  changed: z.int(),
  same: z.int(),
  leftOut: z.int(),
  findings: z.int(),
});
export type BroughtIn = z.infer<typeof BroughtIn>;
