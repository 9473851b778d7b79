import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UI_LANGUAGES } from '#shared/domain/settings.ts';
import { wordsOf } from '#shared/i18n/words.ts';
import type { OpenersHtmlRequest } from '../../core/ports.ts';
import { reportRoadmap } from '../../core/roadmap/report-roadmap.ts';
import { openPrintBrowser, type PrintBrowser, readPdf } from '../print.testkit.ts';
import { openersHtml } from './openers-html.ts';

let browser: PrintBrowser;
beforeAll(async () => {
  browser = await openPrintBrowser();
});
afterAll(() => browser.close());

const requestIn = (language: 'en' | 'nl', change: Partial<OpenersHtmlRequest> = {}): OpenersHtmlRequest => ({
  roadmap: reportRoadmap()[language],
  isLocal: false,
  emergencyNumber: '112',
  language,
  paper: 'A4',
  printedOn: new Date(2026, 10, 29),
  logHead: { entries: 12, hash: '0123456789abcdef'.repeat(4) },
  ...change,
});

/** What must not be read over a shoulder. */
const TELLING = /victim|traffick|slachtoffer|mensenhandel|uitbuiting|exploitation/i;

describe.each(UI_LANGUAGES)('the card of the ways to begin, in %s', (language) => {
  test.each(['A4', 'Letter'] as const)(
    'is one sheet of %s with all three, and tells nobody what it is about',
    async (paper) => {
      const pdf = await readPdf(await browser.print(openersHtml(requestIn(language, { paper }))));
      expect(pdf.pages).toHaveLength(1);
      const text = pdf.pages.map((page) => page.text).join('\n');
      expect(text).not.toMatch(TELLING);
      for (const number of ['1', '2', '3', '112']) expect(text).toContain(number);
      expect(text).toContain(wordsOf(language)('print:openers.title'));
      expect(text).toContain('AMIF');
      expect(browser.strays).toEqual([]);
    },
  );
});

test('a local version is printed in its own words, with where it comes from, and a line where no number is written', () => {
  const roadmap = {
    openers: [
      { id: 'one', words: '<b>ደክሞሃል</b>' },
      { id: 'empty', words: '  ' },
    ],
    source: 'The night team',
    year: 2026,
    language: 'ti',
  };
  const page = openersHtml(requestIn('en', { roadmap, isLocal: true, emergencyNumber: '' }));
  expect(page).toContain('lang="ti"');
  expect(page).toContain('&lt;b&gt;ደክሞሃል&lt;/b&gt;');
  expect(page.match(/class="number"/g)).toHaveLength(1);
  expect(page).toContain('After: The night team, 2026');
  expect(page.match(/class="lines"/g)).toHaveLength(2);
});
