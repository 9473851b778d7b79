import { z } from 'zod';
import { answerOf, notAskedYet } from './answer.ts';
import { CalendarDate } from './dates.ts';
import { ExploitationForm } from './exploitation.ts';
import { Line } from './text.ts';

/**
 * How a client came, what happened before, which way it goes and how it went on: what a shelter is asked for in numbers
 * (report, lines 5566-5569 and 3265-3270). Nothing of it has to be asked, and every part may stay open.
 */

export const GENDERS = ['woman', 'man', 'transgender'] as const;
export const Gender = z.discriminatedUnion('is', [
  z.strictObject({ is: z.enum(GENDERS) }),
  z.strictObject({ is: z.literal('inOwnWords'), words: Line }),
]);
export type Gender = z.infer<typeof Gender>;

export const BIRTH_YEAR = { first: 1900, last: 2100 } as const;

/** Some know the day, some only the year. */
export const Birth = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('day'), on: CalendarDate }),
  z.strictObject({ is: z.literal('year'), year: z.int().min(BIRTH_YEAR.first).max(BIRTH_YEAR.last) }),
]);
export type Birth = z.infer<typeof Birth>;

/** Who first told somebody in authority or in help of what had happened. */
export const REPORTERS = [
  'self',
  'familyOrFriends',
  'ngo',
  'healthCare',
  'police',
  'migrationService',
  'labourInspectorate',
] as const;
export const Reporter = z.discriminatedUnion('is', [
  z.strictObject({ is: z.enum(REPORTERS) }),
  z.strictObject({ is: z.literal('somebodyElse'), words: Line }),
]);
export type Reporter = z.infer<typeof Reporter>;

/** Informal: by whoever helps. Formal: by whom the law names for it. The two are kept apart (report, lines 3265-3270). */
export const Identification = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('no') }),
  z.strictObject({
    is: z.literal('yes'),
    /** `null` where nobody knows the day any more. */
    since: CalendarDate.nullable(),
    /** By whom, in words. */
    by: Line,
  }),
]);
export type Identification = z.infer<typeof Identification>;

/** Kinds of work that the report names (lines 2836, 2993, 3364, 4210 and 4262). */
export const SECTORS = [
  'agriculture',
  'begging',
  'cleaning',
  'construction',
  'crime',
  'domesticWork',
  'factories',
  'hospitality',
  'sexIndustry',
  'transport',
] as const;

/** One of {@link SECTORS}, or a kind of work in words: a list must never be the reason that it isn't noted. */
export const Sector = z.string().trim().min(1).max(80);
export type Sector = string;

export const isListedSector = (sector: Sector): sector is (typeof SECTORS)[number] =>
  (SECTORS as readonly string[]).includes(sector);

/** Where somebody sees the future. No track comes first: screens sort them by their names. */
export const TRACKS = ['returning', 'staying', 'notDecided'] as const;
export const Track = z.enum(TRACKS);
export type Track = z.infer<typeof Track>;

export const PLACES_LEFT_TO = [
  'ownHome',
  'familyOrFriends',
  'otherShelter',
  'countryOfOrigin',
  'thirdCountry',
] as const;
export const LeftTo = z.discriminatedUnion('is', [
  z.strictObject({ is: z.enum(PLACES_LEFT_TO) }),
  z.strictObject({ is: z.literal('elsewhere'), words: Line }),
]);
export type LeftTo = z.infer<typeof LeftTo>;

/** How things stood when the work with the file ended. None is better than another. */
export const OUTCOMES = [
  'livesHere',
  'livesInCountryOfOrigin',
  'livesElsewhere',
  'helpedByOthers',
  'endedByClient',
  'contactLost',
  'died',
  'other',
] as const;
export const Outcome = z.enum(OUTCOMES);
export type Outcome = z.infer<typeof Outcome>;

export const ClientCourse = z.strictObject({
  gender: answerOf(Gender),
  born: answerOf(Birth),
  reportedBy: answerOf(Reporter),
  informallyIdentified: answerOf(Identification),
  formallyIdentified: answerOf(Identification),
  exploitationForms: answerOf(z.array(ExploitationForm).min(1).max(3)),
  sectors: answerOf(z.array(Sector).min(1).max(20)),
  track: answerOf(Track),
  shelterDeparture: answerOf(CalendarDate),
  leftTo: answerOf(LeftTo),
  /** The day on which the client means to travel. What has to be ready before is counted back from it. */
  plannedReturn: answerOf(CalendarDate).default(notAskedYet),
  returnedOn: answerOf(CalendarDate),
  closedOn: answerOf(CalendarDate),
  outcome: answerOf(Outcome),
});
export type ClientCourse = z.infer<typeof ClientCourse>;

export const newClientCourse = (): ClientCourse => ({
  gender: notAskedYet,
  born: notAskedYet,
  reportedBy: notAskedYet,
  informallyIdentified: notAskedYet,
  formallyIdentified: notAskedYet,
  exploitationForms: notAskedYet,
  sectors: notAskedYet,
  track: notAskedYet,
  shelterDeparture: notAskedYet,
  leftTo: notAskedYet,
  plannedReturn: notAskedYet,
  returnedOn: notAskedYet,
  closedOn: notAskedYet,
  outcome: notAskedYet,
});
