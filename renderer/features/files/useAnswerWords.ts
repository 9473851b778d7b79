import { useTranslation } from 'react-i18next';
import { type Answer, isGiven } from '#shared/domain/answer.ts';
import type { InterpreterNeed } from '#shared/domain/client-file.ts';
import type { CalendarDate } from '#shared/domain/dates.ts';
import { countryName, formatDay, formatList, languageName } from '#shared/i18n/format.ts';

/** Values of a file, in the reader's language. */
export const useAnswerWords = () => {
  const { t, i18n } = useTranslation(['files', 'terms']);
  const reader = i18n.language;

  const answer = <Value>(given: Answer<Value>, words: (value: Value) => string): string =>
    isGiven(given) ? words(given.value) : t(`terms:openAnswer.${given.is}`);

  return {
    answer,
    country: (code: string) => countryName(code, reader),
    day: (day: CalendarDate) => formatDay(day, reader),
    languages: (spoken: string[]) =>
      formatList(
        spoken.map((language) => languageName(language, reader)),
        reader,
      ),
    interpreter: (need: InterpreterNeed) => {
      if (!need.needed) return t('files:details.interpreterNotNeeded');
      return t(`files:details.interpreterNeededBy.${need.preferredGender}`);
    },
  };
};
