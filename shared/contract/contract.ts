import { z } from 'zod';
import { AuditEntry, AuditFinding, AuditQuery, KnownHead } from '../domain/audit.ts';
import { BackupMade, BackupState, ChosenBackup } from '../domain/backup.ts';
import {
  Child,
  ChildDetails,
  ClientDetails,
  ClientFile,
  ClientFileSummary,
  Version,
} from '../domain/client-file.ts';
import { CalendarDate, Instant } from '../domain/dates.ts';
import { HeldDocument, Paper } from '../domain/documents.ts';
import { DraftContent, DraftTaken, WindowId } from '../domain/draft.ts';
import { Ecogram } from '../domain/ecogram.ts';
import { EcogramDiffSchema } from '../domain/ecogram-diff.ts';
import { EcogramChoices } from '../domain/ecogram-print.ts';
import { DatedVersion, DatedVersionSummary } from '../domain/ecogram-versions.ts';
import {
  ChildId,
  ClientFileId,
  DatedVersionId,
  DraftId,
  EcogramId,
  HeldDocumentId,
  OrganisationId,
  PlanId,
  StaffId,
} from '../domain/ids.ts';
import {
  Organisation,
  OrganisationDetails,
  OrganisationQuery,
  OrganisationSummary,
} from '../domain/organisation.ts';
import { Plan, PlanContent } from '../domain/plan.ts';
import { Policy } from '../domain/policy.ts';
import { RecoveryForm, RecoveryState, TypedSheet } from '../domain/recovery.ts';
import { DueFile, RemovedFile } from '../domain/removed-file.ts';
import { Preferences, UiLanguage } from '../domain/settings.ts';
import {
  NewPassphrase,
  ROLES,
  Role,
  StaffEntry,
  StaffMember,
  StaffName,
  TypedPassphrase,
} from '../domain/staff.ts';
import { Line } from '../domain/text.ts';
import { ChosenFolder, VaultStatus } from '../domain/vault-status.ts';

/**
 * Every call that a screen can make. Both shells mount this table by looping over it and there is no second way in: a
 * method without a handler is a type error, a call that is not here is refused.
 */
type MethodDefinition = {
  readonly kind: 'query' | 'command';
  /** `anyone` works on a locked vault too; otherwise the roles of the unlocked session that may call it. */
  readonly may: 'anyone' | readonly Role[];
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  /** Set on a command that changes nothing in the vault: it is answered while a backup is looked into, others are not. */
  readonly inReadOnly?: 'allowed';
};

const define = <Table extends Record<string, MethodDefinition>>(table: Table): Table => table;

const nothing = z.strictObject({});
const ofOrganisation = z.strictObject({ id: OrganisationId });
const ofWindow = z.strictObject({ window: WindowId });
const Folder = z.string().min(1).max(4096);
const ALL_STAFF = ROLES;
const MANAGERS = ['manager'] as const;
const OVERSIGHT = ['supervisor', 'manager'] as const;
const CLIENT_WORK = ['counsellor', 'manager'] as const;

