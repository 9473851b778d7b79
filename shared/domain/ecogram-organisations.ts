import type { EcogramRecords, Ground, Person } from './ecogram.ts';
import type { OrganisationId } from './ids.ts';
import type { OrganisationSummary } from './organisation.ts';
import type { Meaning } from './organisation-merge.ts';
import type { CountryCode } from './places.ts';

/** Organisations of the social map as people on an ecogram. */

/** Which organisations of the map stand among these people: those that they mean by now. */
export const organisationsAmong = ({ people }: EcogramRecords, meaning: Meaning): Set<OrganisationId> =>
  new Set(
    Object.values<Person>(people).flatMap(({ organisationId }) =>
      organisationId ? meaning(organisationId) : [],
    ),
  );

/** Which countries the grounds are; `null` where nobody has said. */
export type Grounds = { home: CountryCode | null; here: CountryCode | null };

/**
 * Where an organisation stands by the countries that it is in. One that is in both is at hand here. Where nobody has
 * said which country is here, whoever isn't at home is taken to be here: that is what shelters know most of.
 */
export const groundOfOrganisation = (
  { countries }: Pick<OrganisationSummary, 'countries'>,
  { home, here }: Grounds,
): Ground => {
  const isIn = (country: CountryCode | null) => country !== null && countries.includes(country);
  if (isIn(here)) return 'here';
  if (isIn(home)) return 'home';
  return here === null || countries.length === 0 ? 'here' : 'elsewhere';
};
