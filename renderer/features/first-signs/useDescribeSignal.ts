import { useTranslation } from 'react-i18next';
import type { SignalDetails } from '#shared/domain/first-signs.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import { useSignalWords } from './useSignalWords.ts';

/** Each field of a signal as a label and words, for whoever has to choose between two versions of it. */
export const useDescribeSignal = (named: readonly OrganisationId[]) => {
  const { t } = useTranslation('firstSigns');
  const words = useSignalWords(named);

  return (key: keyof SignalDetails, details: SignalDetails): { label: string; words: string } => {
    switch (key) {
      case 'what':
        return { label: t('entry.label'), words: details.what };
      case 'source':
        return { label: t('entry.whose'), words: t(`source.${details.source}`) };
      case 'sourceWords':
        return { label: t('signal.sourceWords'), words: details.sourceWords };
      case 'time':
        return { label: t('time.label'), words: words.time(details.time) };
      case 'where':
        return { label: t('signal.where'), words: details.where };
      case 'elements':
        return { label: t('labels.title'), words: details.elements.map(words.element).join('\n') };
      case 'forms':
        return { label: t('labels.forms'), words: details.forms.map((form) => t(`form.${form}`)).join('\n') };
      case 'help':
        return { label: t('help.title'), words: details.help.map(words.help).join('\n') };
    }
  };
};
