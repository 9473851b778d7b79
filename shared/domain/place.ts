import { z } from 'zod';
import { ChildId, ClientFileId, DatedVersionId, OrganisationId, PlanId } from './ids.ts';
import { CalendarPeriod, PeriodChoice } from './numbers/period.ts';

/** Where somebody is. There are no addresses: nothing about a client stands in a history or a title bar. */
export const Place = z.discriminatedUnion('at', [
  /** `justRemoved`: a file that can be brought back from here with one press. */
  z.strictObject({ at: z.literal('files'), justRemoved: ClientFileId.optional() }),
  z.strictObject({ at: z.literal('removed') }),
  z.strictObject({ at: z.literal('due') }),
  /** The social map. */
  z.strictObject({ at: z.literal('organisations') }),
  /** `ecogramOf`: the file on whose ecogram somebody came from. */
  z.strictObject({
    at: z.literal('organisation'),
    organisationId: OrganisationId,
    ecogramOf: ClientFileId.optional(),
  }),
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
  z.strictObject({ at: z.literal('ecogram'), fileId: ClientFileId }),
  z.strictObject({ at: z.literal('ecogramVersions'), fileId: ClientFileId }),
  /** `after: null` is the ecogram as it stands. */
  z.strictObject({
    at: z.enum(['ecogramComparison', 'printComparison']),
    fileId: ClientFileId,
    before: DatedVersionId,
    after: DatedVersionId.nullable(),
  }),
  z.strictObject({ at: z.literal('plan'), fileId: ClientFileId, planId: PlanId }),
  z.strictObject({ at: z.literal('printPlan'), fileId: ClientFileId, planId: PlanId }),
  z.strictObject({ at: z.literal('printEcogram'), fileId: ClientFileId }),
]);
export type Place = z.infer<typeof Place>;
