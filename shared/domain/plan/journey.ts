import { z } from 'zod';
import { answerOf, notAskedYet } from '../answer.ts';
import { CalendarDate } from '../dates.ts';
import { Line, Prose } from '../text.ts';

/**
 * The journey of a return (report, lines 5496-5506: documents, fit-to-travel examination, escort, tickets, help on departure, in
 * transit and on arrival). Each line may stay empty.
 */

/** Where the fit-to-travel examination stands. */
export const FIT_TO_TRAVEL = [
  'notNeeded',
  'toArrange',
  'planned',
  'fit',
  'fitWithCare',
  'notFitNow',
] as const;
export const FitToTravel = z.enum(FIT_TO_TRAVEL);
export type FitToTravel = z.infer<typeof FitToTravel>;

export const Journey = z.strictObject({
  travelOn: CalendarDate.nullable().default(null),
  /** Way and means, tickets, where to change. */
  way: Prose.default(''),
  /** Which papers travel along, and who carries them. */
  documents: Prose.default(''),
  fitToTravel: answerOf(FitToTravel).default(notAskedYet),
  fitToTravelOn: CalendarDate.nullable().default(null),
  fitToTravelNotes: Prose.default(''),
  escortNeeded: answerOf(z.boolean()).default(notAskedYet),
  escort: Prose.default(''),
  metBy: Prose.default(''),
  metByPhone: Line.default(''),
  meetingPlace: Prose.default(''),
  phone: Prose.default(''),
  medication: Prose.default(''),
  money: Prose.default(''),
});
export type Journey = z.infer<typeof Journey>;

export const JOURNEY_LINES = Object.keys(Journey.shape) as (keyof Journey)[];

export const newJourney = (): Journey => Journey.parse({});

/**
 * What has to be at hand in the first 72 hours, or this week where nobody travels. Who meets the client stands with the
 * journey, whom to call with the emergency contacts, and the steps with their fields.
 */
export const FirstHours = z.strictObject({
  whereToSleep: Prose.default(''),
  whomToCallFirst: Prose.default(''),
  money: Prose.default(''),
  medication: Prose.default(''),
  alsoAtHand: Prose.default(''),
});
export type FirstHours = z.infer<typeof FirstHours>;

export const FIRST_HOURS_LINES = Object.keys(FirstHours.shape) as (keyof FirstHours)[];

export const newFirstHours = (): FirstHours => FirstHours.parse({});
