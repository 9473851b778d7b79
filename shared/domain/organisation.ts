import { z } from 'zod';
import { Version } from './client-file.ts';
import { CalendarDate, Instant, yearsBetween } from './dates.ts';
import { OrganisationId } from './ids.ts';
import { CountryCode, Language } from './places.ts';
import { StaffName } from './staff.ts';
import { FilledLine, Line, Prose } from './text.ts';

/**
 * The social map: the organisations that a shelter turns to, here and in countries of origin (report, lines 2535-2570
 * and 5723-5760). It holds nothing of a client.
 */

/** The ten services of the report's map, in its order. */
export const SERVICES = [
  'shelter',
  'psychologicalHelp',
  'medicalHelp',
  'legalHelp',
  'training',
  'work',
  'financialHelp',
  'children',
  'familyReunion',
  'other',
] as const;
export const Service = z.enum(SERVICES);
export type Service = z.infer<typeof Service>;

/** What the report's map tells of each organisation with yes or no. */
export const ORGANISATION_FLAGS = ['servesVictims', 'returnAndReintegration', 'earlyIdentification'] as const;

/** Whether help is for preparing a return, for the time after it, or for both. */
export const RETURN_HELP = ['before', 'after', 'both'] as const;
export const ReturnHelp = z.enum(RETURN_HELP);
export type ReturnHelp = z.infer<typeof ReturnHelp>;

/** What anybody may see of how it is reached. Whom to ask for, and what the shelter notes of it, stay on its own page. */
export const PUBLIC_CONTACTS = ['phone', 'emergencyLine', 'email', 'web', 'address', 'openingHours'] as const;

/** How the shelter itself has found them. */
export const RELIABILITIES = ['reliable', 'mixed', 'unreliable'] as const;
export const Reliability = z.enum(RELIABILITIES);
export type Reliability = z.infer<typeof Reliability>;

/**
 * Whom an organisation is for, as far as it can be filtered by. Whatever else is to be said of it stands in prose
 * (`targetGroups`). The report asks for target groups (line 2553) and gives no list of them; this one is ours.
 */
export const TARGET_GROUPS = [
  'women',
  'men',
  'transgender',
  'minors',
  'families',
  'disability',
  'asylumSeekers',
  'withoutPapers',
] as const;
export const TargetGroup = z.enum(TARGET_GROUPS);
export type TargetGroup = z.infer<typeof TargetGroup>;

/** Some work all over the world. */
const Countries = z.array(CountryCode).max(250);

export const OrganisationDetails = z.strictObject({
  name: FilledLine,
  /** Where it is. */
  countries: Countries,
  languages: z.array(Language).max(100),
  phone: Line,
  emergencyLine: Line,
  email: Line,
  web: Line,
  address: Prose,
  openingHours: Prose,
  contactPerson: Line,
  services: z.array(Service).max(SERVICES.length),
  servesVictims: z.boolean(),
  returnAndReintegration: z.boolean(),
  earlyIdentification: z.boolean(),
  /** What was written before there were groups has none. */
  groups: z.array(TargetGroup).max(TARGET_GROUPS.length).default([]),
  targetGroups: Prose,
  /** For which countries it helps with a return; need not be where it is. */
  countriesCovered: Countries,
  returnHelp: ReturnHelp.nullable(),
  whatTheHelpIs: Prose,
  children: Prose,
  costs: Prose,
  reliability: Reliability.nullable(),
  notes: Prose,
});
export type OrganisationDetails = z.infer<typeof OrganisationDetails>;

/** Somebody made sure that what stood here was so; what has been written since, nobody has vouched for. */
export const Check = z.strictObject({
  on: CalendarDate,
  by: StaffName,
  isChangedSince: z.boolean().default(false),
  /** Another shelter whose word it is, where the entry came with their map. Empty where it is this shelter's own. */
  shelter: Line.default(''),
});
export type Check = z.infer<typeof Check>;

/** Where an entry comes from that nobody of the shelter has written. */
export const OrganisationSource = z.strictObject({ name: FilledLine, year: z.int().min(1900).max(9999) });
export type OrganisationSource = z.infer<typeof OrganisationSource>;

export const Organisation = z.strictObject({
  id: OrganisationId,
  version: Version,
  details: OrganisationDetails,
  checked: Check.nullable(),
  source: OrganisationSource.nullable(),
  /** Since when it is no more, or no longer turned to. It stays, so that whatever points to it stays true. */
  endedOn: CalendarDate.nullable(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Organisation = z.infer<typeof Organisation>;

/** One row of the list. */
export const OrganisationSummary = z.strictObject({
  id: OrganisationId,
  name: FilledLine,
  countries: Countries,
  countriesCovered: Countries,
  services: z.array(Service),
  checkedOn: CalendarDate.nullable(),
  endedOn: CalendarDate.nullable(),
});
export type OrganisationSummary = z.infer<typeof OrganisationSummary>;

export const newOrganisationDetails = (name: string): OrganisationDetails => ({
  name,
  countries: [],
  languages: [],
  phone: '',
  emergencyLine: '',
  email: '',
  web: '',
  address: '',
  openingHours: '',
  contactPerson: '',
  services: [],
  servesVictims: false,
  returnAndReintegration: false,
  earlyIdentification: false,
  groups: [],
  targetGroups: '',
  countriesCovered: [],
  returnHelp: null,
  whatTheHelpIs: '',
  children: '',
  costs: '',
  reliability: null,
  notes: '',
});

/** For how many whole years nobody has made sure. */
export const yearsUnchecked = (checkedOn: CalendarDate, today: CalendarDate): number =>
  Math.max(0, yearsBetween(checkedOn, today));
