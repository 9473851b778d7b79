import type { Child, ClientFile, ClientFileSummary } from '#shared/domain/client-file.ts';
import type { Paper } from '#shared/domain/documents.ts';
import type { Ecogram } from '#shared/domain/ecogram.ts';
import type { EcogramDiff } from '#shared/domain/ecogram-diff.ts';
import type { ChildId, ClientFileId, EcogramId, PlanId } from '#shared/domain/ids.ts';
import type { Plan } from '#shared/domain/plan.ts';
import type { Settings } from '#shared/domain/settings.ts';
import type { StaffMember } from '#shared/domain/staff.ts';
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

/** The system's clipboard, as far as its text goes. Both fail where the shell can't get at it just now. */
export type Clipboard = { readText(): Promise<string>; clear(): Promise<void> };

export type Timer = {
  /** Calls once, so many milliseconds from now, unless what it returns is called before. Keeps no program alive. */
  after(ms: number, work: () => void): () => void;
};

export type Screen = {
  /** Whether this shell on this system can keep its windows out of pictures of the screen. */
  readonly canProtect: boolean;
  /** For every window, those to come included. Does nothing where it can't. */
  protect(on: boolean): void;
};

export type Power = {
  /** Told when the machine goes to sleep, is locked or shuts down, or has slept. Returns what ends that. */
  onSuspendOrLock(listener: () => void): () => void;
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
  readonly files: ClientFileRepository;
  readonly children: ChildRepository;
  readonly ecograms: EcogramRepository;
  readonly plans: PlanRepository;
  /**
   * Runs `work` in one transaction and returns when it is on the disk.
   * @throws {Refusal} `diskFull` or `cannotWrite`, with nothing changed
   */
  write<Result>(work: () => Result): Result;
  /** Closes the database and wipes its key. */
  close(): void;
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

export type FolderInspection = { holds: FolderHolds; staffNames: string[] };

export type Vaults = {
  inspect(folder: string): Promise<FolderInspection>;
  /**
   * @throws {Refusal} `folderNotEmpty`, `diskFull`, `cannotWrite`; the folder is then as it was
   */
  create(request: { folder: string; staff: StaffMember; passphrase: string }): Promise<OpenVault>;
  /**
   * @throws {Refusal} `wrongPassphrase`, `notAVault`, `headerDamaged`, `vaultDamaged`, `vaultFromNewerVersion`,
   * `vaultInUse`, `cannotWrite`
   */
  open(request: { folder: string; passphrase: string }): Promise<OpenVault>;
};
