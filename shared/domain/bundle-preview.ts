import { z } from 'zod';
import { answerOf } from './answer.ts';
import { BundledCopy, BundleUse } from './bundle.ts';
import { Instant } from './dates.ts';
import { ClientFileId, ImportId, OrganisationId, PlanId } from './ids.ts';
import { LikelyDouble } from './organisation-likeness.ts';
import { CountryCode } from './places.ts';
import { PlanComment } from './plan-comment.ts';
import { ReviewAct } from './review-exchange.ts';
import { StaffMember } from './staff.ts';
import { FilledLine, Line } from './text.ts';

/** How much of each there is in a file, in the order in which it is told. */
export const COUNTED_PARTS = [
  'children',
  'people',
  'signals',
  'fears',
  'plans',
  'comments',
  'assessments',
  'contacts',
] as const;
export type CountedPart = (typeof COUNTED_PARTS)[number];

export const IncomingFile = z.strictObject({
  fileId: ClientFileId,
  workingName: FilledLine,
  fileCode: Line,
  countryOfOrigin: answerOf(CountryCode),
  createdAt: Instant,
  updatedAt: Instant,
  counts: z.record(z.enum(COUNTED_PARTS), z.int()),
  /**
   * Why it can't be brought in: there is one of that id in this vault, or there was one and its last traces are still being wiped
   * (`destroyed`); or something of it has the id of a record in another file (`elsewhere`).
   */
  here: z.enum(['no', 'here', 'removed', 'destroyed', 'elsewhere']),
});
export type IncomingFile = z.infer<typeof IncomingFile>;

/** An organisation that this vault doesn't know, and which of its own may be the same. */
export const IncomingOrganisation = z.strictObject({
  id: OrganisationId,
  name: FilledLine,
  countries: z.array(CountryCode),
  alike: z.array(LikelyDouble),
});
export type IncomingOrganisation = z.infer<typeof IncomingOrganisation>;

const CommentConflict = z.strictObject({ here: PlanComment, there: PlanComment });

export const ACT_FATES = [
  'applies',
  'sentBack',
  'alreadyHere',
  'earlierVersion',
  'otherWords',
  'ownWords',
  'broughtByWriter',
  'notTheirRole',
  'tooLate',
  'notTheirs',
] as const;

export const IncomingPlanReview = z.strictObject({
  planId: PlanId,
  /** The version that lay before the reviewer, and the one that stands here. */
  number: z.int(),
  numberHere: z.int(),
  added: z.array(PlanComment),
  /** How many comments of ours have got an answer, or were settled. */
  changed: z.int(),
  conflicts: z.array(CommentConflict),
  acts: z.array(z.strictObject({ act: ReviewAct, fate: z.enum(ACT_FATES) })),
  /** A new comment has the id of one on another plan: then nothing of the review is joined. */
  isElsewhere: z.boolean(),
});
export type IncomingPlanReview = z.infer<typeof IncomingPlanReview>;

export const IncomingReview = z.strictObject({
  fileId: ClientFileId,
  workingName: FilledLine,
  reviewer: StaffMember,
  plans: z.array(IncomingPlanReview),
});
export type IncomingReview = z.infer<typeof IncomingReview>;

/** What is in a bundle, before anything of it is brought in. */
export const BundlePreview = z.strictObject({
  id: ImportId,
  fileName: z.string(),
  use: BundleUse,
  madeAt: Instant,
  /** Of a handover: which copy it is, as it says. */
  copy: BundledCopy.nullable(),
  files: z.array(IncomingFile),
  organisations: z.array(IncomingOrganisation),
  reviews: z.array(IncomingReview),
  documents: z.array(z.strictObject({ name: z.string(), bytes: z.int() })),
});
export type BundlePreview = z.infer<typeof BundlePreview>;

export const BundleProgress = z.strictObject({ done: z.int(), of: z.int() });
export type BundleProgress = z.infer<typeof BundleProgress>;
