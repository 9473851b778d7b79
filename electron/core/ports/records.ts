import type {
  AuditDetail,
  AuditEntry,
  AuditFinding,
  AuditHead,
  AuditQuery,
  KnownHead,
  Trace,
} from '#shared/domain/audit.ts';
import type { BackupMade, BackupProgress } from '#shared/domain/backup.ts';
import type { Instant } from '#shared/domain/dates.ts';
import type { Draft } from '#shared/domain/draft.ts';
import type { FailedAttempt } from '#shared/domain/failed-attempts.ts';
import type { ClientFileId, DraftId, StaffId } from '#shared/domain/ids.ts';
import type { Policy } from '#shared/domain/policy.ts';
import type { RecoverySheet } from '#shared/domain/recovery.ts';
import type { NewStaffMember, Role, StaffEntry, StaffMember } from '#shared/domain/staff.ts';
import type {
  ChildRepository,
  ClientFileRepository,
  CountedFileRepository,
  DatedFileRepository,
  EcogramRepository,
  EcogramVersionRepository,
  LeftInDangerRepository,
  RemovedFileRepository,
} from './of-files.ts';
import type {
  FearRepository,
  MonitoringRepository,
  OriginNetworkRepository,
  OverviewRepository,
  OverviewVersionRepository,
  RatingRepository,
  RiskAssessmentRepository,
  RiskOverrideRepository,
  SignalRepository,
  TodayMarkRepository,
} from './of-instruments.ts';
import type {
  PlanCommentRepository,
  PlanEventRepository,
  PlanReadingRepository,
  PlanRepository,
  PlanVersionRepository,
} from './of-plans.ts';
import type {
  DateTemplateRepository,
  OrganisationMergeRepository,
  OrganisationRepository,
  OrganisationUseRepository,
  RoadmapRepository,
} from './of-the-social-map.ts';
import type {
  BundleKeyRepository,
  ConsentRepository,
  IdsInUse,
  ReleaseCopyRepository,
  ReviewGuestRepository,
} from './of-what-leaves.ts';

/** What an open vault holds, and who may open it. */

