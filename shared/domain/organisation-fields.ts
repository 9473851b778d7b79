import type { OrganisationDetails } from './organisation.ts';

/** What each field of an organisation is made of, said once for all who join, compare or read them. */

export type Field = keyof OrganisationDetails;

/** Words may be of one line or of many: that alone the type of a field doesn't tell. */
type KindOf<Value> = [Value] extends [readonly string[]]
  ? 'list'
  : [Value] extends [boolean]
    ? 'flag'
    : [Value] extends [string]
      ? string extends Value
        ? 'line' | 'prose'
        : 'choice'
      : 'choice';

/** In the order in which an organisation shows them. One that is missing, or of another kind, is a type error. */
export const FIELD_KINDS = {
  name: 'line',
  countries: 'list',
  languages: 'list',
  phone: 'line',
  emergencyLine: 'line',
  email: 'line',
  web: 'line',
  address: 'prose',
  openingHours: 'prose',
  contactPerson: 'line',
  services: 'list',
  servesVictims: 'flag',
  returnAndReintegration: 'flag',
  earlyIdentification: 'flag',
  groups: 'list',
  targetGroups: 'prose',
  countriesCovered: 'list',
  returnHelp: 'choice',
  whatTheHelpIs: 'prose',
  children: 'prose',
  costs: 'prose',
  reliability: 'choice',
  notes: 'prose',
} as const satisfies { [F in Field]: KindOf<OrganisationDetails[F]> };

type FieldKind = (typeof FIELD_KINDS)[Field];
type FieldOfKind<Kind extends FieldKind> = {
  [F in Field]: (typeof FIELD_KINDS)[F] extends Kind ? F : never;
}[Field];

export const FIELDS = Object.keys(FIELD_KINDS) as Field[];

export const isOfKind =
  <Kind extends FieldKind>(kind: Kind) =>
  (field: string): field is FieldOfKind<Kind> =>
    Object.hasOwn(FIELD_KINDS, field) && FIELD_KINDS[field as Field] === kind;
