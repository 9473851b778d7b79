import { useTranslation } from 'react-i18next';
import type { Element, HelpNow, SignalDetails, SignalTime } from '#shared/domain/first-signs.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { useOrganisationNames } from '../../app/queries.ts';

/** What signals hold, as words to read. `named`: the organisations of which there is to be read. */
export const useSignalWords = (named: readonly OrganisationId[]) => {
  const { t, i18n } = useTranslation(['firstSigns', 'socialMap']);
  const names = useOrganisationNames(named);

  const time = (when: SignalTime): string => {
    switch (when.is) {
      case 'notSaid':
        return '';
      case 'on':
        return formatDay(when.day, i18n.language, 'medium');
      case 'around':
        return when.words === '' ? '' : t('firstSigns:time.aroundWords', { words: when.words });
    }
  };
  const source = ({ source: whose, sourceWords }: Pick<SignalDetails, 'source' | 'sourceWords'>): string =>
    [t(`firstSigns:source.${whose}`), sourceWords].filter(Boolean).join(': ');
  const element = (name: Element): string => t(`firstSigns:element.${name}`);
  const help = ({ service, standing, organisationId }: HelpNow): string => {
    const offered = {
      service: t(`socialMap:service.${service}`),
      standing: t(`firstSigns:standing.${standing}`),
    };
    const name = (organisationId && names.get(organisationId)) ?? '';
    return name === ''
      ? t('firstSigns:help.line', offered)
      : t('firstSigns:help.lineBy', { ...offered, name });
  };
  return { time, source, element, help };
};
