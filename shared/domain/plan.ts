import { z } from 'zod';
import { Version } from './client-file.ts';
import { CalendarDate, Instant } from './dates.ts';
import { FACTORS, Factor } from './factors.ts';
import { ClientFileId, PersonId, PlanId, PlanStepId } from './ids.ts';
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

export const PlanStep = z.strictObject({
  id: PlanStepId,
  what: Prose,
  who: Line,
  withWhoseHelp: Line,
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
    withEcogram: z.boolean(),
  })
  .refine((plan) => new Set(plan.fields.map((field) => field.factor)).size === plan.fields.length, {
    error: 'each factor is a field of the plan at most once',
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
});

export const newPlanStep = (id: PlanStepId): PlanStep => ({
  id,
  what: '',
  who: '',
  withWhoseHelp: '',
  when: null,
  by: null,
  done: false,
});

/**
 * A plan's content part by part: the cover's lines and each factor's field under a key of its own, `null` where it was
 * not chosen. Two people who write in different fields of one plan change different parts.
 */
export type PlanParts = Omit<PlanContent, 'fields'> & { [F in Factor]: PlanField | null };

export const partsOf = ({ fields, ...cover }: PlanContent): PlanParts => {
  const none = Object.fromEntries(FACTORS.map((factor) => [factor, null])) as { [F in Factor]: null };
  const chosen = Object.fromEntries(fields.map((field) => [field.factor, field]));
  return { ...cover, ...none, ...chosen };
};

export const contentOf = (parts: PlanParts): PlanContent => {
  const { planFor, placeOfReturn, versionLabel, date, worker, recipient, withEcogram } = parts;
  const fields = FACTORS.flatMap((factor) => parts[factor] ?? []);
  return { planFor, placeOfReturn, versionLabel, date, worker, recipient, fields, withEcogram };
};
