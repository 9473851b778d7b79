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

/** What each glyph of a font is, where it is one letter and no more (`/ToUnicode`), by the name of the font in the pages. */
const lettersByFont = (text: string): Map<string, Map<string, string>> => {
  const objects = new Map(
    [...text.matchAll(/(?:^|\n)(\d+) 0 obj(.*?)endobj/gs)].map(([, id = '', body = '']) => [id, body]),
  );
  const lettersIn = (font: string): Map<string, string> => {
    const [, map = ''] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font) ?? '') ?? [];
    const [, stream = ''] = /stream\r?\n(.*?)\r?\nendstream/s.exec(objects.get(map) ?? '') ?? [];
    const [chars = '', ranges = ''] = [/beginbfchar(.*?)endbfchar/gs, /beginbfrange(.*?)endbfrange/gs].map(
      (each) => [...inflated(stream).matchAll(each)].map(([, lines]) => lines).join('\n'),
    );
    const known = new Map<string, string>();
    for (const [, glyph = '', is = ''] of chars.matchAll(/<(\w{4})> <(\w+)>/g)) known.set(glyph, utf16(is));
    for (const [, from = '', to = '', is = ''] of ranges.matchAll(/<(\w{4})> <(\w{4})> <(\w{4})>/g))
      for (let glyph = Number.parseInt(from, 16); glyph <= Number.parseInt(to, 16); glyph += 1) {
        const letter = Number.parseInt(is, 16) + glyph - Number.parseInt(from, 16);
        known.set(glyph.toString(16).toUpperCase().padStart(4, '0'), String.fromCodePoint(letter));
      }
    return known;
  };
  const fonts = [...text.matchAll(/\/(F\d+) (\d+) 0 R/g)];
  return new Map(fonts.map(([, name = '', id = '']) => [name, lettersIn(id)]));
};

const IN_A_DRAWING =
  /(?<actual>\/ActualText\s*<(?<said>\w+)>\s*>>\s*BDC)|(?<begins>B[DM]C)|(?<ends>EMC)|\/(?<font>F\d+) [\d.]+ Tf|(?<base>[-\d.]+) Tm|<(?<glyphs>[0-9A-Fa-f]+)>(?! *>)/g;

/**
 * The words of a page that runs from right to left, line by line, as somebody reads them. A browser draws each line from left to right, letter by
 * letter, and says beside each shape which letter it is. What is written from left to right within such a line comes out backwards here.
 */
export const rightToLeftTextIn = (bytes: Uint8Array): string => {
  const text = plainTextOf(bytes);
  const letters = lettersByFont(text);
  const drawings = [...text.matchAll(/stream\r?\n(.*?)\r?\nendstream/gs)]
    .map(([, stream = '']) => inflated(stream))
    .filter((drawing) => drawing.includes(' Tf'));
  return drawings.flatMap((drawing) => linesIn(drawing, letters)).join('\n');
};

const linesIn = (drawing: string, letters: ReadonlyMap<string, ReadonlyMap<string, string>>): string[] => {
  const lines: string[][] = [[]];
  /** Of each mark that is open, what is said to stand in it until it is drawn; `null` where nothing is. */
  const marks: (string | null)[] = [];
  let [font, base] = ['', ''];
  for (const { groups = {} } of drawing.matchAll(IN_A_DRAWING)) {
    if (groups.actual) marks.push(utf16(groups.said ?? ''));
    else if (groups.begins) marks.push(null);
    else if (groups.ends) marks.pop();
    else if (groups.font) font = groups.font;
    else if (groups.base) {
      if (groups.base !== base) lines.push([]);
      base = groups.base;
    } else if (groups.glyphs) {
      const mark = marks.findLastIndex((said) => said !== null);
      const drawn = groups.glyphs.toUpperCase().match(/.{4}/g) ?? [];
      lines
        .at(-1)
        ?.push(
          ...(mark < 0 ? drawn.map((glyph) => letters.get(font)?.get(glyph) ?? '') : [marks[mark] ?? '']),
        );
      // Several shapes may make one letter.
      if (mark >= 0) marks[mark] = '';
    }
  }
  return lines.map((line) => line.toReversed().join(''));
};
