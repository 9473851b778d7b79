import { afterAll, beforeAll, expect, test } from 'vitest';
import { html } from './html.ts';
import { type Page, pageFrame } from './page-frame.ts';
import { openPrintBrowser, type PrintBrowser, readPdf } from './print.testkit.ts';
import { bookFrame } from './release/book-frame.ts';

let browser: PrintBrowser;
beforeAll(async () => {
  browser = await openPrintBrowser();
});
afterAll(() => browser.close());

/** Two sheets whose own words are Latin alone; what is in another script stands in the margin only. */
const pageOf = (called: string, caution = ''): Page => ({
  ...{
    title: 'A plan',
    language: 'en',
    paper: 'A4',
    landscape: false,
    styles: '.next { break-before: page; }',
  },
  running: {
    ...{ head: `A plan · ${called}`, caution, footLeft: 'Version 7', footLog: 'Log 1234' },
    ...{ footMiddle: 'Printed', footRight: 'Page {{page}} of {{pages}}' },
  },
  body: html`<p>First sheet</p><p class="next">Second sheet</p>`,
});

const SCRIPTS = {
  Latin: 'Hiwot',
  Arabic: 'سلمى الحداد',
  Cyrillic: 'Мария Петрова',
  Vietnamese: 'Nguyễn Thị Hằng',
  Chinese: '王小梅',
  Ethiopic: 'ሰላም ተስፋዬ',
};

test.each(Object.entries(SCRIPTS))('%s in a margin takes no margin off any sheet', async (_, called) => {
  for (const caution of ['', `Not decided yet: ${called}`]) {
    const page = pageOf(called, caution);
    const alone = await readPdf(await browser.print(pageFrame(page).toString()));
    const book = bookFrame({
      title: 'All',
      language: 'en',
      paper: 'A4',
      pages: [pageOf('Hiwot'), page],
    }).toString();
    const together = await readPdf(await browser.print(book));
    expect([alone.pages.length, together.pages.length]).toEqual([2, 4]);
    for (const { pages } of [alone, together])
      for (const [index, { text }] of pages.entries()) {
        expect(text).toContain(`Page ${index + 1} of ${pages.length}`);
        expect(text).toContain('Log 1234');
      }
    // Unseen, and not read aloud: nothing of it stands among the words of the page.
    expect(alone.pages[0]?.structure).not.toContain('Span');
    expect(alone.pages[0]?.text.match(/Version 7/g)).toHaveLength(1);
  }
});
