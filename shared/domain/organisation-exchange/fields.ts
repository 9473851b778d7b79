import { z } from 'zod';
import { ORGANISATION_FLAGS, type OrganisationDetails, SERVICES, type Service } from '../organisation.ts';
import { isOfKind } from '../organisation-fields.ts';

/** What an organisation is known by, in the order in which a table shows it. */
export const DETAIL_FIELDS = [
  'name',
  'countries',
  'languages',
  'phone',
  'emergencyLine',
  'email',
  'web',
  'address',
  'openingHours',
  'contactPerson',
  'services',
  ...ORGANISATION_FLAGS,
  'groups',
  'targetGroups',
  'countriesCovered',
  'returnHelp',
  'whatTheHelpIs',
  'children',
  'costs',
  'reliability',
  'notes',
] as const satisfies readonly (keyof OrganisationDetails)[];
export type DetailField = (typeof DETAIL_FIELDS)[number];

/** What a table can say of an entry beside what it says of the organisation. */
export const ENTRY_FIELDS = [
  'checkedOn',
  'changedSince',
  'sourceName',
  'sourceYear',
  'endedOn',
  'id',
] as const;
export type EntryField = (typeof ENTRY_FIELDS)[number];

/** A column for each service, with yes or no in it, as on the report's own map. */
export const SERVICE_COLUMNS = SERVICES.map((service): `service.${Service}` => `service.${service}`);

/**
 * What becomes of a column. `asNote`: its words go into the notes, under its heading. `leftOut`: somebody has decided that it
 * isn't brought in.
 */
export const COLUMN_ROLES = [
  ...DETAIL_FIELDS,
  ...ENTRY_FIELDS,
  ...SERVICE_COLUMNS,
  'asNote',
  'leftOut',
] as const;
export const ColumnRole = z.enum(COLUMN_ROLES);
export type ColumnRole = z.infer<typeof ColumnRole>;

export const serviceOf = (role: ColumnRole): Service | null =>
  role.startsWith('service.') ? (role.slice('service.'.length) as Service) : null;

/** How long the words of a field may be, in characters. See `text.ts`. */
export const MOST_IN_LINE = 200;
export const MOST_IN_PROSE = 20_000;

const among =
  <Name extends string>(names: readonly Name[]) =>
  (name: string): name is Name =>
    (names as readonly string[]).includes(name);

export const isDetailField = among(DETAIL_FIELDS);
export const isLineField = isOfKind('line');
export const isProseField = isOfKind('prose');
export const isFlag = among(ORGANISATION_FLAGS);

/** What a shelter may want to keep to itself when it gives its map away. */
export const OWN_FIELDS = ['contactPerson', 'reliability', 'notes'] as const;
export type OwnField = (typeof OWN_FIELDS)[number];

/** Whether a field says nothing. A flag that is off may only never have been asked about. */
export const saysNothing = (value: OrganisationDetails[DetailField]): boolean =>
  typeof value === 'string' ? value.trim() === '' : Array.isArray(value) ? value.length === 0 : !value;
