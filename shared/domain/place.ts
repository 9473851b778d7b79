import { z } from 'zod';
import { ChosenBundle } from './chosen-bundle.ts';
import { Factor } from './factors.ts';
import {
  ChildId,
  ClientFileId,
  ConsentId,
  DatedVersionId,
  DateTemplateId,
  ImportId,
  MonitoringRecordId,
  OrganisationId,
  OverviewVersionId,
  PersonId,
  PlanId,
  RiskAssessmentId,
  RoadmapId,
} from './ids.ts';
import { VisitMonth } from './monitoring.ts';
import { CalendarPeriod, PeriodChoice } from './numbers/period.ts';
import { Finding } from './organisation-finding.ts';
import { OverviewCountry } from './overview.ts';
import { PlanSection } from './plan/sections.ts';
import { PlanNumber } from './plan-life.ts';
import { CopyNumber } from './release/copy-number.ts';

/** A factor in a country, as a part of an overview. */
const OverviewPart = z.strictObject({ country: OverviewCountry, factor: Factor });

/** What is worked on together: how it looks, what may change, what is feared and what was checked. */
export const OverviewSheet = z.enum(['one', 'two', 'fears']);
export type OverviewSheet = z.infer<typeof OverviewSheet>;

/** Where somebody is. There are no addresses: nothing about a client stands in a history or a title bar. */
export const Place = z.discriminatedUnion('at', [
  z.strictObject({ at: z.literal('today') }),
  /** `justRemoved`: a file that can be brought back from here with one press. `begins`: somebody wants to begin one at once. */
  z.strictObject({
    at: z.literal('files'),
    justRemoved: ClientFileId.optional(),
    begins: z.literal(true).optional(),
  }),
  z.strictObject({ at: z.literal('removed') }),
  /** The exercises; only in the practice vault. */
  z.strictObject({ at: z.literal('practice') }),
  z.strictObject({ at: z.literal('due') }),
  /** The social map. `finding`: what somebody was looking for when they left it. */
  z.strictObject({ at: z.literal('organisations'), finding: Finding.optional() }),
  /** `ecogramOf`: the file on whose ecogram somebody came from; `planOf`: the plan that they came from. */
  z.strictObject({
    at: z.literal('organisation'),
    organisationId: OrganisationId,
    ecogramOf: ClientFileId.optional(),
    planOf: z.strictObject({ fileId: ClientFileId, planId: PlanId, part: PlanSection.optional() }).optional(),
    /** The file in whose Overview 2 it is named, and where. */
    overviewOf: z.strictObject({ fileId: ClientFileId, of: OverviewPart }).optional(),
    finding: Finding.optional(),
  }),
  /** Those that are chosen, beside each other; on a sheet for a client; the list of a country, for whoever works here. */
  z.strictObject({
    at: z.enum(['organisationsBeside', 'printOrganisations', 'printSocialMap']),
    finding: Finding,
  }),
  /** Two entries side by side, before one goes into the other. */
  z.strictObject({ at: z.literal('mergeOrganisations'), stays: OrganisationId, goes: OrganisationId }),
  /** A file that is looked at before it is brought into the social map. Locking lets go of it. */
  z.strictObject({ at: z.literal('bringIn'), importId: ImportId }),
  z.strictObject({ at: z.literal('giveMap') }),
  /** A bundle for another laptop. `fileId: null`: of files that are still to be chosen. */
  z.strictObject({
    at: z.literal('bundleOut'),
    use: z.enum(['move', 'review', 'reviewed']),
    fileId: ClientFileId.nullable(),
  }),
  /** A bundle that is looked at before it is brought in. Locking lets go of it. */
  z.strictObject({ at: z.literal('bundleIn'), bundle: ChosenBundle }),
  z.strictObject({ at: z.literal('bundleKey') }),
  /** A list of clients that is looked at before files are made of it. Locking lets go of it. */
  z.strictObject({ at: z.literal('fileList'), importId: ImportId }),
  /** `period`: the one that was looked at before. */
  z.strictObject({ at: z.literal('numbers'), period: PeriodChoice.optional() }),
  z.strictObject({ at: z.literal('printNumbers'), period: CalendarPeriod }),
  z.strictObject({ at: z.literal('settings') }),
  z.strictObject({ at: z.literal('backups') }),
  z.strictObject({ at: z.literal('people') }),
  /** `isFirst`: the step after a vault has been made. */
  z.strictObject({ at: z.literal('recovery'), isFirst: z.boolean() }),
  /** All of the log, or what was done with one file. */
  z.strictObject({ at: z.literal('log'), fileId: ClientFileId.nullable() }),
  z.strictObject({ at: z.literal('file'), fileId: ClientFileId }),
  /** `childId`: at what is written of that child. */
  z.strictObject({ at: z.literal('details'), fileId: ClientFileId, childId: ChildId.optional() }),
  /** `personId`: at somebody on it. */
  z.strictObject({ at: z.literal('ecogram'), fileId: ClientFileId, personId: PersonId.optional() }),
  z.strictObject({ at: z.literal('ecogramVersions'), fileId: ClientFileId }),
  /** `after: null` is the ecogram as it stands. */
  z.strictObject({
    at: z.enum(['ecogramComparison', 'printComparison']),
    fileId: ClientFileId,
    before: DatedVersionId,
    after: DatedVersionId.nullable(),
  }),
  /** `part`: at that section of it. */
  z.strictObject({
    at: z.literal('plan'),
    fileId: ClientFileId,
    planId: PlanId,
    part: PlanSection.optional(),
  }),
  z.strictObject({ at: z.literal('planVersions'), fileId: ClientFileId, planId: PlanId }),
  /** A version that is frozen: to read, or to review. */
  z.strictObject({
    at: z.enum(['planVersion', 'planReview']),
    fileId: ClientFileId,
    planId: PlanId,
    number: PlanNumber,
  }),
  z.strictObject({ at: z.literal('review') }),
  /** `number`: a version that is frozen; without it the plan as it stands. */
  z.strictObject({
    at: z.enum(['printPlan', 'printClientCopy']),
    fileId: ClientFileId,
    planId: PlanId,
    number: PlanNumber.optional(),
  }),
  z.strictObject({ at: z.literal('printEcogram'), fileId: ClientFileId }),
  /** `of`: at that factor. */
  z.strictObject({
    at: z.literal('overviews'),
    fileId: ClientFileId,
    sheet: OverviewSheet.optional(),
    of: OverviewPart.optional(),
  }),
  /** Overview 1 for the two who sit before it, over the whole screen. */
  z.strictObject({ at: z.literal('overviewTogether'), fileId: ClientFileId }),
  z.strictObject({ at: z.literal('overviewVersions'), fileId: ClientFileId }),
  /** `after: null` is the overviews as they stand. */
  z.strictObject({
    at: z.enum(['overviewComparison', 'printOverviewComparison']),
    fileId: ClientFileId,
    before: OverviewVersionId,
    after: OverviewVersionId.nullable(),
  }),
  z.strictObject({ at: z.literal('printOverview'), fileId: ClientFileId, sheet: OverviewSheet }),
  /** `isNew`: a file that has just been begun with a first sign, before there is a name. */
  z.strictObject({ at: z.literal('signs'), fileId: ClientFileId, isNew: z.boolean().optional() }),
  /** The assessment that is being written, or one that was decided. `planOf`: the plan from whose warning somebody came. */
  z.strictObject({
    at: z.literal('risk'),
    fileId: ClientFileId,
    assessmentId: RiskAssessmentId.optional(),
    planOf: PlanId.optional(),
  }),
  z.strictObject({ at: z.literal('printRisk'), fileId: ClientFileId, assessmentId: RiskAssessmentId }),
  /** Whom the client could reach in the country of origin. */
  z.strictObject({ at: z.literal('origin'), fileId: ClientFileId }),
  /** `recordId`: at that record; `visit`: somebody comes to write down that one. */
  z.strictObject({
    at: z.literal('monitoring'),
    fileId: ClientFileId,
    recordId: MonitoringRecordId.optional(),
    visit: VisitMonth.optional(),
  }),
  /** Who may know what, and what has left. */
  z.strictObject({ at: z.literal('consents'), fileId: ClientFileId }),
  /** What leaves. `consentId`: by that consent; `plan`: somebody comes to give out that plan, as that version; `isOwn`: to the client. */
  z.strictObject({
    at: z.literal('release'),
    fileId: ClientFileId,
    consentId: ConsentId.optional(),
    plan: z.strictObject({ planId: PlanId, number: PlanNumber.optional() }).optional(),
    isOwn: z.literal(true).optional(),
  }),
  /** What a copy is, by its number. */
  z.strictObject({ at: z.literal('copy'), number: CopyNumber.nullable() }),
  /** The whole file in short, on paper for inside. */
  z.strictObject({ at: z.literal('printSummary'), fileId: ClientFileId }),
  z.strictObject({ at: z.literal('printConsent'), fileId: ClientFileId, consentId: ConsentId }),
  z.strictObject({ at: z.literal('dateTemplates') }),
  z.strictObject({ at: z.literal('dateTemplate'), templateId: DateTemplateId }),
  /** The roadmap as the shelter uses it. `signsOf`: the file from whose first signs somebody came. */
  z.strictObject({ at: z.enum(['roadmaps', 'printOpeners']), signsOf: ClientFileId.optional() }),
  z.strictObject({ at: z.literal('roadmap'), roadmapId: RoadmapId, signsOf: ClientFileId.optional() }),
]);
export type Place = z.infer<typeof Place>;
