import { z } from 'zod';
import { fold } from './fold.ts';

/** A piece of a text. `isHit`: a word of it that was looked for. */
export const TextPart = z.strictObject({ text: z.string(), isHit: z.boolean() });
export type TextPart = z.infer<typeof TextPart>;

/** Whatever may be part of a word: rather too long, since its words are taken apart before they are compared. */
const RUN = /[^\p{Z}\p{P}\p{Cc}]+/gu;

/** The end of a text within a word, as `wordsOf` parts them. */
const IN_WORD = /[\p{L}\p{N}\p{M}\p{Co}]$/u;

/** Whether a text has a word that begins with `term`, which is folded already. */
export const hasWord = (text: string, term: string): boolean => hasFoldedWord(fold(text), term);

/** The same of a text that is folded already. */
export const hasFoldedWord = (folded: string, term: string): boolean => {
  for (let at = folded.indexOf(term); at !== -1; at = folded.indexOf(term, at + 1)) {
    // Two characters: the one before may be written as a pair.
    if (!IN_WORD.test(folded.slice(Math.max(0, at - 2), at))) return true;
  }
  return false;
};

/**
 * A text in parts: words that begin with one of the `terms` (folded, see `wordsOf`) are hits. The parts, one after the
 * other, are the text as it was.
 */
export const marked = (text: string, terms: readonly string[]): TextPart[] => {
  const parts: TextPart[] = [];
  let at = 0;
  const put = (end: number, isHit: boolean) => {
    if (end > at) parts.push({ text: text.slice(at, end), isHit });
    at = end;
  };
  for (const run of text.matchAll(RUN)) {
    if (!terms.some((term) => hasWord(run[0], term))) continue;
    put(run.index, false);
    put(run.index + run[0].length, true);
  }
  put(text.length, false);
  return parts;
};

/** As much of a note as tells why it was found, and hardly more than was asked for. */
const BEFORE = 40;
const AFTER = 60;

const IS_SPACE = /\s/;
const isSplitPair = (text: string, at: number) => /[\udc00-\udfff]/.test(text[at] ?? '');

/** The nearest space at or after `from`, or before `from` where `step` is -1, but no further than `limit`. */
const spaceFrom = (text: string, from: number, step: 1 | -1, limit: number): number => {
  for (let at = from; at !== limit; at += step) if (IS_SPACE.test(text[at] ?? '')) return at;
  return isSplitPair(text, from) ? from + 1 : from;
};

/** The part of a marked text around its first hit, with an ellipsis wherever something was left out. */
export const excerpt = (parts: readonly TextPart[]): TextPart[] => {
  const text = parts.map((part) => part.text).join('');
  const first = parts.findIndex(({ isHit }) => isHit);
  const hitAt = parts.slice(0, Math.max(0, first)).reduce((sum, part) => sum + part.text.length, 0);
  const hitEnd = hitAt + (parts[first]?.text.length ?? 0);
  const from = hitAt > BEFORE ? spaceFrom(text, hitAt - BEFORE, 1, hitAt) : 0;
  const to = text.length > hitEnd + AFTER ? spaceFrom(text, hitEnd + AFTER, -1, hitEnd) : text.length;
  const shown: TextPart[] = [];
  let at = 0;
  for (const { text: words, isHit } of parts) {
    const cut = words.slice(Math.max(0, from - at), Math.max(0, to - at));
    if (cut !== '') shown.push({ text: cut, isHit });
    at += words.length;
  }
  const dots = (are: boolean): TextPart[] => (are ? [{ text: '…', isHit: false }] : []);
  return [...dots(from > 0), ...shown, ...dots(to < text.length)];
};
