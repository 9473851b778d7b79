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
const FOLDABLE = new RegExp(`[${Object.keys(SAME_LETTERS).join('')}]`, 'giu');

/** Most text has nothing to be taken apart. */
const PRINTED_ASCII = /^[\t\n\r -~]*$/;

const withoutMarks = (text: string): string =>
  text.replace(ZERO_WIDTH_SPACE, ' ').replace(INVISIBLE, '').normalize('NFKD').replace(OPTIONAL_MARKS, '');

/** The letter that stands for it on every keyboard, as large as it is. */
const sameLetter = (letter: string): string => {
  const small = letter.toLowerCase();
  const same = SAME_LETTERS[small];
  if (same === undefined) return letter;
  return letter === small ? same : same.replace(/^./u, (first) => first.toUpperCase());
};

/** Text without accents and forms of the same letter; its capitals stay. */
export const unmarked = (text: string): string =>
  PRINTED_ASCII.test(text) ? text : withoutMarks(text).replace(FOLDABLE, sameLetter);

/** Text without what keyboards and spellings differ in: case, accents, forms of the same letter. */
export const fold = (text: string): string =>
  PRINTED_ASCII.test(text)
    ? text.toLowerCase()
    : withoutMarks(text).toLowerCase().replace(FOLDABLE, sameLetter);
