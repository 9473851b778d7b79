import { countryName, languageName } from '../../i18n/format.ts';
import { wordsOf } from '../../i18n/words.ts';
import type { Organisation } from '../organisation.ts';
import type { UiLanguage } from '../settings.ts';
import { DETAIL_FIELDS, type DetailField, ENTRY_FIELDS, type EntryField, isFlag } from './fields.ts';
import { asCell } from './lists.ts';
import { type Leaving, mayLeave } from './social-map-file.ts';

/** The social map as a table for a spreadsheet program, in words of one language that {@link readTable} reads again. */

type Words = ReturnType<typeof wordsOf>;

/** What a field says, in words that are understood again. */
export const detailCell = (
  { details }: Pick<Organisation, 'details'>,
  field: DetailField,
  language: UiLanguage,
  t: Words,
): string => {
  if (isFlag(field)) return details[field] ? t('socialMap:yes') : '';
  switch (field) {
    case 'countries':
    case 'countriesCovered':
      return asCell(details[field].map((code) => countryName(code, language)));
    case 'languages':
      return asCell(details.languages.map((spoken) => languageName(spoken, language)));
    case 'services':
      return asCell(details.services.map((service) => t(`socialMap:service.${service}`)));
    case 'returnHelp':
      return details.returnHelp === null ? '' : t(`socialMap:returnHelp.${details.returnHelp}`);
    case 'reliability':
      return details.reliability === null ? '' : t(`socialMap:reliability.${details.reliability}`);
    default:
      return String(details[field]);
  }
};

const entryCell = ({ id, checked, source, endedOn }: Organisation, field: EntryField, t: Words): string => {
  switch (field) {
    case 'checkedOn':
      return checked?.on ?? '';
    case 'changedSince':
      return checked?.isChangedSince ? t('socialMap:yes') : '';
    case 'sourceName':
      return source?.name ?? '';
    case 'sourceYear':
      return source ? String(source.year) : '';
    case 'endedOn':
      return endedOn ?? '';
    case 'id':
      return id;
  }
};

/** The headings first. Days are `YYYY-MM-DD`. */
export const tableOf = (
  organisations: readonly Organisation[],
  language: UiLanguage,
  leaving: Pick<Leaving, 'withOwn'>,
): string[][] => {
  const t = wordsOf(language);
  const fields = DETAIL_FIELDS.filter((field) => mayLeave(field, leaving));
  return [
    [
      ...fields.map((field) => t(`socialMap:field.${field}`)),
      ...ENTRY_FIELDS.map((field) => t(`exchange:field.${field}`)),
    ],
    ...organisations.map((organisation) => [
      ...fields.map((field) => detailCell(organisation, field, language, t)),
      ...ENTRY_FIELDS.map((field) => entryCell(organisation, field, t)),
    ]),
  ];
};
