import type {
  AuditEntry,
  AuditFinding,
  AuditHead,
  AuditQuery,
  KnownHead,
  Trace,
} from '#shared/domain/audit.ts';
import type { Child, ClientFile, ClientFileSummary } from '#shared/domain/client-file.ts';
import type { Paper } from '#shared/domain/documents.ts';
import type { Ecogram } from '#shared/domain/ecogram.ts';
import type { EcogramDiff } from '#shared/domain/ecogram-diff.ts';
import type { FailedAttempt, FailedAttempts } from '#shared/domain/failed-attempts.ts';
import type { ChildId, ClientFileId, EcogramId, PlanId, StaffId } from '#shared/domain/ids.ts';
import type { Plan } from '#shared/domain/plan.ts';
import type { Policy } from '#shared/domain/policy.ts';
import type { RecoveryForm, RecoverySheet } from '#shared/domain/recovery.ts';
import type { RecoveryPart, SheetNumber } from '#shared/domain/recovery-code.ts';
import type { Settings } from '#shared/domain/settings.ts';
import type { NewStaffMember, Role, StaffEntry, StaffMember } from '#shared/domain/staff.ts';
import type { FolderHolds } from '#shared/domain/vault-status.ts';

/**
 * What the use cases need of the world. Each port is given at a shell's composition root; nothing below this line of
 * the program knows which shell it runs in.
 */

export type Clock = { now(): Date };

export type Ids = {
  /** A new UUID, version 7. */
  next(): string;
};

export type Dialogs = {
  /** The chosen folder's absolute path, or `null`. */
  chooseFolder(request: { title: string; startIn: string }): Promise<string | null>;
  /** The chosen file's absolute path, or `null`. Whoever chose an existing file has agreed to its replacement. */
  chooseSavePath(request: { title: string; suggestedName: string }): Promise<string | null>;
};

export type Printer = {
  /**
   * Prints a page with the browser that the shell runs on, from memory alone: nothing touches the disk.
   * The page states its own paper with `@page`. Returns a tagged PDF.
   */
  pdfFrom(html: string): Promise<Uint8Array>;
};

export type ExportWriter = {
  /**
   * Writes the whole file or leaves what was there.
   * @throws {Refusal} `diskFull` or `cannotWrite`
   */
  write(path: string, bytes: Uint8Array): Promise<void>;
};

export type SettingsStore = { read(): Settings; write(settings: Settings): void };

export type Documents = {
  planHtml(request: PlanHtmlRequest): string;
  ecogramSvg(request: EcogramPictureRequest): string;
  ecogramHtml(request: EcogramPictureRequest & OnPaper): string;
  /** A page for each part, which can be parted from the others. What is on it opens the vault: wipe what comes of it. */
  recoveryHtml(request: RecoveryHtmlRequest): string;
};

export type RecoveryHtmlRequest = {
  /** One code, or all the shares. */
  parts: readonly RecoveryPart[];
  sheet: SheetNumber;
  /** Enough of the vault's id to tell it from another; never its folder's name, which may say where it is. */
  vaultShortId: string;
  madeOn: Date;
  language: string;
  paper: Paper;
};

/** What a print says of its making. */
export type OnPaper = {
  paper: Paper;
  printedOn: Date;
  /** How the log stood when the print had been noted in it: whoever has the paper can hold the log to it. */
  logHead: AuditHead;
};

export type EcogramPictureRequest = {
  ecogram: Ecogram;
  /** What stands under the client in the middle. */
  clientLabel: string;
  language: string;
  /** `thumbnail` leaves out what can't be read at that size. */
  detail: 'full' | 'thumbnail';
};

export type PlanHtmlRequest = OnPaper & {
  plan: Plan;
  ecogram: Ecogram;
  clientLabel: string;
  language: string;
};

/** Rows of an open vault. All of it is synchronous: a transaction can't be interrupted by another call. */
export type VaultRecords = {
  readonly staff: StaffMember;
  readonly files: ClientFileRepository;
  readonly children: ChildRepository;
  readonly ecograms: EcogramRepository;
  readonly plans: PlanRepository;
  readonly policy: PolicyRepository;
  readonly log: AuditLog;
  /**
   * Runs `work` in one transaction, with what the log will say of it, and returns when both are on the disk.
   * @throws {Refusal} `diskFull` or `cannotWrite`, with nothing changed
   */
  write<Result>(trace: Trace | ((result: Result) => Trace), work: () => Result): Result;
  /** Closes the database and wipes its key. */
  close(): void;
};

export type OpenVault = VaultRecords & { readonly access: VaultAccess };

/**
 * Who may open the vault, and with what. Each change is a new header on the disk and an entry in the log when its promise
 * resolves; each rejects with `locked`, `diskFull` or `cannotWrite` where it could not be, and then all is as before.
 */
