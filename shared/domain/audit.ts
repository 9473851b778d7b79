import { z } from 'zod';
import { Instant } from './dates.ts';
import { StaffId } from './ids.ts';
import { StaffName } from './staff.ts';

/**
 * What the log tells of: who did what to which record, never a word of its content. The name of an action is
 * `subject.whatHappened`; the part before the dot is what the log can be filtered by.
 */
export const AUDIT_ACTIONS = [
  'vault.created',
  'vault.unlocked',
  'vault.unlockFailed',
  'vault.locked',
  'vault.draftKept',
  'vault.draftForgotten',
  'vault.recovered',
  'vault.rekeyed',
  'vault.headerBroughtUp',
  'vault.endLost',
  'vault.migrated',
  'vault.policyChanged',
  'backup.made',
  'backup.restored',
  'recovery.sheetMade',
  'recovery.rehearsed',
  'staff.added',
  'staff.roleChanged',
  'staff.suspended',
  'staff.resumed',
  'staff.removed',
  'staff.passphraseChanged',
  'staff.passphraseReset',
  'staff.signFailed',
  'file.created',
  'file.read',
  'file.changed',
  'file.removed',
  'file.restored',
  'file.destroyed',
  'file.reviewPlanned',
  'file.broughtIn',
  'file.takenBack',
  'child.added',
  'child.changed',
  'child.removed',
  'ecogram.changed',
  'ecogram.versionKept',
  'ecogram.versionRenamed',
  'ecogram.versionRemoved',
  'plan.created',
  'plan.changed',
  'overview.changed',
  'overview.versionKept',
  'overview.versionRenamed',
  'overview.versionRemoved',
  'fear.noted',
  'fear.changed',
  'fear.removed',
  'fear.restored',
  'plan.submitted',
  'plan.withdrawn',
  'plan.returned',
  'plan.approved',
  'plan.agreed',
  'plan.notAgreed',
  'plan.handedOver',
  'plan.revised',
  'plan.progressed',
  'plan.versionRead',
  'plan.commented',
  'plan.commentAnswered',
  'plan.commentResolved',
  'plan.commentReopened',
  'signs.noted',
  'signs.changed',
  'signs.removed',
  'signs.restored',
  'signs.rated',
  'signs.ratingCorrected',
  'signs.ratingWithdrawn',
  'signs.ratingReinstated',
  'risk.begun',
  'risk.changed',
  'risk.decided',
  'risk.overridden',
  'origin.changed',
  'monitoring.begun',
  'monitoring.changed',
  'monitoring.removed',
  'monitoring.restored',
  'today.settled',
  'today.takenBack',
  'dateTemplates.added',
  'dateTemplates.changed',
  'dateTemplates.removed',
  'roadmap.added',
  'roadmap.changed',
  'roadmap.removed',
  'roadmap.helpChanged',
  'organisation.added',
  'organisation.startersAdded',
  'organisation.broughtIn',
  'organisation.takenBack',
  'organisation.changed',
  'organisation.checked',
  'organisation.ended',
  'organisation.reopened',
  'organisation.merged',
  'organisation.parted',
  'numbers.traced',
  'practice.filled',
  'practice.tried',
  'practice.notTried',
  'bundle.opened',
  'bundle.broughtIn',
  'bundle.reviewMerged',
  'bundle.keyMade',
  'consent.begun',
  'consent.given',
  'consent.refused',
  'consent.withdrawn',
  'release.prepared',
  'release.leaving',
  'release.saved',
  'release.saveFailed',
  'release.printed',
  'release.printCancelled',
  'document.prepared',
  'document.saved',
  'document.saveFailed',
  'document.printed',
  'document.printCancelled',
  'log.read',
  'log.checked',
] as const;
export const AuditAction = z.enum(AUDIT_ACTIONS);
export type AuditAction = z.infer<typeof AuditAction>;

/** The names in front of the dot, in the order of {@link AUDIT_ACTIONS}. */
export const AUDIT_SUBJECTS = [
  'vault',
  'backup',
  'recovery',
  'staff',
  'file',
  'child',
  'ecogram',
  'plan',
  'overview',
  'fear',
  'signs',
  'risk',
  'origin',
  'monitoring',
  'today',
  'dateTemplates',
  'roadmap',
  'organisation',
  'numbers',
  'practice',
  'bundle',
  'consent',
  'release',
  'document',
  'log',
] as const;
export const AuditSubject = z.enum(AUDIT_SUBJECTS);
export type AuditSubject = z.infer<typeof AuditSubject>;

/** A number, or a word of the program (`pdf`, `counsellor`, `diskFull`, an id): nothing that somebody has written. */
const Code = z.union([z.int(), z.string().regex(/^[\w.:-]{1,64}$/)]);
export const AuditDetail = z.record(z.string().regex(/^[a-zA-Z]{1,24}$/), Code);
export type AuditDetail = z.infer<typeof AuditDetail>;

/** What whoever does something says of it; who and when are not theirs to say. */
export type Trace = {
  readonly action: AuditAction;
  /** The client file that it is about, the member of staff, or the organisation. `null` where it is about the vault itself. */
  readonly subject: string | null;
  readonly detail?: AuditDetail;
};

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** How long the log is and what its last entry's hash is: names the whole of it, to the last letter. */
export const AuditHead = z.strictObject({ entries: z.int().min(0), hash });
export type AuditHead = z.infer<typeof AuditHead>;

/** A head as it stands on paper, where the first digits of its hash are enough. */
export const KnownHead = z.strictObject({
  entries: z.int().min(1),
  hash: z.string().regex(/^[0-9a-f]{16,64}$/),
});
export type KnownHead = z.infer<typeof KnownHead>;

export const AuditEntry = z.strictObject({
  /** From 1, without gaps. */
  number: z.int().min(1),
  at: Instant,
  /** `null` for whoever tried a passphrase and isn't known. */
  staffId: StaffId.nullable(),
  staffName: StaffName.nullable(),
  action: AuditAction,
  subject: z.uuid().nullable(),
  detail: AuditDetail,
  /** SHA-256 over this entry and the hash of the one before, in hexadecimal. See `docs/vault-format.md`. */
  hash,
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** Which entries, the newest first. `null` is any. */
export const AuditQuery = z.strictObject({
  kind: AuditSubject.nullable(),
  staffId: StaffId.nullable(),
  /** The client file, member of staff or organisation that it is about. */
  about: z.uuid().nullable(),
  from: Instant.nullable(),
  until: Instant.nullable(),
  /** Only entries with a lower number than this, for the next page. */
  before: z.int().min(1).nullable(),
  limit: z.int().min(1).max(500),
});
export type AuditQuery = z.infer<typeof AuditQuery>;

/**
 * What a check of the log found. `missing`: entries before that number are gone. `altered`: that entry, or its place, is
 * not what it was. `cut`: the log once went on to that number and further.
 */
export const AuditFinding = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('sound'), head: AuditHead }),
  z.strictObject({ is: z.literal('missing'), number: z.int() }),
  z.strictObject({ is: z.literal('altered'), number: z.int() }),
  z.strictObject({ is: z.literal('cut'), number: z.int() }),
]);
export type AuditFinding = z.infer<typeof AuditFinding>;
