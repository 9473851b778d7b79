import { z } from 'zod';

/**
 * The two plans that a client may have, side by side and in the same form (report, lines 1087-1105 and 2117-2124: staying and
 * returning are explored together, with equal weight). They differ in their words of time, and in that one has a journey.
 */
export const PLAN_KINDS = ['return', 'stay'] as const;
export const PlanKind = z.enum(PLAN_KINDS);
export type PlanKind = z.infer<typeof PlanKind>;

/** When a step is taken: seen from the day of travel, or from now where nobody travels. */
export const STEP_TIMES = {
  return: ['beforeTravel', 'onTheJourney', 'first72Hours', 'firstMonth', 'firstYear'],
  stay: ['thisWeek', 'firstMonth', 'firstThreeMonths', 'firstYear'],
} as const satisfies Record<PlanKind, readonly string[]>;

export const StepTime = z.enum([
  'beforeTravel',
  'onTheJourney',
  'first72Hours',
  'thisWeek',
  'firstMonth',
  'firstThreeMonths',
  'firstYear',
]);
export type StepTime = z.infer<typeof StepTime>;

/** The time that the first page is for: what has to be at hand when everything is new, or now. */
export const FIRST_TIME = { return: 'first72Hours', stay: 'thisWeek' } as const satisfies Record<
  PlanKind,
  StepTime
>;

/** The times of a plan, and whatever other times its steps may have, in their order. */
export const timesOf = (kind: PlanKind, used: readonly (StepTime | null)[] = []): StepTime[] =>
  StepTime.options.filter((time) => STEP_TIMES[kind].some((own) => own === time) || used.includes(time));
