import type { AuditHead } from '#shared/domain/audit.ts';
import type { ClientCopy, ClientCopyChoices } from '#shared/domain/client-copy.ts';
import type { Consent } from '#shared/domain/consent.ts';
import type { Instant } from '#shared/domain/dates.ts';
import type { Paper } from '#shared/domain/documents.ts';
import type { Ecogram, EcogramRecords } from '#shared/domain/ecogram.ts';
import type { EcogramChoices, EcogramPdf } from '#shared/domain/ecogram-print.ts';
import type { Fear } from '#shared/domain/fear.ts';
import type { FileContents } from '#shared/domain/file-contents.ts';
import type { OrganisationId, PlanId } from '#shared/domain/ids.ts';
import type { NumbersReport } from '#shared/domain/numbers/report.ts';
import type { Organisation } from '#shared/domain/organisation.ts';
import type { SheetField, SheetOrganisation } from '#shared/domain/organisation-sheet.ts';
import type { OverviewContent } from '#shared/domain/overview.ts';
import type { OverviewSheet } from '#shared/domain/place.ts';
import type { CountryCode } from '#shared/domain/places.ts';
import type { PlanList, SheetTable } from '#shared/domain/plan/tables.ts';
import type { Followed } from '#shared/domain/plan/visit-columns.ts';
import type { Plan } from '#shared/domain/plan.ts';
import type { AsKnown, PlanStanding } from '#shared/domain/plan-version.ts';
import type { PrintLanguage } from '#shared/domain/print-language.ts';
import type { RecoveryPart, SheetNumber } from '#shared/domain/recovery-code.ts';
import type { CopyNumber } from '#shared/domain/release/copy-number.ts';
import type { Opened } from '#shared/domain/release/opened.ts';
import type { FilePart } from '#shared/domain/release/parts.ts';
import type { RiskAssessment } from '#shared/domain/risk-assessment.ts';
import type { Caution } from '#shared/domain/risk-cautions.ts';
import type { RoadmapContent } from '#shared/domain/roadmap.ts';
import type { OrganisationNames } from '#shared/i18n/consent-words.ts';

/** What is made of records to leave the app, on paper or as a file. */

export type Documents = {
  planHtml(request: PlanHtmlRequest): string;
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
  /** Its ecogram and nothing else, as a drawing, and on a page that is just as large. Which copy it is stands below. */
  releaseDrawing(request: ReleaseRequest): string;
  releaseDrawingHtml(request: ReleaseRequest): string;
  /** Its plans as tables, and those as a workbook. */
  releaseTables(request: ReleaseRequest): SheetTable[];
  releaseWorkbook(request: ReleaseRequest): Promise<Uint8Array>;
  /** One list of its plans as text in UTF-8. */
  releaseCsv(request: ReleaseRequest, list: PlanList): Uint8Array;
  ecogramSvg(request: EcogramPictureRequest): string;
  comparisonSvgs(request: ComparisonRequest): ComparisonPictures;
  comparisonHtml(request: ComparisonRequest & Moments & OnPaper): string;
  ecogramHtml(request: EcogramSheetRequest): string;
  /** The ecogram as its own screen gives it to other programs, and on a page that is just as large. That it is for inside stands below. */
  insideDrawing(request: InsideDrawingRequest): string;
  insideDrawingHtml(request: InsideDrawingRequest): string;
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
  /** Two moments of the overviews beside each other. */
  overviewComparisonHtml(request: OverviewComparisonRequest): string;
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

export type OverviewComparisonRequest = OnPaper & {
  before: OverviewContent;
  after: OverviewContent;
  /** When the earlier was kept, and when the later; `null`: it is as they stand. */
  was: Instant;
  is: Instant | null;
  /** As for one sheet. */
  people: EcogramRecords['people'];
  organisations: ReadonlyMap<OrganisationId, Organisation>;
  language: string;
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
  /** Which words stand below each scale of Overview 1: the client's latest, or whatever was said and by whom. */
  withWords: boolean | 'all';
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
  /** The plans of that copy, said on those of its pages that are of none of them. */
  plansInCopy?: readonly PlanStanding[] | undefined;
};

/** What leaves, made smaller already: a form gets nothing else of the file (decision 28). */
export type ReleaseRequest = Omit<OnPaper, 'copy' | 'plansInCopy'> & {
  copy: FileContents;
  number: CopyNumber;
  parts: readonly FilePart[];
  standings: readonly (PlanStanding & { planId: PlanId })[];
  /** How each frozen version on it stands. */
  versions: readonly (PlanStanding & { planId: PlanId })[];
  organisations: ReadonlyMap<OrganisationId, Organisation>;
  /** The warnings that each plan carries. */
  cautions: ReadonlyMap<PlanId, readonly Caution[]>;
  language: string;
  /** Whether it holds what is held of others, and nothing else. */
  isApart: boolean;
  isPractice: boolean;
  /** Gives an id for a record, where ids can be read: another at each call, and none that is in the vault. */
  newId(): string;
};

/** A whole file in short, for inside the house: made smaller like what leaves, and with why something was opened for it. */
export type SummaryRequest = Omit<
  ReleaseRequest,
  'number' | 'parts' | 'isApart' | 'isPractice' | 'newId' | 'versions'
> & {
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

/** The ecogram as a drawing by itself. */
export type InsideDrawingRequest = Extract<EcogramPictureRequest, { detail: 'full' }> & { printedOn: Date };

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
  organisations: ReadonlyMap<OrganisationId, AsKnown<Organisation>>;
  /** The warnings that it carries. */
  cautions: readonly Caution[];
  /** How it went on after leaving, as far as this paper may say it. */
  followed: Followed;
  clientLabel: string;
  language: string;
  /** Whether the special security measures, which are for staff, are on this paper. */
  withSecurity: boolean;
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
