/** Finding names in sentences: what can be found of them, never all that can be meant. */

const HAN = /\p{Script=Han}/u;
const ARABIC = /^\p{Script=Arabic}/u;

/** Shorter ones stand in other words everywhere, but for those of two characters in Chinese. */
export const isLongEnough = (name: string): boolean => name.length >= (HAN.test(name) ? 2 : 3);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

const LETTER = String.raw`[\p{L}\p{M}\p{N}]`;

/** 'And', 'with', 'to', 'the' are written together with the word that they stand before. */
const BEFORE_ARABIC = '(?:[وفبكل]{1,2}|(?:[وفبك]?ال))?';

/** A word where it stands by itself: 'IOM' isn't in 'axiom'. */
export const wordPattern = (word: string, flags = 'giu'): RegExp =>
  new RegExp(`(?<!${LETTER})${escaped(word)}(?!${LETTER})`, flags);

/** A name, and each part of it that somebody can be called by alone: not "de" or "sister". */
export const partsOf = (name: string): string[] => [
  name,
  ...name.split(/[\s,;()/]+/u).filter((part) => isLongEnough(part) && /^[\p{Lu}\p{Lo}]/u.test(part)),
];

/** Says of any words whether they hold that one. In Chinese no space parts words, so there it may stand within others. */
export const finderOf = (word: string, flags: 'iu' | 'u' = 'iu'): ((words: string) => boolean) => {
  const spelled = (text: string) => (flags === 'iu' ? text.toLowerCase() : text);
  const sought = spelled(word);
  const isThere = (words: string) => spelled(words).includes(sought);
  if (HAN.test(word)) return isThere;
  const before = ARABIC.test(word) ? BEFORE_ARABIC : '';
  // There are many names, and few of them are anywhere: a pattern is dear until it is first needed.
  let pattern: RegExp | null = null;
  return (words) => {
    if (!isThere(words)) return false;
    pattern ??= new RegExp(`(?<!${LETTER})${before}${escaped(word)}(?!${LETTER})`, flags);
    return pattern.test(words);
  };
};
