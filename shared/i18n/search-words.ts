/** Marks that a reader may leave out: accents, Hebrew points, Arabic vowel signs and the stretching stroke. */
const OPTIONAL_MARKS = /[[\u0300-\u036f\u0591-\u06ed]&&\p{Mn}]|\u0640/gv;

/** Joiners, direction marks, soft hyphens: there, but nothing that anybody types into a search. */
const INVISIBLE = /\p{Cf}/gu;
const ZERO_WIDTH_SPACE = /\u200b/g;

/** Letters that Unicode doesn't take apart and that keyboards often lack, and Arabic letters that keyboards differ in. */
const SAME_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
};
const FOLDABLE = new RegExp(`[${Object.keys(SAME_LETTERS).join('')}]`, 'g');

/** Vowel signs of Indic and other scripts are marks and belong to their word. */
const WORD = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;

const IS_ASCII = /^[\0-\x7f]*$/;

/** Text without what keyboards and spellings differ in: case, accents, forms of the same letter. */
export const fold = (text: string): string => (IS_ASCII.test(text) ? text.toLowerCase() : foldAny(text));

const foldAny = (text: string): string =>
  text
    .replace(ZERO_WIDTH_SPACE, ' ')
    .replace(INVISIBLE, '')
    .normalize('NFKD')
    .replace(OPTIONAL_MARKS, '')
    .toLowerCase()
    .replace(FOLDABLE, (letter) => SAME_LETTERS[letter] ?? letter);

/** The different words of a text, folded, in order. What separates words is all that is neither letter nor digit. */
export const wordsOf = (text: string): string[] => [...new Set(fold(text).match(WORD) ?? [])].sort();
