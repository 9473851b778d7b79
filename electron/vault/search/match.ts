import { wordsOf } from '#shared/i18n/search-words.ts';

/** Nobody types more words than this into a search, and SQLite's expressions have an end. */
const MOST_WORDS = 64;

/**
 * The full-text query for what somebody typed: each word must start a word of the file. Words are letters and digits
 * only and stand in quotes, so nothing that is typed can be an operator. `null` where there is no word to look for.
 */
export const matchFor = (search: string): string | null => {
  const words = wordsOf(search).slice(0, MOST_WORDS);
  return words.length === 0 ? null : words.map((word) => `"${word}"*`).join(' ');
};
