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
import type { BundledFile } from '#shared/domain/bundle.ts';
import type { ClientCopy, ClientCopyChoices } from '#shared/domain/client-copy.ts';
import type { Child, ClientFile, ClientFileSummary } from '#shared/domain/client-file.ts';
import type { Consent, ConsentEvent } from '#shared/domain/consent.ts';
import type { DateTemplate } from '#shared/domain/date-template.ts';
import type { CalendarDate, Instant } from '#shared/domain/dates.ts';
import type { Paper } from '#shared/domain/documents.ts';
import type { Draft } from '#shared/domain/draft.ts';
import type { Ecogram, EcogramRecords } from '#shared/domain/ecogram.ts';
import type { LeftInDanger } from '#shared/domain/ecogram-danger-across.ts';
import type { EcogramDiff } from '#shared/domain/ecogram-diff.ts';
import type { EcogramChoices, EcogramPdf } from '#shared/domain/ecogram-print.ts';
import type { DatedVersion, DatedVersionSummary } from '#shared/domain/ecogram-versions.ts';
import type { FailedAttempt, FailedAttempts } from '#shared/domain/failed-attempts.ts';
import type { Fear } from '#shared/domain/fear.ts';
import type { FileContents } from '#shared/domain/file-contents.ts';
import type { Signal } from '#shared/domain/first-signs.ts';
import type {
  ChildId,
  ClientFileId,
  ConsentId,
  DatedVersionId,
  DateTemplateId,
  DraftId,
  EcogramId,
  FearId,
  MonitoringRecordId,
  OrganisationId,
  OverviewVersionId,
  PersonId,
  PlanCommentId,
  PlanId,
  RatingId,
  ReleaseCopyId,
  RiskAssessmentId,
  RoadmapId,
  SignalId,
  StaffId,
  TodayMarkId,
} from '#shared/domain/ids.ts';
import type { MonitoringRecord } from '#shared/domain/monitoring.ts';
import type { CountedFile } from '#shared/domain/numbers/counted-file.ts';
import type { NumbersReport } from '#shared/domain/numbers/report.ts';
import type { Organisation } from '#shared/domain/organisation.ts';
import type { FileAnswer } from '#shared/domain/organisation-exchange/file-read.ts';
import type { TextReading } from '#shared/domain/organisation-exchange/table.ts';
import type { FoundOrganisation, OrganisationQuery } from '#shared/domain/organisation-finding.ts';
import type { LikelyDouble } from '#shared/domain/organisation-likeness.ts';
import type { MergedOrganisation } from '#shared/domain/organisation-merge.ts';
import type { SheetField, SheetOrganisation } from '#shared/domain/organisation-sheet.ts';
import type { FileUsing } from '#shared/domain/organisation-use.ts';
import type { OriginNetwork } from '#shared/domain/origin-network.ts';
import type { Overview, OverviewContent } from '#shared/domain/overview.ts';
import type { OverviewVersion, OverviewVersionSummary } from '#shared/domain/overview-versions.ts';
import type { OverviewSheet } from '#shared/domain/place.ts';
import type { CountryCode } from '#shared/domain/places.ts';
import type { PlanList, SheetTable } from '#shared/domain/plan/tables.ts';
import type { Plan } from '#shared/domain/plan.ts';
import type { PlanComment } from '#shared/domain/plan-comment.ts';
import type { PlanEvent, PlanReading } from '#shared/domain/plan-life.ts';
import type { FrozenSummary, FrozenVersion, PlanStanding } from '#shared/domain/plan-version.ts';
import type { Policy } from '#shared/domain/policy.ts';
import type { PrintLanguage } from '#shared/domain/print-language.ts';
import type { RecoveryForm, RecoverySheet } from '#shared/domain/recovery.ts';
import type { RecoveryPart, SheetNumber } from '#shared/domain/recovery-code.ts';
import type { CopyState, ReleaseCopy } from '#shared/domain/release/copy.ts';
import type { CopyNumber } from '#shared/domain/release/copy-number.ts';
import type { Opened } from '#shared/domain/release/opened.ts';
import type { FilePart } from '#shared/domain/release/parts.ts';
import type { SyncService } from '#shared/domain/release/sync-services.ts';
import type { DueFile, Removal, RemovedFile } from '#shared/domain/removed-file.ts';
import type { ReviewGuest } from '#shared/domain/review-guest.ts';
import type { RiskAssessment } from '#shared/domain/risk-assessment.ts';
import type { Caution, RiskOverride } from '#shared/domain/risk-cautions.ts';
import type { LocalHelp, LocalRoadmap, RoadmapContent } from '#shared/domain/roadmap.ts';
import type { Settings } from '#shared/domain/settings.ts';
import type { NewStaffMember, Role, StaffEntry, StaffMember } from '#shared/domain/staff.ts';
import type { Rating } from '#shared/domain/suspicion.ts';
import type { DatedFile, TodayMark } from '#shared/domain/today.ts';
import type { FolderHolds } from '#shared/domain/vault-status.ts';
import type { OrganisationNames } from '#shared/i18n/consent-words.ts';
import type { AgeIdentity, Bundles } from './bundle-port.ts';

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
  /** The chosen existing file's absolute path, or `null`. `endings`: of the files that are offered, without their point. */
  chooseFile(request: { title: string; endings: readonly string[] }): Promise<string | null>;
  /** The chosen file's absolute path, or `null`. Whoever chose an existing file has agreed to its replacement. */
  chooseSavePath(request: { title: string; suggestedName: string }): Promise<string | null>;
  /** Closes whatever is open, as if nobody had chosen; where the system has no way to do so, it does nothing. */
  cancel(): Promise<void>;
};

