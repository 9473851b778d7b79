import type { OrganisationDetails } from '#shared/domain/organisation.ts';
import {
  CODED_FIELDS,
  type CodedField,
  type OrganisationMatch,
  WORD_FIELDS,
  type WordField,
} from '#shared/domain/organisation-finding.ts';
import { fold } from '#shared/i18n/fold.ts';
import { excerpt, hasFoldedWord, hasWord, marked } from '#shared/i18n/marked.ts';
import { namesOfValue } from './organisation-words.ts';

/**
 * Where in an organisation the words stand that somebody looked for, but for those in its name: for each word the first
 * field that has it, values of lists before prose, notes last. Nothing else of the organisation is told.
 *
 * Made once for a search: a hundred organisations share their services, countries and languages, and what is asked of one value is
 * known for the next.
 *
 * @param terms folded words, see `wordsOf`
 */
export const whyFoundBy = (terms: readonly string[]) => {
  const askedBefore = new Map<string, Map<string, boolean>>(
    terms.flatMap((term) => CODED_FIELDS.map((field) => [`${field} ${term}`, new Map()])),
  );
  const calledBy = (field: CodedField, term: string) => {
    const known = askedBefore.get(`${field} ${term}`) ?? new Map<string, boolean>();
    return (value: string): boolean => {
      const is = known.get(value) ?? hasWord(namesOfValue(field, value), term);
      known.set(value, is);
      return is;
    };
  };

  return (details: OrganisationDetails): OrganisationMatch[] => {
    const foldedTexts = new Map<WordField, string>();
    const folded = (field: WordField): string => {
      const text = foldedTexts.get(field) ?? fold(details[field]);
      foldedTexts.set(field, text);
      return text;
    };
    const valuesFor = (field: CodedField, term: string): string[] =>
      details[field].filter(calledBy(field, term));
    const fieldWith = (term: string) =>
      CODED_FIELDS.find((field) => details[field].some(calledBy(field, term))) ??
      WORD_FIELDS.find((field) => hasFoldedWord(folded(field), term));

    const name = fold(details.name);
    const termsOf = Map.groupBy(
      terms.filter((term) => !hasFoldedWord(name, term)),
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
};
