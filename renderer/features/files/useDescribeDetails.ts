import { useTranslation } from 'react-i18next';
import type { ClientCourse } from '#shared/domain/client-course.ts';
import type { ClientDetails } from '#shared/domain/client-file.ts';
import { useDescribeCourse } from './course/useDescribeCourse.ts';
import { useAnswerWords } from './useAnswerWords.ts';

type OwnKey = Exclude<keyof ClientDetails, keyof ClientCourse>;

/** Each field of a file as a label and words, for whoever has to choose between two versions of it. */
export const useDescribeDetails = () => {
  const { t } = useTranslation('files');
  const words = useAnswerWords();
  const describeCourse = useDescribeCourse();

  const labels: Record<OwnKey, string> = {
    workingName: t('details.workingName'),
    fileCode: t('details.fileCode'),
    countryOfOrigin: t('details.country'),
    languages: t('details.languages'),
    interpreter: t('details.interpreter'),
    shelterArrival: t('details.arrival'),
    keyDates: t('details.dates'),
    notes: t('details.notes'),
  };

  const valueWords = (key: OwnKey, details: ClientDetails): string => {
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

  const isOwn = (key: keyof ClientDetails): key is OwnKey => key in labels;

  return (key: keyof ClientDetails, details: ClientDetails) =>
    isOwn(key) ? { label: labels[key], words: valueWords(key, details) } : describeCourse(details)[key];
};
