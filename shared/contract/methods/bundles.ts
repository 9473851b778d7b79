import { z } from 'zod';
import { AgeRecipient, BundleLock, MOST_PASSPHRASE } from '../../domain/bundle-lock.ts';
import { BundlePreview } from '../../domain/bundle-preview.ts';
import { ChosenBundle } from '../../domain/chosen-bundle.ts';
import { HeldDocument } from '../../domain/documents.ts';
import { ClientFileId, ImportId, OrganisationId, PlanCommentId } from '../../domain/ids.ts';
import { FileParts } from '../../domain/release/parts.ts';
import { Purpose, Recipient } from '../../domain/release/recipient.ts';
import { GuestHere, ReviewGuest } from '../../domain/review-guest.ts';
import { Reason } from '../../domain/text.ts';
import { ALL_STAFF, CLIENT_WORK, define, MANAGERS, nothing, OVERSIGHT } from '../define.ts';

/** How many files one bundle takes: a shelter that closes moves all of its own. */
const MOST_FILES = 1_000;

const WhichFiles = z.array(ClientFileId).min(1).max(MOST_FILES);

/**
 * To whom files move, and what for; and why somebody answers for it: all goes along that no consent covers, as a copy leaves out whoever is
 * marked, names, and what is written for the shelter alone.
 */
export const MoveGround = z.strictObject({ recipient: Recipient, purpose: Purpose, reason: Reason });
export type MoveGround = z.infer<typeof MoveGround>;

const FilesThatCame = z.strictObject({ fileIds: z.array(ClientFileId) });

/**
 * Files on their way to another laptop, and from one. Practice neither gives any away nor takes any: no bundle bears a mark of it, also none
 * that `release.prepare` would make.
 */
export const bundlesMethods = define({
  /** Words to lock a bundle with, to be said on the phone; others at each call. */
  'bundles.propose': {
    kind: 'query',
    may: ALL_STAFF,
    input: nothing,
    output: z.strictObject({ passphrase: z.string() }),
  },
  /** Of each of those files that their client has not agreed to hand over whole, the parts that the consent doesn't cover today. */
  'bundles.beyond': {
    kind: 'query',
    may: MANAGERS,
    input: z.strictObject({ fileIds: WhichFiles, recipient: Recipient, purpose: Purpose }),
    output: z.array(
      z.strictObject({ fileId: ClientFileId, workingName: z.string(), parts: FileParts.min(1) }),
    ),
  },
  /**
   * Whole files, for another shelter; `null` where it was called off. They leave with a receipt for each: `documents.save` says `noConsent`
   * where a client has taken something back meanwhile, `conflict` where a file has changed. `onlyForReview` for a guest.
   */
  'bundles.move': {
    kind: 'command',
    may: MANAGERS,
    input: z.strictObject({ ground: MoveGround, fileIds: WhichFiles, lock: BundleLock }),
    output: HeldDocument.nullable(),
    inPractice: 'refused',
  },
  /** Whole files, for a supervisor's laptop. `null` where it was called off. */
  'bundles.lend': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ fileIds: WhichFiles, lock: BundleLock }),
    output: HeldDocument.nullable(),
    inPractice: 'refused',
  },
  /** What was said here of a file that came for a review, on its way back. */
  'bundles.makeReviewed': {
    kind: 'command',
    may: OVERSIGHT,
    input: z.strictObject({ fileId: ClientFileId, lock: BundleLock }),
    output: HeldDocument.nullable(),
    inPractice: 'refused',
  },
  /** Calls off whatever is being made or opened, also where `release.prepare` makes it. */
  'bundles.cancel': {
    kind: 'command',
    may: ALL_STAFF,
    input: nothing,
    output: nothing,
    inReadOnly: 'allowed',
  },
  /** The vault's key, for others to lock bundles with; `null` where there is none yet. */
  'bundles.key': {
    kind: 'query',
    may: ALL_STAFF,
    input: nothing,
    output: z.strictObject({ recipient: AgeRecipient.nullable() }),
  },
  'bundles.makeKey': {
    kind: 'command',
    may: MANAGERS,
    input: nothing,
    output: z.strictObject({ recipient: AgeRecipient }),
    inPractice: 'refused',
  },
  /** Asks for a file with the shell's dialog and reads it; nothing is decrypted yet. `null` where nobody chose one. */
  'bundles.choose': {
    kind: 'command',
    may: ALL_STAFF,
    input: nothing,
    output: ChosenBundle.nullable(),
    inPractice: 'refused',
  },
  /** Opens it and says what is in it. `passphrase: null` for one that opens with the vault's key. */
  'bundles.open': {
    kind: 'command',
    may: ALL_STAFF,
    input: z.strictObject({ id: ImportId, passphrase: z.string().min(1).max(MOST_PASSPHRASE).nullable() }),
    output: BundlePreview,
    inPractice: 'refused',
  },
  /** What is in the opened bundle, as it is with the vault as it stands now. */
  'bundles.preview': {
    kind: 'query',
    may: ALL_STAFF,
    input: z.strictObject({ id: ImportId }),
    output: BundlePreview,
  },
  /**
   * All files of it, in one transaction or not at all.
   * `same`: organisations of the bundle that are one of ours, by the id of ours.
   */
  'bundles.bringIn': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ id: ImportId, same: z.record(OrganisationId, OrganisationId) }),
    output: FilesThatCame,
    inPractice: 'refused',
  },
  /** The same with files that are here for a review alone. */
  'bundles.takeForReview': {
    kind: 'command',
    may: OVERSIGHT,
    input: z.strictObject({ id: ImportId }),
    output: FilesThatCame,
    inPractice: 'refused',
  },
  /** `null` for a file that is one of the vault's own. */
  'bundles.guest': {
    kind: 'query',
    may: ALL_STAFF,
    input: z.strictObject({ fileId: ClientFileId }),
    output: ReviewGuest.nullable(),
  },
  /** The files that are here for a review: none of them goes anywhere but home. */
  'bundles.guests': {
    kind: 'query',
    may: ALL_STAFF,
    input: nothing,
    output: z.array(GuestHere),
  },
  /** Destroys a file that was here for a review, at once and for good: its own shelter has it. */
  'bundles.endReview': {
    kind: 'command',
    may: OVERSIGHT,
    input: z.strictObject({ fileId: ClientFileId }),
    output: z.strictObject({ wiped: z.boolean() }),
    inPractice: 'refused',
  },
  /** Holds a document of the opened bundle, to be read and saved as it came. It isn't in the vault, and goes with the next lock. */
  'bundles.document': {
    kind: 'command',
    may: ALL_STAFF,
    input: z.strictObject({ id: ImportId, name: z.string().max(80) }),
    output: HeldDocument,
    inPractice: 'refused',
  },
  /** Joins a review with the file. `decisions`: of comments that both sides have settled differently, each of them. */
  'bundles.mergeReview': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({
      id: ImportId,
      decisions: z.record(PlanCommentId, z.enum(['open', 'resolved'])),
    }),
    output: FilesThatCame,
    inPractice: 'refused',
  },
  /** Lets go of the chosen bundle. */
  'bundles.leave': {
    kind: 'command',
    may: ALL_STAFF,
    input: nothing,
    output: nothing,
    inReadOnly: 'allowed',
  },
});
