import { z } from 'zod';
import { answerOf, notAskedYet } from './answer.ts';
import { ClientCourse, newClientCourse } from './client-course.ts';
import { TakenFrom } from './date-template.ts';
import { CalendarDate, Instant } from './dates.ts';
import { ChildId, ClientFileId, KeyDateId } from './ids.ts';
import { CountryCode, Language } from './places.ts';
import { FilledLine, Line, Prose } from './text.ts';

/** Each saving of a record raises its version by one; a change names the version it was made on. */
export const Version = z.int().min(1);
export type Version = number;

export const INTERPRETER_GENDERS = ['woman', 'man', 'noPreference'] as const;

export const InterpreterNeed = z.strictObject({
  needed: z.boolean(),
  preferredGender: z.enum(INTERPRETER_GENDERS),
});
export type InterpreterNeed = z.infer<typeof InterpreterNeed>;

/** A day that matters for this client: the end of a reflection period, a hearing, a birthday. */
export const KeyDate = z.strictObject({
  id: KeyDateId,
  what: Line,
  on: answerOf(CalendarDate),
  /** How the day was counted, where it was. Whoever changes the day by hand leaves this as it is. */
  from: TakenFrom.nullable().default(null),
});
export type KeyDate = z.infer<typeof KeyDate>;

/**
 * What staff write on the sheet of a client file (report, lines 512-519 and 2798-2826). Only the working name is
 * required; it need not be a real one.
 */
export const ClientDetails = z.strictObject({
  workingName: FilledLine,
  fileCode: Line,
  countryOfOrigin: answerOf(CountryCode),
  languages: answerOf(z.array(Language).min(1).max(20)),
  interpreter: answerOf(InterpreterNeed),
  shelterArrival: answerOf(CalendarDate),
  keyDates: z.array(KeyDate).max(100),
  notes: Prose,
  ...ClientCourse.shape,
});
export type ClientDetails = z.infer<typeof ClientDetails>;

export const ClientFile = z.strictObject({
  id: ClientFileId,
  version: Version,
  details: ClientDetails,
  createdAt: Instant,
  updatedAt: Instant,
});
export type ClientFile = z.infer<typeof ClientFile>;

export const CHILD_WHEREABOUTS = [
  'withClient',
  'elsewhereHere',
  'countryOfOrigin',
  'anotherCountry',
] as const;

export const ChildDetails = z.strictObject({
  name: Line,
  born: answerOf(CalendarDate),
  whereabouts: answerOf(z.enum(CHILD_WHEREABOUTS)),
  /** Who looks after the child or decides for it, in words. */
  guardian: Line,
  notes: Prose,
});
export type ChildDetails = z.infer<typeof ChildDetails>;

/** A child is a record of its own beside the client's file, with its own versions. */
export const Child = z.strictObject({
  id: ChildId,
  fileId: ClientFileId,
  version: Version,
  details: ChildDetails,
  createdAt: Instant,
  updatedAt: Instant,
});
export type Child = z.infer<typeof Child>;

/** One row of the list of files. */
export const ClientFileSummary = z.strictObject({
  id: ClientFileId,
  workingName: FilledLine,
  fileCode: Line,
  countryOfOrigin: answerOf(CountryCode),
  updatedAt: Instant,
});
export type ClientFileSummary = z.infer<typeof ClientFileSummary>;

export const newClientDetails = (workingName: string): ClientDetails => ({
  workingName,
  fileCode: '',
  countryOfOrigin: notAskedYet,
  languages: notAskedYet,
  interpreter: notAskedYet,
  shelterArrival: notAskedYet,
  keyDates: [],
  notes: '',
  ...newClientCourse(),
});

export const newChildDetails = (): ChildDetails => ({
  name: '',
  born: notAskedYet,
  whereabouts: notAskedYet,
  guardian: '',
  notes: '',
});
