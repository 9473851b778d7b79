import { useTranslation } from 'react-i18next';
import { COUNTRY_CODES } from '#shared/domain/places.ts';
import { compareIn, countryName } from '#shared/i18n/format.ts';
import type { Option } from './Select.tsx';

/** Every country by its name, in the order of the reader's language. */
export const useCountries = (): Option<string>[] => {
  const { i18n } = useTranslation();
  const compare = compareIn(i18n.language);
  return COUNTRY_CODES.map((value) => ({ value, label: countryName(value, i18n.language) })).sort(
    (one, other) => compare(one.label, other.label),
  );
};
