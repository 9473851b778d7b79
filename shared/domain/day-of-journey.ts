import { type Answer, given, isGiven } from './answer.ts';
import type { ClientDetails } from './client-file.ts';
import type { CalendarDate } from './dates.ts';

/** What of a file says whether a journey lies ahead, and when. */
type Course = Pick<ClientDetails, 'plannedReturn' | 'returnedOn' | 'closedOn' | 'outcome'>;

export type DayOffered = {
  /** What the file has instead. `null`: no day yet. */
  instead: CalendarDate | null;
  /** What it has once somebody takes the offer. */
  takes: Answer<CalendarDate>;
};

/**
 * The day of the journey is written in a return plan and in the assessment of its risks too, each for what it is for; Today goes by the
 * file's. Where they differ the file is offered the other day, and never takes it by itself. `null`: nothing to offer.
 */
export const dayOffered = (
  { plannedReturn, returnedOn, closedOn, outcome }: Course,
  on: CalendarDate | null,
): DayOffered | null => {
  const isOver = isGiven(returnedOn) || isGiven(closedOn) || (isGiven(outcome) && outcome.value === 'died');
  if (on === null || isOver) return null;
  const instead = isGiven(plannedReturn) ? plannedReturn.value : null;
  return instead === on ? null : { instead, takes: given(on) };
};
