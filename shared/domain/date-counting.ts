import { type Answer, isGiven } from './answer.ts';
import type { ClientDetails, KeyDate } from './client-file.ts';
import { dayOf, type TemplateBase } from './date-template.ts';
import type { CalendarDate } from './dates.ts';

/** What of a file a day can be counted from. */
type Bases = Pick<ClientDetails, 'shelterArrival' | 'plannedReturn' | 'returnedOn'>;

const dayIn = (answer: Answer<CalendarDate>): CalendarDate | null => (isGiven(answer) ? answer.value : null);

/** The day that the file itself has for that. `null` where it has none: somebody has to say it. */
export const baseDayIn = (details: Bases, base: TemplateBase): CalendarDate | null => {
  switch (base) {
    case 'arrival':
      return dayIn(details.shelterArrival);
    case 'departure':
      return dayIn(details.plannedReturn);
    case 'return':
      return dayIn(details.returnedOn);
    case 'request':
    case 'startOfReflection':
    case 'permitStart':
      return null;
  }
};

export type Anew = { baseOn: CalendarDate; on: CalendarDate };

/**
 * What a key date would be if it were counted again, where the file has by now another day to count from. It is never
 * recounted of its own accord: somebody may rely on the day, or have put it right by hand.
 */
export const countedAnew = ({ from }: Pick<KeyDate, 'from'>, details: Bases): Anew | null => {
  if (!from) return null;
  const baseOn = baseDayIn(details, from.base);
  if (baseOn === null || baseOn === from.baseOn) return null;
  return { baseOn, on: dayOf({ ...from, baseOn }) };
};

/** Whether somebody has put another day in place of the one that was counted. */
export const isByHand = ({ from, on }: Pick<KeyDate, 'from' | 'on'>): boolean =>
  from !== null && !(isGiven(on) && on.value === dayOf(from));
