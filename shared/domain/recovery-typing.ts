import { GROUPS_IN_LINE, LETTERS_IN_GROUP, readPart } from './recovery-code.ts';
import { type RecoverySet, weighParts } from './recovery-set.ts';

/** What is in a field, and where its caret is, counted in UTF-16 units as fields count. */
export type Typing = { text: string; caret: number };

/** Far more than a code has, so that a page that was pasted by mistake doesn't fill the screen. */
const MOST_LETTERS = 120;

/** A number in front of a line, which comes along when lines are copied. */
const LINE_NUMBER = /(?<=^|\s)[1-9][.)](?=\s|$)/g;

/**
 * Letters are taken apart (NFKD) before and after they are made large: what is left when the marks are
 * gone can't join into other letters, so that laying out again finds the same ones.
 */
const lettersIn = (raw: string): string[] =>
  Array.from(
    raw
      .normalize('NFKD')
      .replace(LINE_NUMBER, '')
      .toUpperCase()
      .normalize('NFKD')
      .replace(/[^\p{L}\p{N}]/gu, ''),
  ).slice(0, MOST_LETTERS);

/** As on the sheet: groups of four letters, four of them in a line. */
const grouped = (letters: readonly string[]): string =>
  letters
    .map((letter, index) => {
      if (index === 0 || index % LETTERS_IN_GROUP > 0) return letter;
      return (index % (LETTERS_IN_GROUP * GROUPS_IN_LINE) === 0 ? '\n' : ' ') + letter;
    })
    .join('');

/** Lays out what was typed as it stands on the sheet, with the caret behind the same letter. */
export const groupTyped = ({ text, caret }: Typing): Typing => {
  const letters = lettersIn(text);
  const before = Math.min(lettersIn(text.slice(0, caret)).length, letters.length);
  return { text: grouped(letters), caret: grouped(letters.slice(0, before)).length };
};

export type SheetRead = {
  /** Whether it began as a share, so that another is needed. */
  isShare: boolean;
  set: RecoverySet;
  /** What can be sent; `null` while something is missing or wrong. */
  sheet: string[] | null;
};

/** What the fields hold together: one code, or two shares. */
export const readSheet = (first: string, second: string): SheetRead => {
  const reading = readPart(first);
  const isShare =
    reading.is === 'part' ? reading.part.kind === 'share' : 'kind' in reading && reading.kind === 'share';
  const typed = isShare ? [first, second] : [first];
  const parts = typed.map(readPart).flatMap((read) => (read.is === 'part' ? [read.part] : []));
  const set = weighParts(parts);
  return { isShare, set, sheet: set.is === 'enough' && parts.length === typed.length ? typed : null };
};