export type Printer = {
  /**
   * Prints a page with the browser that the shell runs on, from memory alone: nothing touches the disk.
   * The page states its own paper with `@page`. Returns a tagged PDF.
   */
  pdfFrom(html: string): Promise<Uint8Array>;
};

export type Rasteriser = {
  /**
   * Draws the first page of a PDF as a picture of pixels, from memory alone: nothing touches the disk.
   *
   * @param width in pixels; the height follows from the page
   * @returns a PNG
   * @throws {Refusal} `printFailed`
   */
  pngFrom(pdf: Uint8Array, width: number): Promise<Uint8Array>;
};

export type ExportWriter = {
  /**
   * Writes the whole file or leaves what was there, also where `signal` breaks it off. Once it has taken the place of what was there it
   * never throws. `onReplacing` is called right before that, when nothing breaks it off any more.
   * @throws {Refusal} `diskFull` or `cannotWrite`
   */
  write(path: string, bytes: Uint8Array, signal?: AbortSignal, onReplacing?: () => void): Promise<void>;
};

/** What can be told of a place on the disk by its name. */
export type Folders = { syncedBy(path: string): SyncService | null };

export type Hashing = { /** SHA-256 in hexadecimal. */ sha256(bytes: Uint8Array): string };

/** Files that somebody has chosen in a dialog, and no others. */
export type ChosenFiles = {
  /**
   * The whole file, in memory. A refusal in words of its own, since a screen says more of it than of an error: `tooLarge`
   * is noticed before anything is read.
   */
  read(path: string, mostBytes: number): Promise<Uint8Array | 'tooLarge' | 'unreadable'>;
};

/** Lists as other programs keep them. */
export type Spreadsheets = {
  /**
   * Says what a file is and what stands in it. Hostile and broken files are answered, not thrown.
   *
   * @param reading how text becomes cells; of no account in a workbook
   * @throws the signal's reason once it is aborted
   */
  read(bytes: Uint8Array, reading: TextReading, signal: AbortSignal): Promise<FileAnswer>;
  /** CSV in UTF-8 that no spreadsheet program takes for formulas. The headings are the first row. */
  csv(rows: readonly (readonly string[])[], delimiter: ',' | ';'): Uint8Array;
  /** An XLSX workbook of one sheet, all of it text. */
  workbook(sheetName: string, rows: readonly (readonly string[])[]): Uint8Array;
};

export type { Bundles };

/** The system's clipboard, as far as its text goes. Both fail where the shell can't get at it just now. */
export type Clipboard = { readText(): Promise<string>; clear(): Promise<void> };

