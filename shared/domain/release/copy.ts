import { z } from 'zod';
import { AuditHead } from '../audit.ts';
import { Instant } from '../dates.ts';
import { ClientFileId, ConsentActId, ConsentId, PlanId, ReleaseCopyId } from '../ids.ts';
import { Author, PlanNumber } from '../plan-life.ts';
import { PlanHash } from '../plan-version.ts';
import { FilledLine, Reason } from '../text.ts';
import { CopyNumber } from './copy-number.ts';
import { RELEASE_FORMS } from './forms.ts';
import { Opened } from './opened.ts';
import { FileParts } from './parts.ts';
import { Purpose, ReleaseRecipient } from './recipient.ts';
import { Release } from './release.ts';

/** As many plans as a receipt names one by one. */
export const MOST_PLANS_NAMED = 50;

/** By what right a copy left. */
export const ReleaseBasis = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('consent'), consentId: ConsentId, actId: ConsentActId }),
  /**
   * Without one, or beyond it, on the word of somebody who may. `consentId`: what the client had said of the same recipient and purpose,
   * if anything; `beyond`: the parts that this didn't cover. Receipts of before it was kept don't say.
   */
  z.strictObject({
    is: z.literal('override'),
    consentId: ConsentId.nullable(),
    reason: Reason,
    beyond: FileParts.optional(),
  }),
  /** It is the client's own. */
  z.strictObject({ is: z.literal('own') }),
]);
export type ReleaseBasis = z.infer<typeof ReleaseBasis>;

/**
 * As what it left: a file of some form, the pages of its PDF offered to a printer, or the whole file as another shelter goes on with it, with
 * all that a copy leaves out.
 */
export const CopyForm = z.enum([...RELEASE_FORMS, 'paper', 'whole']);
export type CopyForm = z.infer<typeof CopyForm>;

/**
 * Where a copy is. `leaving` is written before the first byte is, so that none is ever out of which nobody knows; where the program ends
 * in between, it stays so: perhaps it left.
 */
export const COPY_STATES = ['leaving', 'left', 'failed'] as const;
export const CopyState = z.enum(COPY_STATES);
export type CopyState = z.infer<typeof CopyState>;

/** The receipt of one copy that left. But for its state, nothing of it ever changes. */
export const ReleaseCopy = z.strictObject({
  id: ReleaseCopyId,
  fileId: ClientFileId,
  /** Stands on every page. */
  number: CopyNumber,
  state: CopyState,
  at: Instant,
  by: Author,
  recipient: ReleaseRecipient,
  /** `null` where it went to the client. */
  purpose: Purpose.nullable(),
  form: CopyForm,
  basis: ReleaseBasis,
  parts: FileParts,
  /** How many people's names were on it who are not the client. */
  named: z.int().min(0),
  opened: z.array(Opened).max(200),
  /** The plans on it, each as the version that it was. `hash: null` for a draft. */
  plans: z
    .array(z.strictObject({ planId: PlanId, number: PlanNumber, hash: PlanHash.nullable() }))
    .max(MOST_PLANS_NAMED),
  /** Of the bytes that left; of paper, those of the same pages as a PDF. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().min(0),
  /** How the log stood, as it stands on the pages. */
  logHead: AuditHead,
  /** What it was made by, to the letter. Receipts of before it was kept don't say. */
  release: Release.optional(),
});
export type ReleaseCopy = z.infer<typeof ReleaseCopy>;

/** By which number a file is known that has left; with its name, since reading the file for it would stand in the log. */
export const NumberedFile = z.strictObject({
  ...ReleaseCopy.pick({ fileId: true, number: true }).shape,
  workingName: FilledLine,
});
export type NumberedFile = z.infer<typeof NumberedFile>;

/** Whether it may be out there. */
export const mayBeOut = ({ state }: Pick<ReleaseCopy, 'state'>): boolean => state !== 'failed';
