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

/** What stands in columns of its own, and what has to be read for it. */
export type Named = Pick<OrganisationDetails, CodedField | 'name'>;
export type Written = Pick<OrganisationDetails, WordField>;

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
  const codedWith = (named: Named, term: string): CodedField | undefined =>
    CODED_FIELDS.find((field) => named[field].some(calledBy(field, term)));

  const unnamed = ({ name }: Named): readonly string[] => {
    const folded = fold(name);
    return terms.filter((term) => !hasFoldedWord(folded, term));
  };

  return {
    /** Whether name and lists don't say it all, so that what is written of it must be read. */
    isWritten: (named: Named): boolean => unnamed(named).some((term) => codedWith(named, term) === undefined),

    /** @param written `null` where {@link isWritten} isn't so */
    reasons(named: Named, written: Written | null): OrganisationMatch[] {
      const missing = unnamed(named);
      if (missing.length === 0) return [];
      const foldedTexts = new Map<WordField, string>();
      const folded = (field: WordField): string => {
        const text = foldedTexts.get(field) ?? fold(written?.[field] ?? '');
        foldedTexts.set(field, text);
        return text;
      };
      const termsOf = Map.groupBy(
        missing,
        (term) => codedWith(named, term) ?? WORD_FIELDS.find((field) => hasFoldedWord(folded(field), term)),
      );
      return [
        ...CODED_FIELDS.flatMap((field) => {
          const wanted = termsOf.get(field) ?? [];
          const values = new Set(wanted.flatMap((term) => named[field].filter(calledBy(field, term))));
          return values.size === 0 ? [] : [{ is: 'values' as const, field, values: [...values] }];
        }),
        ...WORD_FIELDS.flatMap((field) => {
          const wanted = termsOf.get(field);
          if (!wanted) return [];
          return [{ is: 'words' as const, field, parts: excerpt(marked(written?.[field] ?? '', wanted)) }];
        }),
      ];
    },
  };
};
