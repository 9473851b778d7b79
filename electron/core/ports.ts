import type { AuditEntry, AuditFinding, AuditHead, AuditQuery, Trace } from '#shared/domain/audit.ts';
import type { BackupMade, BackupProgress } from '#shared/domain/backup.ts';
import type { Child, ClientFile, ClientFileSummary } from '#shared/domain/client-file.ts';
import type { Instant } from '#shared/domain/dates.ts';
import type { Paper } from '#shared/domain/documents.ts';
import type { Ecogram } from '#shared/domain/ecogram.ts';
import type { EcogramDiff } from '#shared/domain/ecogram-diff.ts';
import type { ChildId, ClientFileId, EcogramId, PlanId } from '#shared/domain/ids.ts';
import type { Plan } from '#shared/domain/plan.ts';
import type { Policy } from '#shared/domain/policy.ts';
import type { Settings } from '#shared/domain/settings.ts';
import type { NewStaffMember, StaffMember } from '#shared/domain/staff.ts';
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
  ecogramHtml(request: EcogramPictureRequest & { paper: Paper; printedOn: Date }): string;
};

export type EcogramPictureRequest = {
  ecogram: Ecogram;
  /** What stands under the client in the middle. */
  clientLabel: string;
  language: string;
  /** `thumbnail` leaves out what can't be read at that size. */
  detail: 'full' | 'thumbnail';
};

export type PlanHtmlRequest = {
  plan: Plan;
  ecogram: Ecogram;
  clientLabel: string;
  language: string;
  paper: Paper;
  printedOn: Date;
};

/** Rows of an open vault. All of it is synchronous: a transaction can't be interrupted by another call. */
export type OpenVault = {
  readonly staff: StaffMember;
  /** Set where this is a backup that is looked into: `write` refuses with `readOnly`, and `log.note` keeps nothing. */
  readonly readOnly: { madeAt: Instant } | null;
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
  /**
   * Writes a complete, encrypted copy into a folder of its own inside `into`, reads it back where it lies, and puts it into the
   * log. Others may go on writing; what they write after the first instant isn't in it. Closing the vault cancels.
   *
   * @throws {Refusal} `diskFull` (this laptop's), `targetFull`, `targetGone`, `cannotWrite`, `backupNotAsWritten`, `vaultDamaged`,
   * `folderNotEmpty` (the vault's own folder), `readOnly`; nothing is left of it then
   * @throws the signal's reason once it is aborted; nothing is left of it then
   */
  backUp(request: { into: string } & Undertaking): Promise<BackupMade>;
  /** Closes the database and wipes its key. */
  close(): void;
};

/** Something that takes long enough to be watched, and cancelled. */
export type Undertaking = { onProgress(progress: BackupProgress): void; signal: AbortSignal };

/** What is done with backups while no vault is open. Nothing is ever written to where a backup lies. */
export type Backups = {
  /**
   * Copies the backup into `to`, which must be new or empty, and compares. With a passphrase, every page is checked too and
   * the restored vault's log tells of it.
   *
   * @throws {Refusal} as `Vaults.open` for what is wrong with the backup; `folderNotEmpty`, `targetFull`, `targetGone`,
   * `cannotWrite`, `backupNotAsWritten`; `to` is then as it was
   * @throws the signal's reason once it is aborted
   */
  restore(request: { from: string; to: string; passphrase: string | null } & Undertaking): Promise<void>;
  /**
   * Opens a private, encrypted copy of the backup, in which nothing can be changed. It goes when that vault is closed.
   *
   * @throws {Refusal} as `Vaults.open`; `diskFull`
   * @throws the signal's reason once it is aborted
   */
  look(request: { folder: string; passphrase: string } & Undertaking): Promise<OpenVault>;
};

/** Who did what, in the order in which they did it. Entries are added by `write` and `note`, and never change. */
export type AuditLog = {
  /**
   * For what changes no record: reading, printing. On the disk when it returns.
   * @throws {Refusal} `diskFull` or `cannotWrite`
   */
  note(trace: Trace): void;
  head(): AuditHead;
  list(query: AuditQuery): { entries: AuditEntry[]; total: number };
  /** Walks the whole chain, and holds it to the heads that were `known` elsewhere. */
  check(known: readonly AuditHead[]): AuditFinding;
};

export type ClientFileRepository = {
  find(id: ClientFileId): ClientFile | undefined;
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

export type FolderInspection = { holds: FolderHolds; staffNames: string[] };

export type Vaults = {
  inspect(folder: string): Promise<FolderInspection>;
  /**
   * @throws {Refusal} `folderNotEmpty`, `diskFull`, `cannotWrite`; the folder is then as it was
   */
  create(request: { folder: string; staff: NewStaffMember; passphrase: string }): Promise<OpenVault>;
  /**
   * @throws {Refusal} `wrongPassphrase`, `notAVault`, `headerDamaged`, `vaultDamaged`, `vaultFromNewerVersion`,
   * `vaultInUse`, `cannotWrite`
   */
  open(request: { folder: string; passphrase: string }): Promise<OpenVault>;
};
