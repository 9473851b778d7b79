import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cssString, shortened } from './css-string.ts';
import { openPrintBrowser, type PrintBrowser } from './print.testkit.ts';

let browser: PrintBrowser;
beforeAll(async () => {
  browser = await openPrintBrowser();
});
afterAll(() => browser.close());

/** Reads a string as CSSOM writes it. */
const readCssString = (written: string): string =>
  written
    .slice(1, -1)
    .replace(/\\(?:([0-9a-f]{1,6}) ?|(.))/gis, (_, code: string | undefined, char: string) =>
      code ? String.fromCodePoint(Number.parseInt(code, 16)) : char,
    );

const HOSTILE = ['</style><script>alert(1)</script>', '"; } * { display: none } "', '\\', '\n', '*/', '<!--'];

const demandReadBack = async (texts: readonly string[]): Promise<void> => {
  const rules = texts.map((text, index) => `#t${index}::before { content: ${cssString(text)}; }`).join('\n');
  const page = `<!doctype html><style>${rules}</style>${texts.map((_, index) => `<p id="t${index}"></p>`).join('')}`;
  const { read, elements } = await browser.inPage(page, (opened) =>
    opened.evaluate(() => ({
      read: [...document.querySelectorAll('p')].map((p) => getComputedStyle(p, '::before').content),
      elements: document.querySelectorAll('*').length,
    })),
  );
  expect(read.map(readCssString)).toEqual(
    texts.map((text) => text.toWellFormed().replaceAll('\0', '\uFFFD')),
  );
  expect(elements).toBe(texts.length + 4);
};

test('a browser reads hostile text back as it was, inside a style element', () => demandReadBack(HOSTILE));

test('a browser reads any text back as it was, inside a style element', async () => {
  const anyText = fc.string({ unit: 'binary', minLength: 1 });
  // Two hundred on a page: a page for each would take minutes. What fails is said with its seed.
  const onePage = fc.array(anyText, { minLength: 200, maxLength: 200 });
  await fc.assert(fc.asyncProperty(onePage, demandReadBack), { numRuns: 1, endOnFailure: true });
});

test('a long text is cut between characters as a reader counts them', () => {
  expect(shortened('short', 5, 'en')).toBe('short');
  expect(shortened('a longer text', 9, 'en')).toBe('a longer…');
  expect(shortened('👩‍👧👩‍👧👩‍👧', 2, 'nl')).toBe('👩‍👧…');
});
