import {
  CODED_FIELDS,
  type CodedField,
  type Finding,
  type FoundOrganisation,
} from '#shared/domain/organisation-finding.ts';

/** Which values of each list are why an organisation is in this one: what was typed, and what the filters ask for. */
export const valuesAsked = (
  { countries, matches }: Pick<FoundOrganisation, 'countries' | 'matches'>,
  { country, service, group, language }: Finding,
): ReadonlyMap<CodedField, readonly string[]> => {
  const filtered: Record<CodedField, string | null> = {
    services: service,
    groups: group,
    languages: language,
    // Whoever isn't in the country that was asked for is found because they help for it.
    countries: country !== null && countries.includes(country) ? country : null,
    countriesCovered: country !== null && !countries.includes(country) ? country : null,
  };
  return new Map(
    CODED_FIELDS.map((field) => {
      const typed = matches.flatMap((match) =>
        match.is === 'values' && match.field === field ? match.values : [],
      );
      return [field, [...new Set([...(filtered[field] === null ? [] : [filtered[field]]), ...typed])]];
    }),
  );
};
