import type { OrganisationDetails } from '#shared/domain/organisation.ts';
import { CODED_FIELDS, type CodedField, WORD_FIELDS } from '#shared/domain/organisation-finding.ts';
import { UI_LANGUAGES, type UiLanguage } from '#shared/domain/settings.ts';
import { catalogues } from '#shared/i18n/catalogue.ts';
import { countryName, languageName } from '#shared/i18n/format.ts';
import { wordsOf } from '#shared/i18n/search-words.ts';

type Named = Pick<OrganisationDetails, CodedField | (typeof WORD_FIELDS)[number] | 'name'>;

const inWords = (field: CodedField, value: string, language: UiLanguage): string => {
  const { service, group } = catalogues[language].socialMap;
  switch (field) {
    case 'countries':
    case 'countriesCovered':
      return countryName(value, language);
    case 'languages':
      return languageName(value, language);
    case 'services':
      return service[value as keyof typeof service] ?? '';
    case 'groups':
      return group[value as keyof typeof group] ?? '';
  }
};

const known = new Map<string, string>();

/** What a value of a list is called, in every language of the screen. Remembered: asking the browser's lists takes long. */
export const namesOfValue = (field: CodedField, value: string): string => {
  const key = `${field} ${value}`;
  const names = known.get(key) ?? UI_LANGUAGES.map((language) => inWords(field, value, language)).join('\n');
  known.set(key, names);
  return names;
};

/** All that an organisation can be found by, folded: its name, and everything else. */
export const organisationWords = (details: Named): { name: string; words: string } => {
  const values = CODED_FIELDS.flatMap((field) => details[field].map((value) => namesOfValue(field, value)));
  const texts = WORD_FIELDS.map((field) => details[field]);
  return {
    name: wordsOf(details.name).join(' '),
    words: wordsOf([...values, ...texts].join('\n')).join(' '),
  };
};
