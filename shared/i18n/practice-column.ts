import { UI_LANGUAGES, type UiLanguage } from '../domain/settings.ts';
import { wordsOf } from './words.ts';

/** A table that leaves a practice vault has one column more, so that no list of it is taken for a real one. */

const headingIn = (language: UiLanguage): string => wordsOf(language)('practice:csv.column');

/** @param rows the headings first */
export const withPracticeColumn = <Cell>(
  rows: readonly (readonly Cell[])[],
  language: UiLanguage,
): (Cell | string)[][] => {
  const value = wordsOf(language)('practice:csv.value');
  return rows.map((row, index) => [...row, index === 0 ? headingIn(language) : value]);
};

/** Whether a table's headings say that it comes from practice, in any of the app's languages. */
export const hasPracticeColumn = (headings: readonly string[]): boolean =>
  UI_LANGUAGES.some((language) => headings.includes(headingIn(language)));
