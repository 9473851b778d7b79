import { z } from 'zod';
import { TextPart } from '../i18n/marked.ts';
import { OrganisationId } from './ids.ts';
import { OrganisationSummary, Service, TargetGroup } from './organisation.ts';
import { CountryCode, Language } from './places.ts';

/** How organisations of the social map are found, and why one was. */

/** What is looked for; `null` is any. All of it must be so of an organisation. */
const Wanted = z.strictObject({
  search: z.string().max(200),
  /** Where it is, or for which country it helps. */
  country: CountryCode.nullable(),
  service: Service.nullable(),
  /** Whom it is for. */
  group: TargetGroup.nullable().default(null),
  /** Which is spoken there. */
  language: Language.nullable().default(null),
  withEnded: z.boolean(),
});

export const OrganisationQuery = Wanted.extend({
  /** Those that aren't wanted, since whoever asks has them already. */
  without: z.array(OrganisationId).max(1000).default([]),
  limit: z.int().min(1).max(500),
});
export type OrganisationQuery = z.infer<typeof OrganisationQuery>;

/** As many as fit on a few sheets of paper. */
export const MOST_CHOSEN = 20;

/** As many as can be seen beside each other. */
export const MOST_BESIDE = 4;

/** What somebody looks for on the screen, and whom they have chosen of those that were found. */
export const Finding = Wanted.extend({ chosen: z.array(OrganisationId).max(MOST_CHOSEN) });
export type Finding = z.infer<typeof Finding>;

export const NO_FINDING: Finding = {
  search: '',
  country: null,
  service: null,
  group: null,
  language: null,
  withEnded: false,
  chosen: [],
};

/** Whether anything but having ended keeps organisations out. */
export const isNarrowed = ({ search, country, service, group, language }: Finding): boolean =>
  search.trim() !== '' || [country, service, group, language].some((one) => one !== null);

/** Fields that hold values of lists: they are found by their names, in every language of the screen. */
export const CODED_FIELDS = ['services', 'languages', 'countries', 'countriesCovered', 'groups'] as const;
export type CodedField = (typeof CODED_FIELDS)[number];

/** Fields of somebody's own words, in the order in which they tell most of why an organisation was found. */
export const WORD_FIELDS = [
  'targetGroups',
  'whatTheHelpIs',
  'address',
  'children',
  'costs',
  'openingHours',
  'contactPerson',
  'phone',
  'emergencyLine',
  'email',
  'web',
  'notes',
] as const;
export type WordField = (typeof WORD_FIELDS)[number];

/** One field that holds what was looked for: which of its values, or the words around it. */
export const OrganisationMatch = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('values'), field: z.enum(CODED_FIELDS), values: z.array(z.string()) }),
  z.strictObject({ is: z.literal('words'), field: z.enum(WORD_FIELDS), parts: z.array(TextPart) }),
]);
export type OrganisationMatch = z.infer<typeof OrganisationMatch>;

export const FoundOrganisation = OrganisationSummary.extend({
  /** Its name in parts, with what was looked for. */
  nameParts: z.array(TextPart),
  /** Where else what was looked for stands: for each word, the one field that says most. */
  matches: z.array(OrganisationMatch),
});
export type FoundOrganisation = z.infer<typeof FoundOrganisation>;