export type Timer = {
  /** Calls once, so many milliseconds from now, unless what it returns is called before. Keeps no program alive. */
  after(ms: number, work: () => void): () => void;
  /** Calls again and again, that many milliseconds apart, until what it returns is called. Keeps no program alive. */
  every(ms: number, work: () => void): () => void;
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
  /** The drawing that goes into a plan, on a page that is just as large. */
  planPictureHtml(request: PlanPicture): string;
  planDocx(request: PlanDocxRequest): Promise<Uint8Array>;
  /** Steps, costs and what else of a plan is a list, a sheet each. */
  planWorkbook(request: PlanTablesRequest): Promise<Uint8Array>;
  /** One of those lists as text in UTF-8. */
  planCsv(request: PlanTablesRequest & { list: PlanList }): Uint8Array;
  riskHtml(request: RiskHtmlRequest): string;
  /** What a client is asked, on a sheet that she can keep. */
  consentHtml(request: ConsentHtmlRequest): string;
  /** All of a smaller copy as one document, part by part. */
  releaseHtml(request: ReleaseRequest): string;
  /** All that matters of a file on a few pages, for whoever reads along. */
  summaryHtml(request: SummaryRequest): string;
  /** The smaller copy for other programs. */
  releaseJson(request: ReleaseRequest): Uint8Array;
  /** What is drawn in it, each on a page that is just as large. */
  releasePictures(request: ReleaseRequest): string[];
  /** The same for whoever edits it. `pictures`: PNGs of `releasePictures`. */
  releaseDocx(request: ReleaseRequest, pictures: readonly Uint8Array[]): Promise<Uint8Array>;
  /** Its plans as tables, and those as a workbook. */
  releaseTables(request: ReleaseRequest): SheetTable[];
  releaseWorkbook(request: ReleaseRequest): Promise<Uint8Array>;
  ecogramSvg(request: EcogramPictureRequest): string;
  comparisonSvgs(request: ComparisonRequest): ComparisonPictures;
  comparisonHtml(request: ComparisonRequest & Moments & OnPaper): string;
  ecogramHtml(request: EcogramSheetRequest): string;
  /** The drawing and nothing else, on a page that is just as large. */
  ecogramPictureHtml(request: EcogramPictureRequest): string;
  /** The ways to open a conversation, as a card that is folded in the middle. */
  openersHtml(request: OpenersHtmlRequest): string;
  /** The numbers of a period, with what each of them means. */
  numbersHtml(request: NumbersRequest & OnPaper): string;
  /** The same as text in UTF-8, a line for each number. */
  numbersCsv(request: NumbersRequest): Uint8Array;
  /** The same as a workbook. */
  numbersXlsx(request: NumbersRequest): Promise<Uint8Array>;
  /** A page for each part, which can be parted from the others. What is on it opens the vault: wipe what comes of it. */
  recoveryHtml(request: RecoveryHtmlRequest): string;
  /** Overview 1, Overview 2, or what is feared beside what was checked. */
  overviewHtml(request: OverviewHtmlRequest): string;
  /** A plan for a client to take along. */
  clientPlanHtml(request: ClientCopyRequest): string;
  /** Organisations for a client to take along. */
  sheetHtml(request: SheetRequest): string;
  /** Organisations for whoever works with them. */
  socialMapHtml(request: SocialMapRequest): string;
  /** A page to print, with a mark on every sheet that says that it is practice, in the page's own language. */
  practicePage(page: string): string;
  practiceDrawing(svg: string, language: string): string;
  /** The same PDF, but for what it says of its making. */
  withPlainMetadata(pdf: Uint8Array): Uint8Array;
};

export type OverviewHtmlRequest = OnPaper & {
  sheet: OverviewSheet;
  content: OverviewContent;
  updatedAt: Instant;
  /** Those of the ecogram that may be on paper. */
  people: EcogramRecords['people'];
  /** What the organisations are by now, by the ids that stand in the overview. */
  organisations: ReadonlyMap<OrganisationId, Organisation>;
  /** Those that are there and say something. */
  fears: readonly Fear[];
  /** For the names of the risks that are feared. */
  assessments: readonly RiskAssessment[];
  /** Whether the client's latest words stand below each scale of Overview 1. */
  withWords: boolean;
  language: string;
};

/** What a client takes along, with nothing on it that harms. */
export type ClientCopyRequest = {
  copy: ClientCopy;
  choices: ClientCopyChoices;
  printedOn: Date;
};

