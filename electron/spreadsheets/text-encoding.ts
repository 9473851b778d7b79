import type { Encoding } from '#shared/domain/organisation-exchange/table.ts';

/** What stands for bytes that are no letter in the encoding. */
const REPLACEMENT = '\ufffd';

const MARKS: readonly { bytes: readonly number[]; encoding: Encoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/**
 * UTF-16 without a mark. No other text has a byte that is nought, and here each space, digit and line end brings one, in Arabic
 * or Chinese too: always on the same side. `null` where it isn't that.
 */
const unmarkedUtf16 = (bytes: Uint8Array): Encoding | null => {
  if (bytes.length % 2 !== 0) return null;
  const sides = new Set<number>();
  for (const [index, byte] of bytes.subarray(0, 4096).entries()) if (byte === 0) sides.add(index % 2);
  if (sides.size !== 1) return null;
  return sides.has(1) ? 'utf-16le' : 'utf-16be';
};

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** A file that was written as UTF-8 and got a few bytes broken is still UTF-8; one in which nothing fits is not. */
const isMostlyUtf8 = (bytes: Uint8Array): boolean => {
  const text = new TextDecoder('utf-8').decode(bytes);
  return countOf(text, /[^\p{ASCII}\ufffd]/gu) > countOf(text, /\ufffd/g);
};

/** The mark at the front, if there is one; else what the bytes can be. What is no UTF is of Windows. */
const encodingOf = (bytes: Uint8Array): Encoding => {
  const marked = MARKS.find(({ bytes: mark }) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return marked.encoding;
  const wide = unmarkedUtf16(bytes);
  if (wide) return wide;
  return isUtf8(bytes) || isMostlyUtf8(bytes) ? 'utf-8' : 'windows-1252';
};

/**
 * Bytes 0x80 to 0x9F of Windows-1252. The decoder of Node 24 takes them for Latin-1, in which they are control characters;
 * one that does it right leaves none to be replaced.
 */
const OF_WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const CONTROL = /[\p{Cc}--\p{ASCII}]/gv;

const asWindows = (text: string): string =>
  text.replace(CONTROL, (sign) => OF_WINDOWS[sign.charCodeAt(0) - 0x80] ?? sign);

/** The five bytes that are no letter in Windows-1252 arrive as control characters. */
const UNUSED_OF_WINDOWS = /[\p{Cc}--\p{ASCII}]/v;

/** Whether a cell holds something that was not readable in the file's encoding. */
export const isUndecodable = (cell: string): boolean =>
  cell.includes(REPLACEMENT) || UNUSED_OF_WINDOWS.test(cell);

/**
 * @param chosen what somebody says it is written in; `null` is for finding out
 * @returns the text without its mark; what can't be decoded stands there as U+FFFD or as a control character
 */
export const decodeText = (
  bytes: Uint8Array,
  chosen: Encoding | null,
): { encoding: Encoding; text: string } => {
  const encoding = chosen ?? encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  return { encoding, text: encoding === 'windows-1252' ? asWindows(text) : text };
};
