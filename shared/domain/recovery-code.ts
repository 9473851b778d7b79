import { bech32m } from '@scure/base';
import { z } from 'zod';

/**
 * What stands on a recovery sheet, and how it is read when somebody types it from paper: Bech32m (BIP 350), whose alphabet
 * has no letters that look alike and whose checksum finds any four wrong letters. `docs/recovery-code.md` says the same for
 * other programs.
 */

/** Names a sheet, so that two sheets, or shares of two, are told apart. No secret. Three random bytes: `4FA-21C`. */
export const SheetNumber = z
  .string()
  .regex(/^[0-9A-F]{3}-[0-9A-F]{3}$/)
  .brand('SheetNumber');
export type SheetNumber = z.infer<typeof SheetNumber>;

export const SHEET_BYTES = 3;
export const SECRET_BYTES = 16;
/** As long as the secret, and one byte that says where on the curve it lies. */
export const SHARE_BYTES = SECRET_BYTES + 1;

/** All that one printed page says: the secret itself, or a share of it that alone tells nothing about it. */
export type RecoveryPart =
  | { kind: 'code'; sheet: SheetNumber; secret: Uint8Array }
  | { kind: 'share'; sheet: SheetNumber; share: Uint8Array };
export type RecoveryKind = RecoveryPart['kind'];

/** @throws {RangeError} unless there are three bytes */
export const sheetNumberOf = (bytes: Uint8Array): SheetNumber => {
  demandLength('sheet number', bytes, SHEET_BYTES);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return SheetNumber.parse(`${hex.slice(0, 3)}-${hex.slice(3)}`.toUpperCase());
};

const sheetBytesOf = (sheet: SheetNumber): number[] =>
  (sheet.replace('-', '').match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16));

/**
 * What a code begins with. The words have only letters of Bech32's alphabet, so that one rule for look-alikes holds from the
 * first letter to the last, and differ in so many places that no slip of the hand makes one of the other.
 */
const PREFIXES = { code: 'RESCUE', share: 'SHARE' } as const satisfies Record<RecoveryKind, string>;
const PAYLOAD_BYTES = { code: SHEET_BYTES + SECRET_BYTES, share: SHEET_BYTES + SHARE_BYTES } as const;
const KINDS = ['code', 'share'] as const satisfies readonly RecoveryKind[];

const SEPARATOR = '1';
const SEPARATOR_AT = { code: PREFIXES.code.length, share: PREFIXES.share.length } as const;
const ALPHABET = 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L';
const CHECKSUM_LETTERS = 6;

/** How a code of this kind begins, for a screen that asks for one: `RESCUE1`. */
export const beginningOf = (kind: RecoveryKind): string => PREFIXES[kind] + SEPARATOR;

const lengthOf = (kind: RecoveryKind): number =>
  beginningOf(kind).length + Math.ceil((PAYLOAD_BYTES[kind] * 8) / 5) + CHECKSUM_LETTERS;

export const LETTERS_IN_GROUP = 4;
export const GROUPS_IN_LINE = 4;

/** The code as it is printed: lines of groups of letters. Both kinds have 44 letters: 4, 4 and 3 groups. */
export const linesOf = (part: RecoveryPart): string[][] => {
  const groups = lettersOf(part).match(new RegExp(`.{1,${LETTERS_IN_GROUP}}`, 'g')) ?? [];
  return Array.from({ length: Math.ceil(groups.length / GROUPS_IN_LINE) }, (_, line) =>
    groups.slice(line * GROUPS_IN_LINE, (line + 1) * GROUPS_IN_LINE),
  );
};

/**
 * The code in one line, its groups parted by spaces.
 * @throws {RangeError} where secret or share has another length than it must
 */
export const writePart = (part: RecoveryPart): string => linesOf(part).flat().join(' ');

const lettersOf = (part: RecoveryPart): string => {
  const bytes = part.kind === 'code' ? part.secret : part.share;
  demandLength(part.kind, bytes, PAYLOAD_BYTES[part.kind] - SHEET_BYTES);
  const payload = Uint8Array.from([...sheetBytesOf(part.sheet), ...bytes]);
  return bech32m.encodeFromBytes(PREFIXES[part.kind].toLowerCase(), payload).toUpperCase();
};

/** Where on the page to look, counted from one. */
export type PlaceOnSheet = { line: number; group: number };