export const contract = define({
  'app.about': {
    kind: 'query',
    may: 'anyone',
    input: nothing,
    output: z.strictObject({
      version: z.string(),
      shell: z.enum(['electron', 'chromium', 'memory']),
      /** Whether windows can be kept out of screenshots and screen sharing here. */
      canProtectScreen: z.boolean(),
    }),
  },
  'settings.read': { kind: 'query', may: 'anyone', input: nothing, output: Preferences },
  /** Says that text of the page has gone to the clipboard. What it says stays with the page. */
  'clipboard.copied': {
    kind: 'command',
    may: 'anyone',
    input: nothing,
    output: nothing,
    inReadOnly: 'allowed',
  },
  'settings.write': {
    kind: 'command',
    may: 'anyone',
    input: Preferences,
    output: nothing,
    inReadOnly: 'allowed',
  },

  'vault.status': { kind: 'query', may: 'anyone', input: nothing, output: VaultStatus },
  /** Asks for a folder with the shell's dialog. `null` where nobody chose one. */
  'vault.chooseFolder': {
    kind: 'command',
    may: 'anyone',
    input: z.strictObject({ forWhat: z.enum(['create', 'open']) }),
    output: ChosenFolder.nullable(),
  },
  'vault.create': {
    kind: 'command',
    may: 'anyone',
    input: z.strictObject({
      folder: Folder,
      staffName: StaffName,
      passphrase: NewPassphrase,
    }),
    output: VaultStatus,
  },
  /** Makes another existing vault the one that this laptop opens. It stays locked. */
  'vault.use': {
    kind: 'command',
    may: 'anyone',
    input: z.strictObject({ folder: Folder }),
    output: VaultStatus,
  },
  'vault.unlock': {
    kind: 'command',
    may: 'anyone',
    /** `staffId`: whose passphrase it is. Left out, everybody's is tried in turn. */
    input: z.strictObject({ staffId: StaffId.optional(), passphrase: TypedPassphrase }),
    output: VaultStatus,
  },
  /** Opens the vault with what stands on the recovery sheet, and gives whoever did so a new passphrase. */
  'vault.recover': {
    kind: 'command',
    may: 'anyone',
    input: z.strictObject({ sheet: TypedSheet, staffName: StaffName, passphrase: NewPassphrase }),
    output: VaultStatus,
  },
  /** A new key for the database, wrapped for everybody who may open it. */
  'vault.rekey': { kind: 'command', may: MANAGERS, input: nothing, output: nothing },
  /** Answers once the vault is closed. What the windows could not save is a draft by then. */
  'vault.lock': {
    kind: 'command',
    may: 'anyone',
    input: z.strictObject({ why: z.enum(['hand', 'cover']).default('hand') }),
    output: VaultStatus,
    inReadOnly: 'allowed',
  },

  /** A window that shows the open vault: locking waits for what it hands over. */
  'session.join': {
    kind: 'command',
    may: ALL_STAFF,
    input: ofWindow,
    output: nothing,
    inReadOnly: 'allowed',
  },
  'session.leave': {
    kind: 'command',
    may: 'anyone',
    input: ofWindow,
    output: nothing,
    inReadOnly: 'allowed',
  },
  /** A hand was on the keyboard, the mouse or the screen. */
  'session.active': {
    kind: 'command',
    may: ALL_STAFF,
    input: nothing,
    output: nothing,
    inReadOnly: 'allowed',
  },
  /** The window has saved and handed over all that it held: for its sake the vault may be closed. */
  'session.ready': {
    kind: 'command',
    may: 'anyone',
    input: ofWindow,
    output: nothing,
    inReadOnly: 'allowed',
  },

  /** Keeps what could not be saved until the same member of staff is back; in place of what she `replaces`. */
  'drafts.keep': {
    kind: 'command',
    may: ALL_STAFF,
    input: DraftContent.extend({ window: WindowId, replaces: z.array(DraftId).max(200) }),
    output: nothing,
  },
  /** What this member of staff has left in this window, and in windows that are gone. `null` where there is nothing. */
  'drafts.mine': { kind: 'query', may: ALL_STAFF, input: ofWindow, output: DraftTaken.nullable() },
  /** Lets go of drafts whose words are saved by now. Only ever her own. */
  'drafts.forget': {
    kind: 'command',
    may: ALL_STAFF,
    input: z.strictObject({ ids: z.array(DraftId).max(200) }),
    output: nothing,
  },

  'backups.state': { kind: 'query', may: ALL_STAFF, input: nothing, output: BackupState },
  /**
   * Asks for a folder and writes a backup of the open vault into it, in a folder of its own. Returns when it has been read back
   * and found whole; `null` where nobody chose a folder, or somebody cancelled.
   */
  'backups.make': { kind: 'command', may: ALL_STAFF, input: nothing, output: BackupMade.nullable() },
  /** Ends the backup or restoring that is under way, if there is one. Nothing of it stays. */
  'backups.cancel': {
    kind: 'command',
    may: 'anyone',
    input: nothing,
    output: nothing,
    inReadOnly: 'allowed',
  },
  /** Asks for the folder of a backup. `null` where nobody chose one. */
  'backups.choose': {
    kind: 'command',
    may: 'anyone',
    input: nothing,
    output: ChosenBackup.nullable(),
  },
  /**
   * Copies a backup into a new or empty folder, which becomes the vault that this laptop opens. It stays locked, and the vault
   * `before` stays where it is. With a passphrase, every page is checked before anything is switched. `null` where somebody
   * cancelled.
   */
  'backups.restore': {
    kind: 'command',
    may: 'anyone',
    input: z.strictObject({ from: Folder, to: Folder, passphrase: TypedPassphrase.nullable() }),
    output: z.strictObject({ before: z.string().nullable(), status: VaultStatus }).nullable(),
  },
  /** Opens a copy of a backup in which nothing can be changed. `vault.lock` leaves it. `null` where somebody cancelled. */
  'backups.look': {
    kind: 'command',
    may: 'anyone',
    input: z.strictObject({ folder: Folder, passphrase: TypedPassphrase }),
    output: VaultStatus.nullable(),
  },

  'staff.list': { kind: 'query', may: ALL_STAFF, input: nothing, output: z.array(StaffEntry) },
  'staff.add': {
    kind: 'command',
    may: MANAGERS,
    input: z.strictObject({ staff: StaffMember.omit({ id: true }), passphrase: NewPassphrase }),
    output: StaffEntry,
  },
  'staff.setRole': {
    kind: 'command',
    may: MANAGERS,
    input: z.strictObject({ id: StaffId, role: Role }),
    output: nothing,
  },
  'staff.suspend': {
    kind: 'command',
    may: MANAGERS,
    input: z.strictObject({ id: StaffId }),
    output: nothing,
  },
  'staff.resume': { kind: 'command', may: MANAGERS, input: z.strictObject({ id: StaffId }), output: nothing },
  'staff.remove': { kind: 'command', may: MANAGERS, input: z.strictObject({ id: StaffId }), output: nothing },
  'staff.changePassphrase': {
    kind: 'command',
    may: ALL_STAFF,
    input: z.strictObject({ current: TypedPassphrase, next: NewPassphrase }),
    output: nothing,
  },
  'staff.resetPassphrase': {
    kind: 'command',
    may: MANAGERS,
    input: z.strictObject({ id: StaffId, passphrase: NewPassphrase }),
    output: nothing,
  },

  'recovery.state': { kind: 'query', may: ALL_STAFF, input: nothing, output: RecoveryState },
  /** Makes a new sheet, which ends the one before, ready to be looked at and saved. */
  'recovery.makeSheet': {
    kind: 'command',
    may: MANAGERS,
    input: z.strictObject({ form: RecoveryForm, language: UiLanguage, paper: Paper }),
    output: HeldDocument,
  },
  /** Really opens a copy of the vault with the sheet, and takes the copy away again. */
  'recovery.rehearse': {
    kind: 'command',
    may: ALL_STAFF,
    input: z.strictObject({ sheet: TypedSheet }),
    output: RecoveryState,
  },

  'log.list': {
    kind: 'query',
    may: OVERSIGHT,
    input: AuditQuery,
    output: z.strictObject({
      entries: z.array(AuditEntry),
      total: z.int(),
      /** What the files and members of staff that the entries name are called, by id, as far as they are still there. */
      subjects: z.record(z.uuid(), z.string()),
    }),
  },
  /** Walks the whole chain. `known`: a head from a print, which it must pass through. */
  'log.check': {
    kind: 'query',
    may: OVERSIGHT,
    input: z.strictObject({ known: KnownHead.nullable() }),
    output: AuditFinding,
  },

  'files.list': {
    kind: 'query',
    may: ALL_STAFF,
    input: z.strictObject({ search: z.string().max(200), limit: z.int().min(1).max(500) }),
    output: z.strictObject({ files: z.array(ClientFileSummary), total: z.int() }),
  },
  'files.create': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ details: ClientDetails }),
    output: ClientFile,
  },
  'files.read': {
    kind: 'query',
    may: ALL_STAFF,
    input: z.strictObject({ id: ClientFileId }),
    output: z.strictObject({
      file: ClientFile,
      children: z.array(Child),
      /** The day on which the file is to be looked at again. */
      reviewOn: CalendarDate.nullable(),
    }),
  },
  'files.update': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ id: ClientFileId, baseVersion: Version, details: ClientDetails }),
    output: ClientFile,
  },
  /** Takes a file out of sight. It can come back until the day in the answer, and is destroyed then. */
  'files.remove': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ id: ClientFileId }),
    output: z.strictObject({ goneOn: CalendarDate }),
  },
  /** What was removed and can still come back, what goes first in front. */
  'files.removed': { kind: 'query', may: ALL_STAFF, input: nothing, output: z.array(RemovedFile) },
  'files.restore': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ id: ClientFileId }),
    output: nothing,
  },
  /**
   * Destroys a removed file before its time is up. `typed` must be its working name or its code: `badInput` where it is
   * neither. `wiped: false`: the file is gone, but the database could not be written anew yet, so that traces of it may lie
   * in there, encrypted, until it can.
   */
  'files.destroy': {
    kind: 'command',
    may: MANAGERS,
    input: z.strictObject({ id: ClientFileId, typed: z.string().max(400) }),
    output: z.strictObject({ wiped: z.boolean() }),
  },
  /** `null` where the file needn't be looked at again. */
  'files.planReview': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ id: ClientFileId, on: CalendarDate.nullable() }),
    output: nothing,
  },
  /** Files that are due to be looked at again, the longest due in front. */
  'files.due': {
    kind: 'query',
    may: ALL_STAFF,
    input: z.strictObject({ limit: z.int().min(1).max(500) }),
    output: z.strictObject({ files: z.array(DueFile), total: z.int() }),
  },
  'children.create': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ fileId: ClientFileId, details: ChildDetails }),
    output: Child,
  },
  'children.update': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ id: ChildId, baseVersion: Version, details: ChildDetails }),
    output: Child,
  },
  'children.remove': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ id: ChildId, baseVersion: Version }),
    output: nothing,
  },

  'ecogram.read': {
    kind: 'query',
    may: ALL_STAFF,
    input: z.strictObject({ fileId: ClientFileId }),
    output: Ecogram,
  },
  /** Saves one gesture. The diff must fit the version that it was made on. */
  'ecogram.change': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ id: EcogramId, baseVersion: Version, diff: EcogramDiffSchema }),
    output: z.strictObject({ version: Version, updatedAt: Instant }),
  },
  /** The ecogram as a small SVG for the file's overview. */
  'ecogram.picture': {
    kind: 'query',
    may: ALL_STAFF,
    input: z.strictObject({ fileId: ClientFileId, language: UiLanguage }),
    output: z.strictObject({ svg: z.string() }),
  },

  /** What was kept of the ecogram, the newest in front. */
  'ecogram.versions': {
    kind: 'query',
    may: ALL_STAFF,
    input: z.strictObject({ fileId: ClientFileId }),
    output: z.array(DatedVersionSummary),
  },
  'ecogram.readVersion': {
    kind: 'query',
    may: ALL_STAFF,
    input: z.strictObject({ id: DatedVersionId }),
    output: DatedVersion,
  },
  /** Keeps the ecogram as it stands. `isNew: false`: it stood so already in the last one that was kept, which is answered. */
  'ecogram.keepVersion': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ fileId: ClientFileId }),
    output: z.strictObject({ version: DatedVersionSummary, isNew: z.boolean() }),
  },
  /** Gives a version other words. What is drawn in it never changes. */
  'ecogram.renameVersion': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ id: DatedVersionId, words: Line }),
    output: nothing,
  },
  'ecogram.removeVersion': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ id: DatedVersionId }),
    output: nothing,
  },
  /** A version as a small SVG, and how many are on it. Whoever is dangerous, by then or by now, is left out. */
  'ecogram.versionPicture': {
    kind: 'query',
    may: ALL_STAFF,
    input: z.strictObject({ id: DatedVersionId, language: UiLanguage }),
    output: z.strictObject({ svg: z.string(), people: z.int(), ties: z.int() }),
  },
  /** Two states of an ecogram as SVGs that follow the theme. `after: null` is the ecogram as it stands. */
  'ecogram.compare': {
    kind: 'query',
    may: ALL_STAFF,
    input: z.strictObject({
      before: DatedVersionId,
      after: DatedVersionId.nullable(),
      language: UiLanguage,
      withDanger: z.boolean(),
    }),
    output: z.strictObject({ before: z.string(), both: z.string(), after: z.string() }),
  },

  'plans.list': {
    kind: 'query',
    may: ALL_STAFF,
    input: z.strictObject({ fileId: ClientFileId }),
    output: z.array(Plan),
  },
  'plans.create': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ fileId: ClientFileId, versionLabel: Line }),
    output: Plan,
  },
  'plans.read': { kind: 'query', may: ALL_STAFF, input: z.strictObject({ id: PlanId }), output: Plan },
  'plans.update': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ id: PlanId, baseVersion: Version, content: PlanContent }),
    output: Plan,
  },

  /** The social map, by name. */
  'organisations.list': {
    kind: 'query',
    may: ALL_STAFF,
    input: OrganisationQuery,
    output: z.strictObject({ organisations: z.array(OrganisationSummary), total: z.int() }),
  },
  'organisations.read': { kind: 'query', may: ALL_STAFF, input: ofOrganisation, output: Organisation },
  'organisations.create': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ details: OrganisationDetails }),
    output: Organisation,
  },
  /** Adds those of the organisations that the report names which aren't there yet. */
  'organisations.addStarters': {
    kind: 'command',
    may: CLIENT_WORK,
    input: nothing,
    output: z.strictObject({ added: z.int() }),
  },
  'organisations.update': {
    kind: 'command',
    may: CLIENT_WORK,
    input: ofOrganisation.extend({ baseVersion: Version, details: OrganisationDetails }),
    output: Organisation,
  },
  /** Whoever calls has made sure today that what stands there is so. */
  'organisations.check': { kind: 'command', may: CLIENT_WORK, input: ofOrganisation, output: Organisation },
  /** It is no more, or no longer turned to. It can still be read wherever it is used. */
  'organisations.end': { kind: 'command', may: CLIENT_WORK, input: ofOrganisation, output: Organisation },
  'organisations.reopen': { kind: 'command', may: CLIENT_WORK, input: ofOrganisation, output: Organisation },

  'policy.read': { kind: 'query', may: ALL_STAFF, input: nothing, output: Policy },
  'policy.write': { kind: 'command', may: MANAGERS, input: Policy, output: nothing },

  'documents.preparePlan': {
    kind: 'command',
    may: ALL_STAFF,
    input: z.strictObject({ planId: PlanId, language: UiLanguage, paper: Paper }),
    output: HeldDocument,
  },
  'documents.prepareEcogram': {
    kind: 'command',
    may: ALL_STAFF,
    input: z.strictObject({ fileId: ClientFileId, language: UiLanguage, choices: EcogramChoices }),
    output: HeldDocument,
  },
  /** Two states of one ecogram, beside each other and in words. `after: null` is the ecogram as it stands. */
  'documents.prepareComparison': {
    kind: 'command',
    may: ALL_STAFF,
    input: z.strictObject({
      before: DatedVersionId,
      after: DatedVersionId.nullable(),
      language: UiLanguage,
      paper: Paper,
      /** Names only where somebody asks for them in this very print; otherwise roles. */
      withNames: z.boolean(),
      /** People and ties that are marked with a danger in any of the two, or by now. */
      withDanger: z.boolean(),
    }),
    output: HeldDocument,
  },
  /** Writes a held document to a place that somebody chooses in the shell's dialog. `null` where nobody chose one. */
  'documents.save': {
    kind: 'command',
    may: ALL_STAFF,
    input: z.strictObject({ id: HeldDocumentId }),
    output: z.strictObject({ path: z.string() }).nullable(),
  },
  'documents.release': {
    kind: 'command',
    may: 'anyone',
    input: z.strictObject({ id: HeldDocumentId }),
    output: nothing,
    inReadOnly: 'allowed',
  },
});

export type Contract = typeof contract;

/** Whether a method is answered while a backup is looked into. A new command is not, unless it says so. */
export const worksInReadOnly = (method: Method): boolean => {
  const { kind, inReadOnly }: MethodDefinition = contract[method];
  return kind === 'query' || inReadOnly === 'allowed';
};

export type Method = keyof Contract;
export type Input<M extends Method> = z.input<Contract[M]['input']>;
export type Parsed<M extends Method> = z.output<Contract[M]['input']>;
export type Output<M extends Method> = z.output<Contract[M]['output']>;

export const METHODS = Object.keys(contract) as Method[];

export const isMethod = (name: string): name is Method => Object.hasOwn(contract, name);
