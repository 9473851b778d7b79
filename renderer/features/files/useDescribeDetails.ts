import { useTranslation } from 'react-i18next';
import type { ClientDetails } from '#shared/domain/client-file.ts';
import { useAnswerWords } from './useAnswerWords.ts';

/** Each field of a file as a label and words, for whoever has to choose between two versions of it. */
export const useDescribeDetails = () => {
  const { t } = useTranslation('files');
  const words = useAnswerWords();

  const labels: Record<keyof ClientDetails, string> = {
    workingName: t('details.workingName'),
    fileCode: t('details.fileCode'),
    countryOfOrigin: t('details.country'),
    languages: t('details.languages'),
    interpreter: t('details.interpreter'),
    shelterArrival: t('details.arrival'),
    keyDates: t('details.dates'),
    notes: t('details.notes'),
  };

  const valueWords = (key: keyof ClientDetails, details: ClientDetails): string => {
    switch (key) {
      case 'countryOfOrigin':
        return words.answer(details.countryOfOrigin, words.country);
      case 'languages':
        return words.answer(details.languages, words.languages);
      case 'interpreter':
        return words.answer(details.interpreter, words.interpreter);
      case 'shelterArrival':
        return words.answer(details.shelterArrival, words.day);
      case 'keyDates':
        return details.keyDates.map((date) => `${date.what}: ${words.answer(date.on, words.day)}`).join('\n');
      case 'workingName':
      case 'fileCode':
      case 'notes':
        return details[key];
    }
  };

  return (key: keyof ClientDetails, details: ClientDetails) => ({
    label: labels[key],
    words: valueWords(key, details),
  });
};
