import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Paper } from '#shared/domain/documents.ts';
import { type RecoveryPart, readPart, sheetNumberOf } from '#shared/domain/recovery-code.ts';
import type { RecoveryHtmlRequest } from '../../core/ports.ts';
import { createDocuments } from '../create-documents.ts';
import { ecogramSvg } from '../ecogram-svg.ts';
import { embeddedFontsIn } from '../pdf-objects.testkit.ts';
import { openPrintBrowser, type Pdf, type PrintBrowser, readPdf } from '../print.testkit.ts';

const { recoveryHtml } = createDocuments({ ecogramSvg });

let browser: PrintBrowser;
beforeAll(async () => {
  browser = await openPrintBrowser();
});
afterAll(() => browser.close());

const SHEET = sheetNumberOf(Uint8Array.of(0x4f, 0xa2, 0x1c));
const bytes = (length: number, seed: number) =>
  Uint8Array.from({ length }, (_, index) => (index * 37 + seed) % 256);
const CODE: RecoveryPart = { kind: 'code', sheet: SHEET, secret: bytes(16, 1) };
const SHARES: RecoveryPart[] = [2, 3, 4].map((seed) => ({
  kind: 'share',
  sheet: SHEET,
  share: bytes(17, seed),
}));

const requestOf = (about: Partial<RecoveryHtmlRequest> = {}): RecoveryHtmlRequest => ({
  parts: [CODE],
  sheet: SHEET,
  vaultShortId: '5C90-5E95',
  madeOn: new Date('2026-11-24T12:00:00Z'),
  language: 'en',
  paper: 'A4',
  ...about,
});

const printed = async (about: Partial<RecoveryHtmlRequest>): Promise<Pdf> =>
  readPdf(await browser.print(recoveryHtml(requestOf(about))));

/** What is typed by somebody who copies the three lines, numbers and all. */
const typedFrom = (text: string): string =>
  /1\. ?(?:RESC|SHAR).*?(?=There is|O, B en I)/.exec(text)?.[0] ?? '';

const SIZES = { A4: [595, 842], Letter: [612, 792] } as const satisfies Record<Paper, readonly number[]>;

describe.each(['en', 'nl'])('in %s', (language) => {
  test.each(['A4', 'Letter'] as const)(
    'on %s, a page for the code, and one for each share',
    async (paper) => {
      for (const parts of [[CODE], SHARES]) {
        const pdf = await printed({ language, paper, parts });
        expect(pdf.pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual(
          parts.map(() => SIZES[paper]),
        );
        expect(pdf.pages.map(({ text }) => readPart(typedFrom(text)))).toEqual(
          parts.map((part) => ({ is: 'part', part })),
        );
        expect(pdf).toMatchObject({ language, tagged: true });
      }
    },
  );
});

test('the page of a code says what it opens, how, where it belongs and what it may not be', async () => {
  const [page] = (await printed({})).pages;
  for (const said of [
    'Recovery sheet',
    'Complete code',
    'opens a Mooring vault',
    'can read everything in it',
    'Sheet number 4FA-21C Vault 5C90-5E95 Made on 24 November 2026',
    'Open with the recovery sheet',
    'Away from the computer',
    'A newer sheet replaces this one',
    'Kept by',
    'Where',
    'twice a year',
    'Rehearsed on',
  ]) {
    expect(page?.text).toContain(said);
  }
  expect(page?.text).not.toContain('share');
});

test('the page of a share stands alone, and has nothing of the other two', async () => {
  const { pages } = await printed({ parts: SHARES });
  pages.forEach(({ text }, index) => {
    expect(text).toContain(`Share ${index + 1} of 3`);
    expect(text).toContain('This page alone opens nothing and tells nothing.');
    expect(text).toContain('with another person');
    expect(text).toContain('4FA-21C');
    expect(text).toContain('5C90-5E95');
    expect(text.match(/SHAR E1/g)).toHaveLength(1);
    expect(text).not.toContain('RESC');
  });
});

test('is black on white, in real fonts, with headings, lists and tables for a reader that speaks it', async () => {
  const file = await browser.print(recoveryHtml(requestOf({ parts: SHARES })));
  const { pages, title, outline } = await readPdf(file);
  expect(title).toBe('Recovery sheet');
  expect(outline.filter((heading) => heading === 'Recovery sheet')).toHaveLength(3);
  expect(outline).toHaveLength(3 * (1 + 5));
  for (const { images, fonts, structure } of pages) {
    expect(images).toBe(0);
    for (const font of fonts) expect(font).toEqual({ isType3: false, isEmbedded: true });
    expect(structure.filter((role) => role === 'H1')).toHaveLength(1);
    expect(structure.filter((role) => role === 'H2')).toHaveLength(5);
    expect(structure.filter((role) => role === 'LI')).toHaveLength(3 + 3 + 3);
    expect(structure.filter((role) => role === 'TD')).toHaveLength(2 * 2 * 4);
  }
  expect(embeddedFontsIn(file).some((name) => name.includes('AtkinsonHyperlegibleMono'))).toBe(true);
  expect(recoveryHtml(requestOf()).replace(/@font-face.*/g, '')).not.toMatch(/background|linear-gradient/);
});

test('the letters of the code are large, and of one width', async () => {
  const groups = await browser.inPage(recoveryHtml(requestOf()), (page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('.group')].map((group) => {
        const range = document.createRange();
        range.selectNodeContents(group);
        const points = Number.parseFloat(getComputedStyle(group).fontSize) * 0.75;
        return { width: Math.round(range.getBoundingClientRect().width), points };
      }),
    ),
  );
  expect(groups).toHaveLength(11);
  expect(new Set(groups.map(({ width }) => width)).size).toBe(1);
  for (const { points } of groups) expect(points).toBeGreaterThanOrEqual(30);
});

test('the code stays within its box', async () => {
  const overflow = await browser.inPage(recoveryHtml(requestOf()), async (page) => {
    // The room between the margins of A4, in pixels of CSS.
    await page.setViewportSize({ width: 673, height: 1000 });
    return page.evaluate(() =>
      [...document.querySelectorAll('.code li')].map((line) => line.scrollWidth - line.clientWidth),
    );
  });
  expect(overflow).toEqual([0, 0, 0]);
});
