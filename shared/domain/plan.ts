import { z } from 'zod';
import { Version } from './client-file.ts';
import { CalendarDate, Instant } from './dates.ts';
import { FACTORS, Factor } from './factors.ts';
import { ClientFileId, OrganisationId, PersonId, PlanId, PlanStepId, type ReferralId } from './ids.ts';
import { Referral } from './referral.ts';
import { Line, Prose } from './text.ts';

/**
 * The Personal Action Plan for Return. The report asks for the most urgent fields, the first steps and the obstacles
 * (lines 2465-2500); its fields are those of the two overviews, so each field of a plan is one of the ten factors.
 */

/** When a step is taken, seen from the day of travel. */
export const STEP_TIMES = [
  'beforeTravel',
  'onTheJourney',
  'first72Hours',
  'firstMonth',
  'firstYear',
] as const;
export const StepTime = z.enum(STEP_TIMES);
export type StepTime = z.infer<typeof StepTime>;

/** Organisations of the social map that have a part in something. No plan that was written before there was a map names any. */
const Organisations = z.array(OrganisationId).max(50).default([]);

export const PlanStep = z.strictObject({
  id: PlanStepId,
  what: Prose,
  who: Line,
  withWhoseHelp: Line,
  organisations: Organisations,
  when: StepTime.nullable(),
  by: CalendarDate.nullable(),
  done: z.boolean(),
});
export type PlanStep = z.infer<typeof PlanStep>;

export const PlanField = z.strictObject({
  factor: Factor,
  clientWords: Prose,
  whereThingsStand: Prose,
  goal: Prose,
  steps: z.array(PlanStep).max(100),
  obstacles: Prose,
  whatThen: Prose,
  /** People of the client's ecogram who have a part in this field. Somebody who has left the picture is passed over. */
  people: z.array(PersonId).max(100),
  organisations: Organisations,
});
export type PlanField = z.infer<typeof PlanField>;

export const PlanContent = z
  .strictObject({
    /** Whose plan it is, as it shall stand on the cover; need not be the working name of the file. */
    planFor: Line,
    placeOfReturn: Line,
    versionLabel: Line,
    date: CalendarDate.nullable(),
    worker: Line,
    /** Who the plan is handed to. */
    recipient: Line,
    fields: z.array(PlanField).max(FACTORS.length),
    /** In the order in which they were added. */
    referrals: z.array(Referral).max(100).default([]),
    withEcogram: z.boolean(),
  })
  .refine((plan) => new Set(plan.fields.map((field) => field.factor)).size === plan.fields.length, {
    error: 'each factor is a field of the plan at most once',
  })
  .refine(({ referrals }) => new Set(referrals.map(({ id }) => id)).size === referrals.length, {
    error: 'each referral is in the plan once',
  });
export type PlanContent = z.infer<typeof PlanContent>;

export const Plan = z.strictObject({
  id: PlanId,
  fileId: ClientFileId,
  version: Version,
  content: PlanContent,
  createdAt: Instant,
  updatedAt: Instant,
});
export type Plan = z.infer<typeof Plan>;

export const newPlanField = (factor: Factor): PlanField => ({
  factor,
  clientWords: '',
  whereThingsStand: '',
  goal: '',
  steps: [],
  obstacles: '',
  whatThen: '',
  people: [],
  organisations: [],
});

export const newPlanStep = (id: PlanStepId): PlanStep => ({
  id,
  what: '',
  who: '',
  withWhoseHelp: '',
  organisations: [],
  when: null,
  by: null,
  done: false,
});

/** Under which a referral is a part of its plan. */
export type ReferralKey = `referral:${string}`;
export const keyOfReferral = (id: ReferralId): ReferralKey => `referral:${id}`;

/** What somebody can be sent to within a plan. */
export const PlanSection = z.union([Factor, z.literal('referrals')]);
export type PlanSection = z.infer<typeof PlanSection>;

/**
 * A plan's content part by part: the cover's lines, each factor's field and each referral under a key of its own, `null`
 * where it was not chosen or is taken out. Two people who write in different fields, or of different referrals, change
 * different parts.
 */
export type PlanParts = Omit<PlanContent, 'fields' | 'referrals'> & { [F in Factor]: PlanField | null } & {
  [Key in ReferralKey]: Referral | null;
};

/** One part that takes another's place. */
export const partOfPlan = <Key extends keyof PlanParts>(key: Key, part: PlanParts[Key]): Partial<PlanParts> =>
  ({ [key]: part }) as Partial<PlanParts>;

export const partsOf = ({ fields, referrals, ...cover }: PlanContent): PlanParts => {
  const none = Object.fromEntries(FACTORS.map((factor) => [factor, null])) as { [F in Factor]: null };
  const chosen = Object.fromEntries(fields.map((field) => [field.factor, field]));
  const referred = Object.fromEntries(referrals.map((referral) => [keyOfReferral(referral.id), referral]));
  return { ...cover, ...none, ...chosen, ...referred } as PlanParts;
};

export const isReferralKey = (key: string): key is ReferralKey => key.startsWith('referral:');

export const referralsIn = (parts: PlanParts): Referral[] =>
  Object.keys(parts)
    .flatMap((key) => (isReferralKey(key) ? (parts[key] ?? []) : []))
    .sort((one, other) => (`${one.addedAt} ${one.id}` < `${other.addedAt} ${other.id}` ? -1 : 1));

export const contentOf = (parts: PlanParts): PlanContent => {
  const { planFor, placeOfReturn, versionLabel, date, worker, recipient, withEcogram } = parts;
  const fields = FACTORS.flatMap((factor) => parts[factor] ?? []);
  const referrals = referralsIn(parts);
  return { planFor, placeOfReturn, versionLabel, date, worker, recipient, fields, referrals, withEcogram };
};

/** Whatever organisations a plan names, each once, in the order in which they come up. */
export const organisationsIn = ({ fields, referrals }: PlanContent): OrganisationId[] => {
  const inFields = fields.flatMap(({ steps, organisations }) => [
    ...steps.flatMap((step) => step.organisations),
    ...organisations,
  ]);
  return [...new Set([...inFields, ...referrals.map(({ organisationId }) => organisationId)])];
};
