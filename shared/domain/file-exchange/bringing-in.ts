import { z } from 'zod';
import { ImportId } from '../ids.ts';
import { ListForm, ROW_AS_KEY, SheetChoice } from '../organisation-exchange/bringing-in.ts';
import { RefusedFile } from '../organisation-exchange/file-read.ts';
import { Finding } from '../organisation-exchange/findings.ts';
import { MOST_COLUMNS } from '../organisation-exchange/table.ts';
import { Double } from './doubles.ts';
import { FileRole } from './fields.ts';
import { IncomingFile } from './incoming.ts';

/** What a screen sees of a list of clients before a file is made of anybody in it, and what it can say about it. */

/** What was chosen. The list's name stays on this screen: it is in no log. */
export const FileList = z.strictObject({ id: ImportId, fileName: z.string(), form: ListForm });
export type FileList = z.infer<typeof FileList>;

export const ChosenFileList = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('read'), file: FileList }),
  z.strictObject({ is: z.literal('refused'), reason: RefusedFile, at: z.string() }),
]);

/** How a list is to be read. `null` is: as it most likely is meant. */
export const FileListChoices = SheetChoice.extend({ roles: z.array(FileRole).max(MOST_COLUMNS).nullable() });
export type FileListChoices = z.infer<typeof FileListChoices>;

export const AS_LIKELY_MEANT: FileListChoices = { sheet: 0, headingRow: null, roles: null };

export const FileColumn = z.strictObject({
  /** Its heading, or its letters. */
  name: z.string(),
  role: FileRole,
  /** The first cells of it that hold anything. */
  samples: z.array(z.string()),
});
export type FileColumn = z.infer<typeof FileColumn>;

/** A row as it would become a file, and who of those here or above it may be the same client. */
export const FileRow = IncomingFile.extend({ double: Double.nullable() });
export type FileRow = z.infer<typeof FileRow>;

/** What somebody has decided of one row. No decision ever changes a file that is here. */
export const FileDecision = z.enum(['make', 'leave']);
export type FileDecision = z.infer<typeof FileDecision>;

/** By row. Rows of which nothing is said go as is usual. */
export const FileDecisions = z.record(ROW_AS_KEY, FileDecision);
export type FileDecisions = z.infer<typeof FileDecisions>;

/** Whoever may have a file already gets no second one, unless somebody says that it is another person. */
export const usualDecision = ({ double }: Pick<FileRow, 'double'>): FileDecision =>
  double ? 'leave' : 'make';

/** What becomes of a row that names somebody. `madeToo`: although they may have one already, as somebody has decided. */
export const FILE_OUTCOMES = [
  'made',
  'madeToo',
  'codeHere',
  'nameHere',
  'codeInRow',
  'nameInRow',
  'leftOut',
] as const;
export type FileOutcome = (typeof FILE_OUTCOMES)[number];

export const outcomeOf = (row: Pick<FileRow, 'row' | 'double'>, decisions: FileDecisions): FileOutcome => {
  const { double } = row;
  const isMade = (decisions[String(row.row)] ?? usualDecision(row)) === 'make';
  if (!double) return isMade ? 'made' : 'leftOut';
  if (isMade) return 'madeToo';
  return double.of === 'file' ? `${double.by}Here` : `${double.by}InRow`;
};

export const isMade = (outcome: FileOutcome): boolean => outcome === 'made' || outcome === 'madeToo';

/** How many are shown at a time; the others are a page further on. */
export const PAGE_OF_FILE_ROWS = 20;
export const PAGE_OF_DOUBLES = 20;

export const FileListPreview = z.strictObject({
  /** Names what was shown: only that is brought in. */
  seen: z.int(),
  headingRow: z.int().nullable(),
  columns: z.array(FileColumn),
  counts: z.strictObject({
    /** That name somebody. */
    rows: z.int(),
    /** That become a file where nobody decides otherwise. */
    made: z.int(),
    doubles: z.int(),
    /** For want of a name. */
    leftOut: z.int(),
    findings: z.int(),
  }),
  rows: z.array(FileRow),
  /** Those of the rows that may have a file already. */
  doubles: z.array(FileRow),
  findings: z.array(Finding),
});
export type FileListPreview = z.infer<typeof FileListPreview>;

/** From which number on, of each of the three lists. */
export const FileListPages = z.strictObject({
  rows: z.int().min(0),
  doubles: z.int().min(0),
  findings: z.int().min(0),
});
export type FileListPages = z.infer<typeof FileListPages>;

/** `leftOut`: also for want of a name. */
export const FilesBroughtIn = z.strictObject({ made: z.int(), leftOut: z.int() });
export type FilesBroughtIn = z.infer<typeof FilesBroughtIn>;
