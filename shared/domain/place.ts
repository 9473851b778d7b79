import { z } from 'zod';
import {
  ChildId,
  ClientFileId,
  DatedVersionId,
  ImportId,
  OrganisationId,
  PersonId,
  PlanId,
  RoadmapId,
} from './ids.ts';
import { CalendarPeriod, PeriodChoice } from './numbers/period.ts';
import { Finding } from './organisation-finding.ts';
import { PlanSection } from './plan.ts';

/** Where somebody is. There are no addresses: nothing about a client stands in a history or a title bar. */
export const Place = z.discriminatedUnion('at', [
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
  z.strictObject({ at: z.literal('printPlan'), fileId: ClientFileId, planId: PlanId }),
  z.strictObject({ at: z.literal('printEcogram'), fileId: ClientFileId }),
  /** `isNew`: a file that has just been begun with a first sign, before there is a name. */
  z.strictObject({ at: z.literal('signs'), fileId: ClientFileId, isNew: z.boolean().optional() }),
  /** The roadmap as the shelter uses it. `signsOf`: the file from whose first signs somebody came. */
  z.strictObject({ at: z.enum(['roadmaps', 'printOpeners']), signsOf: ClientFileId.optional() }),
  z.strictObject({ at: z.literal('roadmap'), roadmapId: RoadmapId, signsOf: ClientFileId.optional() }),
]);
export type Place = z.infer<typeof Place>;
