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

/** Small words within names, which begin sentences too: "van der Berg". Shorter ones are no part of a name anyway. */
const WITHIN_NAMES: ReadonlySet<string> = new Set(
  'van von der den ten ter het del dos das della bin ibn bint and und the'.split(' '),
);

/** A name as it would be written with care: "anna van osei" is Anna van Osei. */
export const withCapitals = (name: string): string =>
  name.replace(/[^\s,;()/]+/gu, (part) =>
    WITHIN_NAMES.has(part) ? part : part.replace(/^\p{Ll}/u, (first) => first.toUpperCase()),
  );

/** It stands by itself, or behind what is written together with it. */
const alone = (word: string, flags: string): RegExp => {
  const before = ARABIC.test(word) ? BEFORE_ARABIC : '';
  return new RegExp(`(?<!${LETTER})${before}${escaped(word)}(?!${LETTER})`, flags);
};

/** Says of any words whether they hold that one. In Chinese no space parts words, so there it may stand within others. */
export const finderOf = (word: string): ((words: string) => boolean) => {
  const sought = word.toLowerCase();
  const isThere = (words: string) => words.toLowerCase().includes(sought);
  if (HAN.test(word)) return isThere;
  // There are many names, and few of them are anywhere: a pattern is dear until it is first needed.
  let pattern: RegExp | null = null;
  return (words) => {
    if (!isThere(words)) return false;
    pattern ??= alone(word, 'iu');
    return pattern.test(words);
  };
};

/** The same of a name, where it is written like one: Rose is somebody and so is ROSE, and a rose isn't. */
export const nameFinderOf = (name: string): ((words: string) => boolean) => {
  if (HAN.test(name)) return (words) => words.includes(name);
  let pattern: RegExp | null = null;
  return (words) => {
    pattern ??= alone(name, 'giu');
    return [...words.matchAll(pattern)].some(([found]) => /^[\p{Lu}\p{Lo}]/u.test(found));
  };
};