export type SheetRequest = Omit<OnPaper, 'logHead'> & {
  organisations: readonly (Pick<Organisation, 'details'> & Pick<SheetOrganisation, 'calledAs'>)[];
  fields: readonly SheetField[];
  language: PrintLanguage;
};

export type SocialMapRequest = OnPaper & {
  organisations: readonly Organisation[];
  /** Whose list it is; `null` for all countries. */
  country: CountryCode | null;
  language: string;
};

export type OpenersHtmlRequest = OnPaper & {
  /** Whose openers they are, and in which language those are written. */
  roadmap: Pick<RoadmapContent, 'openers' | 'source' | 'year' | 'language'>;
  /** Whether it is the report's own, or made from it for a place. */
  isLocal: boolean;
  /** Empty where nobody has written it yet: a line to write it on. */
  emergencyNumber: string;
  /** Of everything but the openers. */
  language: string;
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

/** What is in the report is all that is in the document. */
export type NumbersRequest = {
  report: NumbersReport;
  language: string /** The files are invented. */;
  practice?: true;
};

/** What a print says of its making. */
export type OnPaper = {
  paper: Paper;
  printedOn: Date;
  /** How the log stood when the print had been noted in it: whoever has the paper can hold the log to it. */
  logHead: AuditHead;
  /** Which copy it is, where it was made to leave; without it, it is to be worked with inside. */
  copy?: CopyNumber | undefined;
};

/** What leaves, made smaller already: a form gets nothing else of the file (decision 28). */
export type ReleaseRequest = Omit<OnPaper, 'copy'> & {
  copy: FileContents;
  number: CopyNumber;
  parts: readonly FilePart[];
  standings: readonly (PlanStanding & { planId: PlanId })[];
  organisations: ReadonlyMap<OrganisationId, Organisation>;
  /** The warnings that each plan carries. */
  cautions: ReadonlyMap<PlanId, readonly Caution[]>;
  language: string;
  isPractice: boolean;
  /** Gives an id for a record, where ids can be read: another at each call, and none that is in the vault. */
  newId(): string;
};

/** A whole file in short, for inside the house: made smaller like what leaves, and with why something was opened for it. */
export type SummaryRequest = Omit<ReleaseRequest, 'number' | 'parts' | 'isPractice' | 'newId'> & {
  opened: readonly Opened[];
};

/** How an ecogram is drawn to leave the app. */
export type PictureLook = Pick<EcogramChoices, 'withNames' | 'withDanger' | 'withLegend' | 'ink'>;

/** `thumbnail` leaves out what can't be read at that size, and everybody's words. */
export type EcogramPictureRequest = {
  records: EcogramRecords;
  /** What the client in the middle is called, where names are wanted. */
  clientLabel: string;
  language: string;
} & ({ detail: 'thumbnail' } | ({ detail: 'full' } & PictureLook));

/** The ecogram alone on a sheet. */
export type EcogramSheetRequest = Extract<EcogramPictureRequest, { detail: 'full' }> &
  Omit<OnPaper, 'paper'> &
  Pick<EcogramPdf, 'paper' | 'orientation'> & {
    /** When it stood so, where it isn't as it stands. */
    keptAt: Instant | null;
  };

/** Two states of one ecogram, with nothing on them that isn't to be seen. */
export type ComparisonRequest = {
  before: EcogramRecords;
  after: EcogramRecords;
  clientLabel: string;
  language: string;
  withNames: boolean;
};

/** When the two stood so, and what somebody called the moment. */
export type Moments = {
  was: { at: Instant; words: string };
  /** `null`: the second is the ecogram as it stands. */
  is: { at: Instant; words: string } | null;
};

/** `both` is the later one, with what was lost as ghosts. */
export type ComparisonPictures = { before: string; both: string; after: string };

export type PlanHtmlRequest = OnPaper & {
  plan: Plan;
  /** Which version it is, and how that stands. */
  standing: PlanStanding;
  ecogram: Ecogram;
  /** What the plan's organisations are by now, by the ids that stand in the plan; two of these may mean the same one. */
  organisations: ReadonlyMap<OrganisationId, Organisation>;
  /** The warnings that it carries. */
  cautions: readonly Caution[];
  clientLabel: string;
  language: string;
  /** Whether the special security measures, which are for staff, are on this paper. */
  withSecurity: boolean;
};

/** The same for a word processor. */
export type PlanDocxRequest = Omit<PlanHtmlRequest, 'paper'> & {
  /** The client's ecogram as a PNG, with nothing on it that may harm anybody; `null` where the plan goes without. */
  picture: Uint8Array | null;
  practice?: true;
};

export type PlanPicture = Pick<PlanHtmlRequest, 'ecogram' | 'clientLabel' | 'language'>;

export type PlanTablesRequest = Pick<
  PlanHtmlRequest,
  'plan' | 'standing' | 'cautions' | 'organisations' | 'language'
> & {
  practice?: true;
};

export type ConsentHtmlRequest = Omit<OnPaper, 'logHead'> & {
  consent: Consent;
  /** What the recipient is called by now, where it is of the social map. */
  organisations: OrganisationNames;
  /** Filled in with what was agreed to, where it was; otherwise to be filled in by hand. */
  filled: boolean;
  language: PrintLanguage;
};

export type RiskHtmlRequest = OnPaper & {
  assessment: RiskAssessment;
  /** Those that are there and say something; only what is feared about an area of the assessment is on it. */
  fears: readonly Fear[];
  clientLabel: string;
  language: string;
};

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

/** Files out of sight. What is in them can't be read or written until they are restored. */
export type RemovedFileRepository = {
  /** Who removed a file, and what they were told, is what the log says. The first removed in front. */
  list(): RemovedRecord[];
  find(id: ClientFileId): RemovedRecord | undefined;
  /** Says whether there was such a file that wasn't removed yet. */
  remove(id: ClientFileId, at: Instant): boolean;
  /** Says whether there was such a removed file. */
  restore(id: ClientFileId): boolean;
  /** Whether a destruction was cut off before the database was written anew. */
  hasTraces(): boolean;
};

export type RemovedRecord = Omit<RemovedFile, 'goneOn'> & Removal;

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

/** Files that have not been removed. */
export type ClientFileRepository = {
  find(id: ClientFileId): ClientFile | undefined;
  /** The working name alone, of a file that hasn't been removed. */
  nameOf(id: string): string | undefined;
  /** Newest change first. `search` is folded (case, diacritics) and each of its words matches the start of a word. */
  list(query: { search: string; limit: number }): { files: ClientFileSummary[]; total: number };
  insert(file: ClientFile): void;
  /** Replaces the row if it is still at `file.version - 1`; says whether it was. */
  replace(file: ClientFile): boolean;
  reviewOf(id: ClientFileId): CalendarDate | null;
  /** Says whether there was such a file. */
  planReview(id: ClientFileId, on: CalendarDate | null): boolean;
  /** Files whose day has come on `today`, the longest due in front. */
  due(query: { today: CalendarDate; limit: number }): { files: DueFile[]; total: number };
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
  /**
   * The ecogram with no more of its records than tell whether the change fits and leaves it sound: those that the change
   * names, the ties that end where it puts or takes something away, and whoever those end at. So a gesture costs what it
   * changes and not what is there.
   */
  around(id: EcogramId, diff: EcogramDiff): Ecogram | undefined;
  /** How much is on it. */
  sizeOf(id: EcogramId): { people: number; ties: number };
  insert(ecogram: Ecogram): void;
  /** Writes only the records that the diff names, if the ecogram is still at `version - 1`; says whether it was. */
  change(id: EcogramId, version: number, diff: EcogramDiff, updatedAt: Ecogram['updatedAt']): boolean;
};

/** What was kept of ecograms. What is drawn in a version never changes. Those of removed files aren't there. */
export type EcogramVersionRepository = {
  find(id: DatedVersionId): DatedVersion | undefined;
  /** The newest in front. */
  ofFile(fileId: ClientFileId): DatedVersionSummary[];
  latestOf(fileId: ClientFileId): DatedVersion | undefined;
  insert(version: DatedVersion): void;
  /** Says whether there was such a version. */
  rename(id: DatedVersionId, words: string): boolean;
  /** Says whether there was such a version. */
  remove(id: DatedVersionId): boolean;
};

export type PlanRepository = {
  find(id: PlanId): Plan | undefined;
  ofFile(fileId: ClientFileId): Plan[];
  insert(plan: Plan): void;
  replace(plan: Plan): boolean;
};

/** What has happened to plans. Nothing of it is ever changed. */
export type PlanEventRepository = {
  /** In the order in which it happened. */
  ofPlan(planId: PlanId): PlanEvent[];
  /** Plans that wait for a review, or have come back from one and not gone into another; the longest so in front. */
  inReview(): PlanId[];
  add(event: PlanEvent): void;
};

/** What was frozen, as it lies in its row: its hash is over that. */
export type LyingVersion = Pick<BundledFile['versionsAsFrozen'][number], 'content' | 'ecogram'>;

/** Versions that have left draft. What is in one never changes; each is held to its hash when it is read. */
export type PlanVersionRepository = {
  /** The first in front. */
  ofPlan(planId: PlanId): FrozenSummary[];
  find(planId: PlanId, number: number): FrozenVersion | undefined;
  /** Returns its hash. */
  freeze(version: Omit<FrozenVersion, 'hash' | 'isSound'>): string;
  /** The words as they lie in the row, where this program reads them otherwise; `undefined` where it doesn't. */
  asItLies(planId: PlanId, number: number): LyingVersion | undefined;
  /**
   * Puts a version that was frozen in another vault. `lying`: as it lay there.
   * @throws {Refusal} `bundleDamaged` where that reads otherwise than `version`, or where it says that it is sound and doesn't have
   * its hash
   */
  insert(version: FrozenVersion, lying: { content: unknown; ecogram: unknown }): void;
};

/** What is said of lines of plans. */
export type PlanCommentRepository = {
  find(id: PlanCommentId): PlanComment | undefined;
  /** In the order in which they were made. */
  ofPlan(planId: PlanId): PlanComment[];
  plansWithOpen(): PlanId[];
  insert(comment: PlanComment): void;
  /** Replaces the row if it is still at `comment.version - 1`; says whether it was. */
  replace(comment: PlanComment): boolean;
};

/** Which version of a plan somebody has read last. */
export type PlanReadingRepository = {
  ofPlan(planId: PlanId): PlanReading[];
  last(planId: PlanId, staffId: StaffId): number | null;
  note(reading: {
    planId: PlanId;
    fileId: ClientFileId;
    staffId: StaffId;
    number: number;
    at: Instant;
  }): void;
};

/** The social map. Whoever is in it stays, also once it has ended. */
export type OrganisationRepository = {
  find(id: OrganisationId): Organisation | undefined;
  nameOf(id: string): string | undefined;
  /** Every one, also those that have ended, by name. */
  all(): Organisation[];
  /**
   * By name, those first whose name it is that is looked for. `search` is folded (case, diacritics) and each of its words
   * matches the start of a word. `ended`: how many more there would be with those that have ended.
   */
  list(query: OrganisationQuery): { organisations: FoundOrganisation[]; total: number; ended: number };
  /** All that are in a country or help for it and have not ended, by name. `null`: wherever they are. */
  ofCountry(country: CountryCode | null): Organisation[];
  /** How many that have not ended were last checked on that day or before, or never. */
  unchecked(upTo: CalendarDate): number;
  /** Others that may be the same one, by name. */
  doublesOf(organisation: Organisation): LikelyDouble[];
  /** Every language that stands anywhere, each once. */
  languages(): string[];
  insert(organisation: Organisation): void;
  /** Replaces the row if it is still at `base`, which is one version before where nobody says; says whether it was. */
  replace(organisation: Organisation, base?: number): boolean;
  /** Takes it off the map if it is still at that version; says whether it was. Only for one that goes into another. */
  take(organisation: Pick<Organisation, 'id' | 'version'>): boolean;
};

/** Organisations that have gone into another. What names one of them means the other. */
export type OrganisationMergeRepository = {
  /** Whom `id` means by now: itself, where it stands on the map or nobody knows it. */
  meaning(id: OrganisationId): OrganisationId;
  /** Every id that means this one, itself in front. */
  idsOf(id: OrganisationId): OrganisationId[];
  /** All of them, in the order in which they went. */
  list(): MergedOrganisation[];
  /** One of them as it was when it went. */
  entry(id: OrganisationId): Organisation | undefined;
  nameOf(id: string): string | undefined;
  insert(organisation: Organisation, into: OrganisationId, mergedAt: Instant): void;
  /** Takes one out again, as it was. `undefined` where there is none. */
  take(id: OrganisationId): { organisation: Organisation; into: OrganisationId } | undefined;
};

/** A record in which an organisation is used. An overview goes by its file. */
export type RecordUsing =
  | { usedIn: 'ecogram'; id: PersonId }
  | { usedIn: 'plan'; id: PlanId }
  | { usedIn: 'signal'; id: SignalId }
  | { usedIn: 'overview'; id: ClientFileId };

/** Where organisations are used: in files that have not been removed, and on ecograms only where nothing is marked as dangerous. */
export type OrganisationUseRepository = {
  /** The files, by name, in which an organisation is used that goes by any of `ids`, and how many there are. */
  files(ids: readonly OrganisationId[], limit: number): { files: Omit<FileUsing, 'uses'>[]; total: number };
  inFile(ids: readonly OrganisationId[], fileId: ClientFileId): RecordUsing[];
};

/** What was seen or said of a file, also what was taken away. */
export type OverviewRepository = {
  /** `undefined` where nobody has written anything yet. */
  ofFile(fileId: ClientFileId): Overview | undefined;
  /** Writes it if what is there is one version before, or nothing before the first; says whether it was. */
  put(overview: Overview): boolean;
  /** Puts it at whichever version it is. For a file that comes from another vault. */
  insert(overview: Overview): void;
};

/** What was kept of overviews. What stands in a version never changes. Those of removed files aren't there. */
export type OverviewVersionRepository = {
  find(id: OverviewVersionId): OverviewVersion | undefined;
  /** The newest in front. */
  ofFile(fileId: ClientFileId): OverviewVersionSummary[];
  latestOf(fileId: ClientFileId): OverviewVersion | undefined;
  insert(version: OverviewVersion): void;
  /** Says whether there was such a version. */
  rename(id: OverviewVersionId, words: string): boolean;
  /** Says whether there was such a version. */
  remove(id: OverviewVersionId): boolean;
};

export type FearRepository = {
  find(id: FearId): Fear | undefined;
  ofFile(fileId: ClientFileId): Fear[];
  insert(fear: Fear): void;
  /** Replaces the row if it is still at `fear.version - 1`; says whether it was. */
  replace(fear: Fear): boolean;
};

export type SignalRepository = {
  find(id: SignalId): Signal | undefined;
  ofFile(fileId: ClientFileId): Signal[];
  insert(signal: Signal): void;
  /** Replaces the row if it is still at `signal.version - 1`; says whether it was. */
  replace(signal: Signal): boolean;
};

/** What people thought of a file's situation, also what they have withdrawn. */
export type RatingRepository = {
  find(id: RatingId): Rating | undefined;
  ofFile(fileId: ClientFileId): Rating[];
  insert(rating: Rating): void;
  /** Replaces the row if it is still at `rating.version - 1`; says whether it was. */
  replace(rating: Rating): boolean;
};

/** What may go wrong on a return. What was decided is never changed; of a file, at most one isn't. */
export type RiskAssessmentRepository = {
  find(id: RiskAssessmentId): RiskAssessment | undefined;
  /** In the order in which they were begun. */
  ofFile(fileId: ClientFileId): RiskAssessment[];
  insert(assessment: RiskAssessment): void;
  /** Replaces the row if it is still at `assessment.version - 1`; says whether it was. */
  replace(assessment: RiskAssessment): boolean;
};

/** Warnings that somebody answers for. They stay as they were given. */
export type RiskOverrideRepository = {
  ofFile(fileId: ClientFileId): RiskOverride[];
  insert(override: RiskOverride): void;
};

export type OriginNetworkRepository = {
  /** `undefined` where nothing has been written yet. */
  ofFile(fileId: ClientFileId): OriginNetwork | undefined;
  /** Puts the first version, or the next if it is still at `network.version - 1`; says whether it did. */
  put(network: OriginNetwork): boolean;
  /** Puts it at whichever version it is, with who left in danger. For a file that comes from another vault. */
  insert(network: OriginNetwork): void;
};

/** Who and what was taken off the ecogram of a file while marked with a danger: the vault keeps it by itself. */
export type LeftInDangerRepository = {
  ofFile(fileId: ClientFileId): LeftInDanger;
  /** For a file that comes from another vault. What is known already stays. */
  insert(fileId: ClientFileId, left: LeftInDanger): void;
};

/** The shelter's own versions of the roadmap, and whom it turns to. */
export type RoadmapRepository = {
  list(): LocalRoadmap[];
  find(id: RoadmapId): LocalRoadmap | undefined;
  insert(roadmap: LocalRoadmap): void;
  replace(roadmap: LocalRoadmap): boolean;
  remove(id: RoadmapId, version: number): boolean;
  help(): LocalHelp;
  /** Replaces what there is if it is still at `help.version - 1`; says whether it was. */
  replaceHelp(help: LocalHelp): boolean;
};

/** Files that have not been removed, as far as they are counted. */
export type CountedFileRepository = { all(): CountedFile[] };

/** Files that have not been removed, as far as there are days in them that somebody has to think of. */
export type DatedFileRepository = { all(): DatedFile[] };

/** How clients were after they had left, also what was taken away. Those of removed files aren't there. */
export type MonitoringRepository = {
  find(id: MonitoringRecordId): MonitoringRecord | undefined;
  ofFile(fileId: ClientFileId): MonitoringRecord[];
  all(): MonitoringRecord[];
  insert(record: MonitoringRecord): void;
  /** Replaces the row if it is still at `record.version - 1`; says whether it was. */
  replace(record: MonitoringRecord): boolean;
};

/** What was said of what stood on Today, also what was taken back. Those of removed files aren't there. */
export type TodayMarkRepository = {
  find(id: TodayMarkId): TodayMark | undefined;
  all(): TodayMark[];
  insert(mark: TodayMark): void;
  /** Replaces the row if it is still at `mark.version - 1`; says whether it was. */
  replace(mark: TodayMark): boolean;
};

/** What clients have said of who may know what. Nothing of it ever changes. Those of removed files aren't there. */
export type ConsentRepository = {
  find(id: ConsentId): Consent | undefined;
  /** In the order in which they were begun. */
  ofFile(fileId: ClientFileId): Consent[];
  /** Without anything said yet. */
  insert(consent: Omit<Consent, 'acts'>): void;
  add(consent: Pick<Consent, 'id' | 'fileId'>, event: ConsentEvent): void;
};

/** The receipts of copies that left. But for its state, nothing of one ever changes. */
export type ReleaseCopyRepository = {
  find(id: ReleaseCopyId): ReleaseCopy | undefined;
  byNumber(number: CopyNumber): ReleaseCopy | undefined;
  /** Whether any copy bears it, also one of a file that was removed. */
  isTaken(number: CopyNumber): boolean;
  /** The latest in front. */
  ofFile(fileId: ClientFileId): ReleaseCopy[];
  insert(copy: ReleaseCopy): void;
  /** Says whether it was still leaving. */
  settle(id: ReleaseCopyId, state: Exclude<CopyState, 'leaving'>): boolean;
};

/** The shelter's own date templates. */
export type DateTemplateRepository = {
  list(): DateTemplate[];
  find(id: DateTemplateId): DateTemplate | undefined;
  insert(template: DateTemplate): void;
  /** Replaces the row if it is still at `template.version - 1`; says whether it was. */
  replace(template: DateTemplate): boolean;
  remove(id: DateTemplateId, version: number): boolean;
};

/** The vault's own key pair for bundles, once somebody has made one. */
export type BundleKeyRepository = {
  read(): AgeIdentity | undefined;
  /** The first one stays: others may have locked bundles for it. */
  insert(key: AgeIdentity, madeAt: Instant): void;
};

/** Files that are here for a review alone, and how they came. Those of removed files aren't there. */
export type ReviewGuestRepository = {
  find(fileId: ClientFileId): ReviewGuest | undefined;
  all(): ReviewGuest[];
  insert(guest: ReviewGuest): void;
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
export type DraftRepository = {
  /** All that locking has left of one member of staff, and nothing of anybody else; the newest first. */
  of(staffId: StaffId): Draft[];
  insert(draft: Draft): void;
  /** Says whether it was there and hers. */
  remove(id: DraftId, staffId: StaffId): boolean;
};

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