export type VaultAccess = {
  readonly vaultId: string;
  people(): StaffEntry[];
  /** The sheet that opens the vault, if there is one. */
  recoverySheet(): RecoverySheet | null;
  /** @throws {Refusal} `nameTaken` */
  add(staff: NewStaffMember, passphrase: string): Promise<StaffEntry>;
  /** @throws {Refusal} `notFound`, `lastManager` */
  setRole(id: StaffId, role: Role): Promise<void>;
  /** Leaves nothing in the slot that could open the vault. @throws {Refusal} `notFound`, `lastManager` */
  suspend(id: StaffId): Promise<void>;
  /** With the passphrase that they had. @throws {Refusal} `notFound` */
  resume(id: StaffId): Promise<void>;
  /** @throws {Refusal} `notFound`, `lastManager` */
  remove(id: StaffId): Promise<void>;
  /** One's own. @throws {Refusal} `wrongPassphrase` where `current` isn't it */
  changePassphrase(current: string, next: string): Promise<void>;
  /** Somebody else's who has lost theirs. @throws {Refusal} `notFound` */
  resetPassphrase(id: StaffId, next: string): Promise<void>;
  /** Makes the sheet with this secret the one that opens the vault. Any other opens it no longer. */
  replaceRecoverySheet(sheet: Omit<RecoverySheet, 'madeAt'>, secret: Uint8Array): Promise<void>;
  /**
   * Really opens a copy of the vault with the secret, reads every page of it, and takes the copy away again.
   * @throws {Refusal} `wrongRecoverySheet`, `vaultDamaged`, `diskFull`, `cannotWrite`
   */
  rehearse(secret: Uint8Array): Promise<void>;
  /**
   * Gives the database a new key, wrapped for everybody. Keys and headers that somebody has kept from before open it no
   * longer. The vault goes on as the one that this resolves to; the present one is closed.
   */
  rekey(): Promise<OpenVault>;
};

/** Who did what, in the order in which they did it. Entries are added by `write` and `note`, and never change. */
export type AuditLog = {
  /**
   * For what changes no record: reading, printing. On the disk when it returns. `at`: when it was, if not now.
   * @throws {Refusal} `diskFull` or `cannotWrite`
   */
  note(trace: Trace, at?: Date): void;
  /** Somebody tried to open the vault, then, and could not. */
  noteFailedAttempt(attempt: FailedAttempt): void;
  head(): AuditHead;
  /** Whether the log, when the vault was opened, lacked the end that the header knows of, or had another. */
  readonly isCut: boolean;
  list(query: AuditQuery): { entries: AuditEntry[]; total: number };
  /** Walks the whole chain, and holds it to the heads that were `known` elsewhere, the header's among them. */
  check(known: readonly KnownHead[]): AuditFinding;
};

export type ClientFileRepository = {
  find(id: ClientFileId): ClientFile | undefined;
  /** The working name alone, of a file that hasn't been removed. */
  nameOf(id: string): string | undefined;
  /** Newest change first. `search` is folded (case, diacritics) and each of its words matches the start of a word. */
  list(query: { search: string; limit: number }): { files: ClientFileSummary[]; total: number };
  insert(file: ClientFile): void;
  /** Replaces the row if it is still at `file.version - 1`; says whether it was. */
  replace(file: ClientFile): boolean;
};

export type ChildRepository = {
  find(id: ChildId): Child | undefined;
  ofFile(fileId: ClientFileId): Child[];
  insert(child: Child): void;
  replace(child: Child): boolean;
  remove(id: ChildId, version: number): boolean;
};

export type EcogramRepository = {
  ofFile(fileId: ClientFileId): Ecogram | undefined;
  find(id: EcogramId): Ecogram | undefined;
  insert(ecogram: Ecogram): void;
  /** Writes only the records that the diff names, if the ecogram is still at `version - 1`; says whether it was. */
  change(id: EcogramId, version: number, diff: EcogramDiff, updatedAt: Ecogram['updatedAt']): boolean;
};

export type PlanRepository = {
  find(id: PlanId): Plan | undefined;
  ofFile(fileId: ClientFileId): Plan[];
  insert(plan: Plan): void;
  replace(plan: Plan): boolean;
};

export type PolicyRepository = {
  /** What was decided, or what is usual. */
  read(): Policy;
  replace(policy: Policy): void;
};

/** Keeps the failed attempts on a vault while it is locked. */
export type AttemptStore = {
  read(folder: string): FailedAttempts;
  /** Whether it could be written. */
  write(folder: string, attempts: FailedAttempts): boolean;
};

/** The secret behind a recovery sheet, and what of it stands on paper. */
export type RecoverySecrets = {
  /** `secret` has 16 random bytes and is the caller's to wipe. */
  make(
    form: RecoveryForm,
  ): Promise<{ secret: Uint8Array; sheet: SheetNumber; parts: readonly RecoveryPart[] }>;
  /** Out of what somebody typed. @throws {Refusal} `wrongRecoverySheet` where it isn't enough, or mistyped */
  secretFrom(typed: readonly string[]): Promise<Uint8Array>;
};

export type FolderInspection = { holds: FolderHolds; people: Pick<StaffMember, 'id' | 'name'>[] };

export type Vaults = {
  readonly attempts: AttemptStore;
  inspect(folder: string): Promise<FolderInspection>;
  /**
   * @throws {Refusal} `folderNotEmpty`, `diskFull`, `cannotWrite`; the folder is then as it was
   */
  create(request: { folder: string; staff: NewStaffMember; passphrase: string }): Promise<OpenVault>;
  /**
   * `staffId`: whose passphrase it is; where nobody is named, everybody's is tried.
   *
   * @throws {Refusal} `wrongPassphrase`, `suspended`, `notAVault`, `headerDamaged`, `vaultDamaged`, `vaultFromNewerVersion`,
   * `vaultInUse`, `cannotWrite`
   */
  open(request: { folder: string; staffId?: StaffId | undefined; passphrase: string }): Promise<OpenVault>;
  /**
   * Opens the vault with what stands on the recovery sheet, and gives `name` a manager's slot with a new passphrase: a
   * manager of that name keeps the slot, anybody else gets one.
   *
   * @throws {Refusal} as `open`, and `wrongRecoverySheet`, `nameTaken`
   */
  recover(request: {
    folder: string;
    secret: Uint8Array;
    name: string;
    passphrase: string;
  }): Promise<OpenVault>;
};
