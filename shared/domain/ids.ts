import { z } from 'zod';

/**
 * Identifiers are UUIDs (version 7, so that rows made later sort later), branded per subject: a plan's id cannot be
 * handed to something that wants a client file's.
 */
const id = <Brand extends string>(brand: Brand) => z.uuid().brand(brand);

/** Whoever holds a key slot of the vault. The same for as long as they do, whatever their name, role or passphrase. */
export const StaffId = id('Staff');
export type StaffId = z.infer<typeof StaffId>;

export const ClientFileId = id('ClientFile');
export type ClientFileId = z.infer<typeof ClientFileId>;

export const ChildId = id('Child');
export type ChildId = z.infer<typeof ChildId>;

export const KeyDateId = id('KeyDate');
export type KeyDateId = z.infer<typeof KeyDateId>;

/** A day on which somebody asked how a client is, or tried to. */
export const MonitoringRecordId = id('MonitoringRecord');
export type MonitoringRecordId = z.infer<typeof MonitoringRecordId>;

/** Something that a client needs, as a monitoring record has it. */
export const NeedId = id('Need');
export type NeedId = z.infer<typeof NeedId>;

/** What somebody said of something that stood on Today. */
export const TodayMarkId = id('TodayMark');
export type TodayMarkId = z.infer<typeof TodayMarkId>;

/** How long something lasts in a country. */
export const DateTemplateId = id('DateTemplate');
export type DateTemplateId = z.infer<typeof DateTemplateId>;

export const EcogramId = id('Ecogram');
export type EcogramId = z.infer<typeof EcogramId>;

export const PersonId = id('Person');
export type PersonId = z.infer<typeof PersonId>;

export const TieId = id('Tie');
export type TieId = z.infer<typeof TieId>;

/** An ecogram as it stood when somebody kept it. */
export const DatedVersionId = id('DatedVersion');
export type DatedVersionId = z.infer<typeof DatedVersionId>;

export const PlanId = id('Plan');
export type PlanId = z.infer<typeof PlanId>;

export const PlanStepId = id('PlanStep');
export type PlanStepId = z.infer<typeof PlanStepId>;

export const ReferralId = id('Referral');
export type ReferralId = z.infer<typeof ReferralId>;

/** An organisation of the social map. */
export const OrganisationId = id('Organisation');
export type OrganisationId = z.infer<typeof OrganisationId>;

/** Something that was seen or said, noted beside a file. */
export const SignalId = id('Signal');
export type SignalId = z.infer<typeof SignalId>;

/** How strong somebody's suspicion was on a day. */
export const RatingId = id('Rating');
export type RatingId = z.infer<typeof RatingId>;

/** A shelter's own version of the roadmap for a first conversation. */
export const RoadmapId = id('Roadmap');
export type RoadmapId = z.infer<typeof RoadmapId>;

/** A document that is held in memory, ready to be looked at or written to a chosen place. */
export const HeldDocumentId = id('HeldDocument');
export type HeldDocumentId = z.infer<typeof HeldDocumentId>;

/** A file that is being brought in, as far as it is held in memory. */
export const ImportId = id('Import');
export type ImportId = z.infer<typeof ImportId>;

/** Words that were being written when the vault was locked. */
export const DraftId = id('Draft');
export type DraftId = z.infer<typeof DraftId>;
