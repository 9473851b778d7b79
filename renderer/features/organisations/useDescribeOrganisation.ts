import { useTranslation } from 'react-i18next';
import type { OrganisationDetails } from '#shared/domain/organisation.ts';
import { countryName, languageName } from '#shared/i18n/format.ts';

/** Each field of an organisation as a label and words, for whoever has to choose between two versions of it. */
export const useDescribeOrganisation = () => {
  const { t, i18n } = useTranslation('socialMap');

  const valueWords = (key: keyof OrganisationDetails, details: OrganisationDetails): string => {
    switch (key) {
      case 'countries':
      case 'countriesCovered':
        return details[key].map((code) => countryName(code, i18n.language)).join('\n');
      case 'languages':
        return details.languages.map((spoken) => languageName(spoken, i18n.language)).join('\n');
      case 'services':
        return details.services.map((service) => t(`service.${service}`)).join('\n');
      case 'groups':
        return details.groups.map((group) => t(`group.${group}`)).join('\n');
      case 'servesVictims':
      case 'returnAndReintegration':
      case 'earlyIdentification':
        return t(details[key] ? 'yes' : 'no');
      case 'returnHelp':
        return t(`returnHelp.${details.returnHelp ?? 'notSaid'}`);
      case 'reliability':
        return t(`reliability.${details.reliability ?? 'notSaid'}`);
      default:
        return details[key];
    }
  };

  return (key: keyof OrganisationDetails, details: OrganisationDetails) => ({
    label: t(`field.${key}`),
    words: valueWords(key, details),
  });
};
