import { z } from 'zod';
import { ClientCopyChoices, LeftOutLine } from '../../domain/client-copy.ts';
import { HeldDocument, NumbersOutput, Paper, PrintOutcome } from '../../domain/documents.ts';
import { EcogramChoices } from '../../domain/ecogram-print.ts';
import {
  ClientFileId,
  ConsentId,
  DatedVersionId,
  HeldDocumentId,
  OverviewVersionId,
  PlanId,
  RiskAssessmentId,
  RoadmapId,
} from '../../domain/ids.ts';
import { CalendarPeriod } from '../../domain/numbers/period.ts';
import { SHEET_FIELDS, SheetField, SheetOrganisations } from '../../domain/organisation-sheet.ts';
import { OverviewSheet } from '../../domain/place.ts';
import { CountryCode } from '../../domain/places.ts';
import { PlanNumber } from '../../domain/plan-life.ts';
import { PrintLanguage } from '../../domain/print-language.ts';
import { NumberedFile } from '../../domain/release/copy.ts';
import { Release } from '../../domain/release/release.ts';
import { SyncedPlace } from '../../domain/release/sync-services.ts';
import { UiLanguage } from '../../domain/settings.ts';
import { ALL_STAFF, define, MANAGERS, nothing } from '../define.ts';

export const documentsMethods = define({
  'documents.preparePlan': {
    kind: 'command',
    may: ALL_STAFF,
    input: z.strictObject({
      planId: PlanId,
      /** A version that is frozen, as it was; without it the plan as it stands. */
      number: PlanNumber.optional(),
      language: UiLanguage,
      paper: Paper,
      /** The special security measures, which are for staff. */
      withSecurity: z.boolean().default(false),
    }),
    output: HeldDocument,
  },
  /** A plan for the client to take along: what she needs on the way, in her language, and nothing that tells what for. */
  'documents.prepareClientCopy': {
    kind: 'command',
    may: ALL_STAFF,
    input: z.strictObject({ planId: PlanId, number: PlanNumber.optional(), choices: ClientCopyChoices }),
    /** `leftOut`: the lines that are not on it, and for which word; the names that are looked for stay in the vault. */
    output: HeldDocument.extend({ leftOut: z.array(LeftOutLine) }),
  },
  /** An assessment of the risks of a return, as it stands or as it was decided. */
  'documents.prepareRisk': {
    kind: 'command',
    may: ALL_STAFF,
    input: z.strictObject({ id: RiskAssessmentId, language: UiLanguage, paper: Paper }),
    output: HeldDocument,
  },
  /** All that matters of a file on a few pages, for whoever reads along; other people by their roles, unless they are named. */
  'documents.prepareSummary': {
    kind: 'command',
    may: ALL_STAFF,
    input: z.strictObject({
      fileId: ClientFileId,
      /** As in a release: whose names may be on it, and what is opened for it that stays in otherwise. */
      ...Release.pick({ named: true, opened: true }).shape,
      language: UiLanguage,
      paper: Paper,
    }),
    output: HeldDocument,
  },
  /** The sheet on which a client is asked: empty, or filled in with what she agreed to, where she did. */
  'documents.prepareConsent': {
    kind: 'command',
    may: ALL_STAFF,
    input: z.strictObject({ id: ConsentId, filled: z.boolean(), language: PrintLanguage, paper: Paper }),
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
  /** Overview 1 or 2 as it stands, or what is feared beside what was checked; with nobody's name on it but in the words. */
  'documents.prepareOverview': {
    kind: 'command',
    may: ALL_STAFF,
    input: z.strictObject({
      fileId: ClientFileId,
      sheet: OverviewSheet,
      withWords: z.boolean(),
      language: UiLanguage,
      paper: Paper,
    }),
    output: HeldDocument,
  },
  /** Two moments of the overviews, beside each other. `after: null` is the overviews as they stand. */
  'documents.prepareOverviewComparison': {
    kind: 'command',
    may: ALL_STAFF,
    input: z.strictObject({
      before: OverviewVersionId,
      after: OverviewVersionId.nullable(),
      language: UiLanguage,
      paper: Paper,
    }),
    output: HeldDocument,
  },
  /** A sheet for a client to take along, with nothing on it that tells what the help is against. */
  'documents.prepareOrganisations': {
    kind: 'command',
    may: ALL_STAFF,
    input: z.strictObject({
      organisations: SheetOrganisations,
      fields: z.array(SheetField).max(SHEET_FIELDS.length),
      language: PrintLanguage,
      paper: Paper,
    }),
    output: HeldDocument,
  },
  /** The social map of a country, or of all of them, for whoever works with it. */
  'documents.prepareSocialMap': {
    kind: 'command',
    may: ALL_STAFF,
    input: z.strictObject({ country: CountryCode.nullable(), language: UiLanguage, paper: Paper }),
    output: HeldDocument,
  },
  /** The three ways to open a conversation, as a card. `roadmapId: null`: those of the report, in the language of the print. */
  'documents.prepareOpeners': {
    kind: 'command',
    may: ALL_STAFF,
    input: z.strictObject({ roadmapId: RoadmapId.nullable(), language: UiLanguage, paper: Paper }),
    output: HeldDocument,
  },
  /**
   * The numbers of a period that is over, of the kind that the shelter has decided to give out. `badInput` for another: two
   * reports whose periods lie across each other could be subtracted.
   */
  'documents.prepareNumbers': {
    kind: 'command',
    may: MANAGERS,
    input: z.strictObject({ period: CalendarPeriod, language: UiLanguage, output: NumbersOutput }),
    output: HeldDocument,
  },
  /**
   * Writes a held document to a place that somebody chooses in the shell's dialog. `null` where nobody chose one; `synced`: a program copies what
   * lies there to a server; nothing was written yet, and `goOn` writes it there all the same. `receipts`: of a bundle of
   * whole files that move, the number of each, in the order in which they were chosen; of anything else there is none.
   */
  'documents.save': {
    kind: 'command',
    may: ALL_STAFF,
    input: z.strictObject({ id: HeldDocumentId, goOn: z.boolean().default(false) }),
    output: z
      .discriminatedUnion('is', [
        z.strictObject({ is: z.literal('saved'), path: z.string(), receipts: z.array(NumberedFile) }),
        SyncedPlace,
      ])
      .nullable(),
  },
  /**
   * Offers a held PDF to the system's print dialog, and writes nothing. `cancelled` where the dialog says that nobody printed; otherwise it may
   * lie in a printer. `notFound` for what was not made of pages.
   */
  'documents.print': {
    kind: 'command',
    may: ALL_STAFF,
    input: z.strictObject({ id: HeldDocumentId }),
    output: z.strictObject({ is: PrintOutcome }),
  },
  'documents.release': {
    kind: 'command',
    may: 'anyone',
    input: z.strictObject({ id: HeldDocumentId }),
    output: nothing,
    inReadOnly: 'allowed',
  },
});
