import type { FailedAttempts } from '#shared/domain/failed-attempts.ts';
import type { StaffId } from '#shared/domain/ids.ts';
import type { RecoveryForm } from '#shared/domain/recovery.ts';
import type { RecoveryPart, SheetNumber } from '#shared/domain/recovery-code.ts';
import type { NewStaffMember, Role, StaffMember } from '#shared/domain/staff.ts';
import type { FolderHolds } from '#shared/domain/vault-status.ts';
import type { OpenVault, Undertaking } from './records.ts';

/** How a vault is opened, kept and made anew. */

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

/** What a new practice vault holds. */
export type PracticeFilling = {
  /** Invented members of staff, one for each role. */
  staff: Readonly<Record<Role, string>>;
  fill(vault: OpenVault): void;
};

/** The vault with invented people, in a folder of its own. It takes no secret: see `docs/threat-model.md`, 'Practice'. */
export type PracticeVaults = {
  readonly folder: string;
  /**
   * Opens it as its member of staff with that role. Where there is none, or none that can be opened, one is made first.
   *
   * @throws {Refusal} `vaultInUse`, `diskFull`, `cannotWrite`
   */
  open(role: Role, filling: PracticeFilling): Promise<OpenVault>;
  /**
   * Makes a new one beside the present one, which may be open. Nothing of it counts before `takePlace`, and that is one step:
   * whatever happens in it, the old one is whole or the new one is.
   *
   * @throws {Refusal} `diskFull`, `cannotWrite`; nothing has changed then
   */
  prepare(filling: PracticeFilling): Promise<{
    /** Once the old one is closed. */
    takePlace(): void;
    giveUp(): void;
  }>;
};

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
   * @throws {Refusal} as `open`, and `wrongRecoverySheet`, `nameTaken`, `tooManyStaff`
   */
  recover(request: {
    folder: string;
    secret: Uint8Array;
    name: string;
    passphrase: string;
  }): Promise<OpenVault>;
};
