import { z } from 'zod';
import { Outcome, Track } from '../client-course.ts';
import { CalendarDate } from '../dates.ts';
import { ExploitationForm } from '../exploitation.ts';
import { ClientFileId } from '../ids.ts';
import { CountryCode } from '../places.ts';

const Code = z.string().nullable();

const Identified = z.strictObject({
  is: z.enum(['yes', 'no']).nullable(),
  /** `null` where it is not known, and where nobody was identified. */
  since: CalendarDate.nullable(),
});

/**
 * Of one file just what is counted, and nothing that anybody has written in words. `null` is whatever the file leaves open, in
 * any of the three ways. The id is for tracing a number back; no report holds it.
 */
export const CountedFile = z.strictObject({
  id: ClientFileId,
  /** The day on which the file was made, on the clock of the laptop that counts. */
  madeOn: CalendarDate,
  arrivedOn: CalendarDate.nullable(),
  country: CountryCode.nullable(),
  gender: Code,
  /** The day where it is known, otherwise the year. */
  bornOn: CalendarDate.nullable(),
  bornIn: z.int().nullable(),
  reportedBy: Code,
  informally: Identified,
  formally: Identified,
  exploitationForms: z.array(ExploitationForm).nullable(),
  sectors: z.array(z.string()).nullable(),
  track: Track.nullable(),
  departedOn: CalendarDate.nullable(),
  leftTo: Code,
  returnedOn: CalendarDate.nullable(),
  contactsOn: z.array(CalendarDate),
  closedOn: CalendarDate.nullable(),
  outcome: Outcome.nullable(),
});
export type CountedFile = z.infer<typeof CountedFile>;
