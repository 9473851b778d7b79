import { inflateSync } from 'node:zlib';

/** What pdf.js does not tell of a PDF, read from its objects: Chromium writes them as plain text and packs only streams. */

const plainTextOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** The fonts whose files are in it, as `AAAAAA+Inter-Regular`; the six letters mean that only the letters used are. */
export const embeddedFontsIn = (bytes: Uint8Array): string[] =>
  [...plainTextOf(bytes).matchAll(/\/FontName \/(\S+)\s[^>]*\/FontFile2 /g)].map(([, name = '']) => name);

const inflated = (stream: string): string => {
  try {
    return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
  } catch {
    // Not packed, or not this way: a picture, say.
    return stream;
  }
};

const utf16 = (hex: string): string =>
  Buffer.from(hex, 'hex')
    .swap16()
    .toString('utf16le')
    .replace(/^\uFEFF/, '');

/**
 * What letters are called where their shapes alone would not say it (`/ActualText`, ISO 32000-1, 14.9.4), in the order of
 * drawing. Readers that copy and search go by it; pdf.js does not.
 */
export const actualTextsIn = (bytes: Uint8Array): string[] =>
  [...plainTextOf(bytes).matchAll(/stream\r?\n(.*?)\r?\nendstream/gs)]
    .flatMap(([, stream = '']) => [...inflated(stream).matchAll(/\/ActualText\s*<([0-9A-Fa-f]+)>/g)])
    .map(([, hex = '']) => utf16(hex));