export type Reading =
  | { is: 'part'; part: RecoveryPart }
  /** Fine so far. `kind` is known from the first letter on; `typed` of `of` letters are there. */
  | { is: 'unfinished'; kind: RecoveryKind | null; typed: number; of: number }
  /** It begins like neither kind. */
  | { is: 'notRecovery' }
  /** Some letter is wrong. `lookAt` where it can be told: always when it is the only one. */
  | { is: 'mistyped'; kind: RecoveryKind; lookAt: PlaceOnSheet | null }
  | { is: 'tooLong'; kind: RecoveryKind; by: number };

/**
 * Reads what somebody typed, at any moment while they type. Case, spaces, dashes, line breaks and other marks don't count, nor
 * do the numbers of the lines (`2.`), nor how a keyboard composes its letters. Never throws.
 */
export const readPart = (typed: string): Reading => {
  const composed = typed.normalize('NFKC');
  const reading = readLetters(lettersIn(composed));
  const unnumbered = composed.replace(LINE_NUMBER, '');
  // A lone letter with a dot behind it looks like a number, so what is a code as it stands is taken so.
  return reading.is === 'part' || unnumbered === composed ? reading : readLetters(lettersIn(unnumbered));
};

/** A number in front of a line, as it stands on the sheet and comes along when a line is copied. */
const LINE_NUMBER = /(?<=^|\s)[1-9][.)](?=\s|$)/g;

const lettersIn = (composed: string): string[] =>
  Array.from(composed.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase());

const readLetters = (letters: readonly string[]): Reading => {
  const starts = KINDS.flatMap((kind) => startAs(kind, letters));
  const [start] = starts;
  if (!start) return { is: 'notRecovery' };
  const { kind, code } = start;
  const of = lengthOf(kind);
  const strange = code.findIndex(
    (letter, index) => index !== SEPARATOR_AT[kind] && !ALPHABET.includes(letter),
  );
  if (strange >= 0) return { is: 'mistyped', kind, lookAt: placeOf(strange) };
  if (code.length < of) {
    return { is: 'unfinished', kind: starts.length === 1 ? kind : null, typed: code.length, of };
  }
  if (code.length > of) return { is: 'tooLong', kind, by: code.length - of };
  const part = decode(kind, code);
  return part ? { is: 'part', part } : { is: 'mistyped', kind, lookAt: onlyMistake(kind, code) };
};

/** Signs that the alphabet doesn't have can only be meant for those that look like them. */
const LOOKALIKES: Readonly<Record<string, string>> = { O: '0', B: '8', I: 'L', [SEPARATOR]: 'L' };

/** A capital i and a small L are taken for the separator where it stands, and everywhere else for an L. */
const meant = (letter: string, index: number, kind: RecoveryKind): string => {
  const likened = LOOKALIKES[letter] ?? letter;
  return index === SEPARATOR_AT[kind] && likened === 'L' ? SEPARATOR : likened;
};

/** The typed letters as a code of this kind, if that is how they begin. */
const startAs = (
  kind: RecoveryKind,
  letters: readonly string[],
): { kind: RecoveryKind; code: string[] }[] => {
  const code = letters.map((letter, index) => meant(letter, index, kind));
  const begins = Array.from(beginningOf(kind)).slice(0, code.length);
  return begins.every((letter, index) => code[index] === letter) ? [{ kind, code }] : [];
};

const placeOf = (index: number): PlaceOnSheet => {
  const group = Math.floor(index / LETTERS_IN_GROUP);
  return { line: Math.floor(group / GROUPS_IN_LINE) + 1, group: (group % GROUPS_IN_LINE) + 1 };
};

const decode = (kind: RecoveryKind, code: readonly string[]): RecoveryPart | null => {
  const decoded = bech32m.decodeUnsafe(code.join('').toLowerCase());
  const payload = decoded && bech32m.fromWordsUnsafe(decoded.words);
  if (!payload) return null;
  const sheet = sheetNumberOf(payload.slice(0, SHEET_BYTES));
  const bytes = payload.slice(SHEET_BYTES);
  return kind === 'code' ? { kind, sheet, secret: bytes } : { kind, sheet, share: bytes };
};

/**
 * Where the letter is that would have to be another one. Two codes differ in five letters or more, so if one letter is wrong
 * there is one such place. What the letter should be is not told: whoever has the sheet can read it, and nobody else should be helped.
 */
const onlyMistake = (kind: RecoveryKind, code: readonly string[]): PlaceOnSheet | null => {
  for (let index = SEPARATOR_AT[kind] + 1; index < code.length; index += 1) {
    for (const letter of ALPHABET) {
      if (decode(kind, code.with(index, letter))) return placeOf(index);
    }
  }
  return null;
};

const demandLength = (what: string, bytes: Uint8Array, length: number): void => {
  if (bytes.length !== length) throw new RangeError(`a ${what} has ${length} bytes`);
};
