import { afterAll, beforeAll, expect, test } from 'vitest';
import { EVERY_PRINT } from './every-print.testkit.ts';
import { openPrintBrowser, type PdfPage, type PrintBrowser, readPdf } from './print.testkit.ts';

/** A heading alone at a sheet's foot, or a signature alone on the last: whoever reads looks for what it is about. */

let browser: PrintBrowser;
beforeAll(async () => {
  browser = await openPrintBrowser();
});
afterAll(() => browser.close());

const LONG_PRINTS = ['planHtml', 'summaryHtml', 'riskHtml', 'releaseHtml'] as const;

/** So that sheets end elsewhere. In millimetres; the usual one is 18. */
const FEET = [18, 23, 28, 33, 48];

const footOf = (page: string, millimetres: number): string =>
  page.replaceAll('margin: 18mm 16mm 18mm', `margin: 18mm 16mm ${millimetres}mm`);

/** Those that something is printed below. Below the others are lines to write on, which a reader of the PDF doesn't see. */
const headingsOf = (html: string): Promise<string[]> =>
  browser.inPage(html, (page) =>
    page.$$eval('h2, h3', (all) => {
      const wordsOf = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
      const isBlank = (heading: Element) => wordsOf(heading.nextElementSibling) === '';
      const blank = new Set(all.filter(isBlank).map(wordsOf));
      return all.map(wordsOf).filter((words) => words !== '' && !blank.has(words));
    }),
  );

const FRAMES = ['Root', 'Document', 'Div', 'NonStruct', 'Part', 'Sect', 'Art'];

const endsInHeading = ({ structure }: PdfPage): boolean =>
  /^H[23]\b/.test(structure.filter((role) => !FRAMES.includes(role)).at(-1) ?? '');

test.each(LONG_PRINTS)('%s leaves no heading behind at a foot', async (name) => {
  const [print] = EVERY_PRINT[name];
  const page = print?.html('A4') ?? '';
  const headings = await headingsOf(page);
  expect(headings.length).toBeGreaterThan(3);
  for (const foot of FEET) {
    const { pages } = await readPdf(await browser.print(footOf(page, foot)));
    const left = pages
      .slice(0, -1)
      .filter(endsInHeading)
      .flatMap(({ text }) => headings.filter((words) => text.trimEnd().endsWith(` ${words}`)));
    expect(left, `${foot} mm`).toEqual([]);
  }
});

test('a signature stands with the end of what is signed', async () => {
  const page = EVERY_PRINT.riskHtml[0]?.html('A4') ?? '';
  for (const foot of FEET) {
    const { pages } = await readPdf(await browser.print(footOf(page, foot)));
    const signed = pages.filter(({ text }) => text.includes(' Decided by Sanne Signature'));
    expect(signed, `${foot} mm`).toHaveLength(1);
    // The margins come first in a page's text, the mark of the log last among them.
    expect(signed[0]?.text, `${foot} mm`).not.toMatch(/Log \d+ · [\da-f ]+ Decided by/);
  }
});
