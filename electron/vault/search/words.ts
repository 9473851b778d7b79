import { fold } from '#shared/i18n/fold.ts';

export { fold };

/** Vowel signs of Indic and other scripts are marks and belong to their word. */
const WORD = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;

/** The different words of a text, folded, in order. What separates words is all that is neither letter nor digit. */
export const wordsOf = (text: string): string[] => [...new Set(fold(text).match(WORD) ?? [])].sort();
