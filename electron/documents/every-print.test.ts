import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAPERS, type Paper } from '#shared/domain/documents.ts';
import { wordsOf } from '#shared/i18n/words.ts';
import { EVERY_PRINT, NAMES } from './every-print.testkit.ts';
import { actualTextsIn, embeddedFontsIn } from './pdf-objects.testkit.ts';
import { openPrintBrowser, type PrintBrowser, readPdf } from './print.testkit.ts';

/** What holds for whatever is printed, also for what somebody adds next year. */

let browser: PrintBrowser;
beforeAll(async () => {
  browser = await openPrintBrowser();
});
afterAll(() => browser.close());

/** In points, upright. */
const SIZES = { A4: [595, 842], Letter: [612, 792] } as const satisfies Record<Paper, readonly number[]>;

/** What a file may say of itself: its title and its language, beside what the format is. */
const MAY_STAND_IN_INFO = ['Title', 'Language', 'PDFFormatVersion'];
const FAMILIES = /^[A-Z]{6}\+(Inter|NotoSans|AtkinsonHyperlegibleMono)/;

/** Prints of a file to work with in the house; what leaves it is made another way, with a number. */
const FOR_INSIDE = [
  'planHtml',
  'ecogramHtml',
  'comparisonHtml',
  'overviewHtml',
  'overviewComparisonHtml',
  'riskHtml',
  'summaryHtml',
] as const satisfies (keyof typeof EVERY_PRINT)[];
const isForInside = (name: string): boolean => (FOR_INSIDE as readonly string[]).includes(name);

const cases = Object.entries(EVERY_PRINT).flatMap(([name, all]) =>
  all.flatMap((one) => PAPERS.map((paper) => ({ name, paper, ...one }))),
);

const letters = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}\u0640]/gu, '');

/**
 * Arabic stands in a PDF shape by shape, from left to right, with what each shape means beside it (`/ActualText`). PDF.js reads the shapes
 * and not what they mean, so that here each letter is looked for by itself.
 */
const ARABIC = /\p{Script=Arabic}/u;

type Glyph = { originalCharCode?: number; unicode?: string };

/** How many letters are drawn as the box that stands for those which a font lacks: the glyph with the number 0. */
const boxesIn = async (bytes: Uint8Array): Promise<number> => {
  const task = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  let boxes = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { fnArray, argsArray } = await (await pdf.getPage(number)).getOperatorList();
    const drawn = argsArray
      .filter((_, index) => fnArray[index] === OPS.showText)
      .flatMap(([glyphs]: [(Glyph | number)[]]) => glyphs);
    boxes += drawn.filter((glyph) => typeof glyph === 'object' && glyph.originalCharCode === 0).length;
  }
  await task.destroy();
  return boxes;
};

const infoOf = async (bytes: Uint8Array) => {
  const task = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const { info, metadata } = await pdf.getMetadata();
  const attached = await pdf.getAttachments();
  await task.destroy();
  const said = Object.entries(info as Record<string, unknown>).filter(
    ([, value]) => value !== null && value !== false && value !== '',
  );
  return { said: said.map(([key]) => key), hasMore: metadata !== null || attached !== null };
};

describe.each(cases)('$name ($about) on $paper', ({ name, html, paper, holdsNames }) => {
  test('is tagged, found one’s way in, says nothing of its making, and has every letter', async () => {
    const page = html(paper);
    const bytes = await browser.print(page);
    const pdf = await readPdf(bytes);
    const raw = Buffer.from(bytes).toString('latin1');

    // Tagged, in a language, with a title.
    expect(raw).toContain('/StructTreeRoot');
    expect(raw).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(pdf.tagged).toBe(true);
    expect(pdf.language).toBe(/<html lang="([^"]+)"/.exec(page)?.[1]);
    expect(pdf.title.length).toBeGreaterThan(3);
    for (const { structure } of pdf.pages.slice(0, 1)) expect(structure.join()).toMatch(/\bH1\b/);
    if (pdf.pages.length > 1) expect(pdf.outline.length).toBeGreaterThan(0);

    // And nothing else.
    const { said, hasMore } = await infoOf(bytes);
    expect(said.filter((key) => !MAY_STAND_IN_INFO.includes(key))).toEqual([]);
    expect(hasMore).toBe(false);
    for (const trace of ['Chromium', 'Skia', 'print.invalid', 'file://', '/home/', '/tmp/', '/JavaScript'])
      expect(raw).not.toContain(trace);

    // On the paper that was asked for.
    for (const { width, height } of pdf.pages)
      expect([width, height].map(Math.round).sort((one, other) => one - other)).toEqual([...SIZES[paper]]);

    // On each page that it is no copy to give out.
    if (isForInside(name))
      for (const { text } of pdf.pages)
        expect(letters(text)).toContain(letters(wordsOf('en')('print:inside')));

    // With its letters.
    for (const { fonts, images } of pdf.pages) {
      expect(images).toBe(0);
      for (const font of fonts) expect(font).toEqual({ isType3: false, isEmbedded: true });
    }
    for (const font of embeddedFontsIn(bytes)) expect(font).toMatch(FAMILIES);
    expect(await boxesIn(bytes)).toBe(0);
    if (holdsNames) {
      const text = letters([...pdf.pages.map(({ text: own }) => own), ...actualTextsIn(bytes)].join(' '));
      // Parts of a name, since a line may end within it.
      for (const called of NAMES)
        for (const part of called.split(' ').map(letters)) {
          if (ARABIC.test(part)) for (const letter of part) expect(text).toContain(letter);
          else expect(text).toContain(part);
        }
    }
    expect(browser.strays).toEqual([]);
  });
});
