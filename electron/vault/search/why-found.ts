import type { OrganisationDetails } from '#shared/domain/organisation.ts';
import {
  CODED_FIELDS,
  type CodedField,
  type OrganisationMatch,
  WORD_FIELDS,
} from '#shared/domain/organisation-finding.ts';
import { excerpt, hasWord, marked } from '#shared/i18n/marked.ts';
import { namesOfValue } from './organisation-words.ts';

/**
 * Where in an organisation the words stand that somebody looked for, but for those in its name: for each word the first
 * field that has it, values of lists before prose, notes last. Nothing else of the organisation is told.
 *
 * @param terms folded words, see `wordsOf`
 */
export const whyFound = (details: OrganisationDetails, terms: readonly string[]): OrganisationMatch[] => {
  const valuesFor = (field: CodedField, term: string): string[] =>
    details[field].filter((value) => hasWord(namesOfValue(field, value), term));
  const fieldWith = (term: string) =>
    CODED_FIELDS.find((field) => valuesFor(field, term).length > 0) ??
    WORD_FIELDS.find((field) => hasWord(details[field], term));

  const termsOf = Map.groupBy(
    terms.filter((term) => !hasWord(details.name, term)),
    fieldWith,
  );
  return [
    ...CODED_FIELDS.flatMap((field) => {
      const values = new Set((termsOf.get(field) ?? []).flatMap((term) => valuesFor(field, term)));
      return values.size === 0 ? [] : [{ is: 'values' as const, field, values: [...values] }];
    }),
    ...WORD_FIELDS.flatMap((field) => {
      const wanted = termsOf.get(field);
      if (!wanted) return [];
      return [{ is: 'words' as const, field, parts: excerpt(marked(details[field], wanted)) }];
    }),
  ];
};