/** Rows of an open vault. All of it is synchronous: a transaction can't be interrupted by another call. */
export type VaultRecords = {
  readonly staff: StaffMember;
  /** Set where this is a backup that is looked into: `write` refuses with `readOnly`, and `log.note` keeps nothing. */
  readonly readOnly: { madeAt: Instant } | null;
  /** Whether its people are invented: the vault says so itself, in its sealed header. */
  readonly practice: boolean;
  readonly files: ClientFileRepository;
  readonly removed: RemovedFileRepository;
  readonly children: ChildRepository;
  readonly ecograms: EcogramRepository;
  readonly ecogramVersions: EcogramVersionRepository;
  readonly plans: PlanRepository;
  readonly planEvents: PlanEventRepository;
  readonly planVersions: PlanVersionRepository;
  readonly planComments: PlanCommentRepository;
  readonly planReadings: PlanReadingRepository;
  readonly organisations: OrganisationRepository;
  readonly organisationMerges: OrganisationMergeRepository;
  readonly organisationUses: OrganisationUseRepository;
  readonly overviews: OverviewRepository;
  readonly overviewVersions: OverviewVersionRepository;
  readonly fears: FearRepository;
  readonly signals: SignalRepository;
  readonly ratings: RatingRepository;
  readonly risks: RiskAssessmentRepository;
  readonly riskOverrides: RiskOverrideRepository;
  readonly origins: OriginNetworkRepository;
  readonly leftInDanger: LeftInDangerRepository;
  readonly roadmaps: RoadmapRepository;
  readonly counted: CountedFileRepository;
  readonly dated: DatedFileRepository;
  readonly monitoring: MonitoringRepository;
  readonly todayMarks: TodayMarkRepository;
  readonly consents: ConsentRepository;
  readonly copies: ReleaseCopyRepository;
  readonly dateTemplates: DateTemplateRepository;
  readonly policy: PolicyRepository;
  readonly bundleKeys: BundleKeyRepository;
  readonly reviewGuests: ReviewGuestRepository;
  readonly idsInUse: IdsInUse;
  readonly drafts: DraftRepository;
  readonly log: AuditLog;
  /**
   * Runs `work` in one transaction, with what the log will say of it, in one entry or several, and returns when both are on the
   * disk.
   * @throws {Refusal} `diskFull` or `cannotWrite`, with nothing changed
   */
  write<Result>(
    trace: Trace | readonly Trace[] | ((result: Result) => Trace | readonly Trace[]),
    work: () => Result,
  ): Result;
  /**
   * Takes every row of removed files out of the database, with what the log will say of each, then writes the database anew
   * and empties its write-ahead log, so that no page of either holds a word of them. Whatever an earlier call could not end
   * is ended too. Not to be called inside `write`.
   *
   * @returns whether the second part was done; if not, the next call, or an empty one, goes on with it
   * @throws {Refusal} `diskFull` or `cannotWrite`, with nothing changed
   */
  destroy(ids: readonly ClientFileId[], trace: (id: ClientFileId) => Trace): { wiped: boolean };
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

export type OpenVault = VaultRecords & {
  readonly access: VaultAccess;
  /**
   * As `write`, by somebody else than whoever has the vault open: the log says that it was they. `proof` is used up by it.
   * @throws {Refusal} as `write`
   */
  writeAs<Result>(proof: Proof, trace: Trace | ((result: Result) => Trace), work: () => Result): Result;
};

declare const proven: unique symbol;

/** That somebody has just typed their own passphrase. Made by `VaultAccess.prove` alone, and good for one `writeAs`. */
export type Proof = { readonly [proven]: true };

/**
 * Who may open the vault, and with what. Each change is a new header on the disk and an entry in the log when its promise
 * resolves; each rejects with `locked`, `diskFull` or `cannotWrite` where it could not be, and then all is as before.
 */
export type VaultAccess = {
  readonly vaultId: string;
  people(): StaffEntry[];
  /** The sheet that opens the vault, if there is one. */
  recoverySheet(): RecoverySheet | null;
  /** @throws {Refusal} `nameTaken`, `tooManyStaff` */
  add(staff: NewStaffMember, passphrase: string): Promise<StaffEntry>;
  /** @throws {Refusal} `notFound`, `lastManager` */
  setRole(id: StaffId, role: Role): Promise<void>;
  /** Leaves nothing in the slot that could open the vault. @throws {Refusal} `notFound`, `lastManager` */
  suspend(id: StaffId): Promise<void>;
  /** With the passphrase that they had. @throws {Refusal} `notFound` */
  resume(id: StaffId): Promise<void>;
  /** @throws {Refusal} `notFound`, `lastManager` */
  remove(id: StaffId): Promise<void>;
  /**
   * Whether that is their passphrase, tried on their slot as when they unlock. Nobody is let in by it.
   * @throws {Refusal} `notFound`, `suspended`, `wrongPassphrase`
   */
  prove(id: StaffId, passphrase: string): Promise<Proof>;
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

/** Something that takes long enough to be watched, and cancelled. */
export type Undertaking = { onProgress(progress: BackupProgress): void; signal: AbortSignal };

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
  /** Documents that were saved, of whose detail all of this is true: the newest first. */
  saved(detail: AuditDetail): AuditEntry[];
  /** Walks the whole chain, and holds it to the heads that were `known` elsewhere, the header's among them. */
  check(known: readonly KnownHead[]): AuditFinding;
};

export type PolicyRepository = {
  /** What was decided, or what is usual. */
  read(): Policy;
  replace(policy: Policy): void;
};

export type DraftRepository = {
  /** All that locking has left of one member of staff, and nothing of anybody else; the newest first. */
  of(staffId: StaffId): Draft[];
  insert(draft: Draft): void;
  /** Says whether it was there and hers. */
  remove(id: DraftId, staffId: StaffId): boolean;
};
