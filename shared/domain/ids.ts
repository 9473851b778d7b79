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

/** Something said of a line of a plan. */
export const PlanCommentId = id('PlanComment');
export type PlanCommentId = z.infer<typeof PlanCommentId>;

/** A child as she stands in a plan. */
export const PlanChildId = id('PlanChild');
export type PlanChildId = z.infer<typeof PlanChildId>;

export const EmergencyContactId = id('EmergencyContact');
export type EmergencyContactId = z.infer<typeof EmergencyContactId>;

export const CostId = id('Cost');
export type CostId = z.infer<typeof CostId>;

/** A document that a plan needs. */
export const NeededDocumentId = id('NeededDocument');
export type NeededDocumentId = z.infer<typeof NeededDocumentId>;

export const ReferralId = id('Referral');
export type ReferralId = z.infer<typeof ReferralId>;

/** Something that was said about a factor of Overview 1. */
export const SayingId = id('Saying');
export type SayingId = z.infer<typeof SayingId>;

/** The overviews as they stood when somebody kept them. */
export const OverviewVersionId = id('OverviewVersion');
export type OverviewVersionId = z.infer<typeof OverviewVersionId>;

/** What a client fears, beside what was checked. */
export const FearId = id('Fear');
export type FearId = z.infer<typeof FearId>;

export const FactCheckId = id('FactCheck');
export type FactCheckId = z.infer<typeof FactCheckId>;

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

export const RiskAssessmentId = id('RiskAssessment');
export type RiskAssessmentId = z.infer<typeof RiskAssessmentId>;

/** An area of an assessment that the form does not have. */
export const RiskAreaId = id('RiskArea');
export type RiskAreaId = z.infer<typeof RiskAreaId>;

/** Something that is known in the country of origin. */
export const KnownId = id('Known');
export type KnownId = z.infer<typeof KnownId>;

export const MeasureId = id('Measure');
export type MeasureId = z.infer<typeof MeasureId>;

/** Advice that was given, or a choice that was made. */
export const SaidId = id('Said');
export type SaidId = z.infer<typeof SaidId>;

export const RiskOverrideId = id('RiskOverride');
export type RiskOverrideId = z.infer<typeof RiskOverrideId>;

/** Somebody who could be reached in the country of origin. */
export const OriginContactId = id('OriginContact');
export type OriginContactId = z.infer<typeof OriginContactId>;

export const OriginStepId = id('OriginStep');
export type OriginStepId = z.infer<typeof OriginStepId>;

/** What a client has said of one recipient and one purpose. */
export const ConsentId = id('Consent');
export type ConsentId = z.infer<typeof ConsentId>;

/** A time at which she said something of it. */
export const ConsentActId = id('ConsentAct');
export type ConsentActId = z.infer<typeof ConsentActId>;

/** A copy of something of a file that left. */
export const ReleaseCopyId = id('ReleaseCopy');
export type ReleaseCopyId = z.infer<typeof ReleaseCopyId>;

/** A document that is held in memory, ready to be looked at or written to a chosen place. */
export const HeldDocumentId = id('HeldDocument');
export type HeldDocumentId = z.infer<typeof HeldDocumentId>;

/** A file that is being brought in, as far as it is held in memory. */
export const ImportId = id('Import');
export type ImportId = z.infer<typeof ImportId>;

/** Words that were being written when the vault was locked. */
export const DraftId = id('Draft');
export type DraftId = z.infer<typeof DraftId>;
