import { useTranslation } from 'react-i18next';
import type { Service, TargetGroup } from '#shared/domain/organisation.ts';
import type { CodedField } from '#shared/domain/organisation-finding.ts';
import { countryName, languageName } from '#shared/i18n/format.ts';

/** What a value of one of an organisation's lists is called on the screen. */
export const useValueWords = (): ((field: CodedField, value: string) => string) => {
  const { t, i18n } = useTranslation('socialMap');
  return (field, value) => {
    switch (field) {
      case 'countries':
      case 'countriesCovered':
        return countryName(value, i18n.language);
      case 'languages':
        return languageName(value, i18n.language);
      case 'services':
        return t(`service.${value as Service}`);
      case 'groups':
        return t(`group.${value as TargetGroup}`);
    }
  };
};
