import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ClientCopyChoices, clientCopyOf, NO_NAMES_OFF } from '#shared/domain/client-copy.ts';
import { PRINT_LANGUAGES } from '#shared/domain/print-language.ts';
import { clientWordsOf } from '#shared/i18n/client-words.ts';
import { tellingWordIn, workingWordIn } from '#shared/i18n/telling-words.ts';
import { embeddedFontsIn, rightToLeftTextIn } from '../pdf-objects.testkit.ts';
import { openPrintBrowser, type PrintBrowser, readPdf } from '../print.testkit.ts';
import { choicesOf, fullContent } from './client-plan.testkit.ts';
import { clientPlanHtml } from './client-plan-html.ts';

const PRINTED_ON = new Date('2026-11-29T12:00:00Z');
const pageOf = (over: Partial<ClientCopyChoices> = {}, content = fullContent()): string => {
  const choices = choicesOf(over);
  return clientPlanHtml({
    copy: clientCopyOf(content, choices, NO_NAMES_OFF).copy,
    choices,
    printedOn: PRINTED_ON,
  });
};

let browser: PrintBrowser;
beforeAll(async () => {
  browser = await openPrintBrowser();
});
afterAll(() => browser.close());

/** The pages as dots, and how dark the darkest row of each is: a page on which nothing is drawn has none. */
const inkOf = async (bytes: Uint8Array): Promise<number[]> => {
  const task = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const counts: number[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    await page.render({ canvas: canvas as never, viewport, background: '#ffffff' }).promise;
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) dark += 1;
    counts.push(dark);
  }
  await task.destroy();
  return counts;
};

/** Without the spaces and marks that a drawing of letters may have or lack. */
const letters = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}\p{M}\u0640]/gu, '');

describe.each(PRINT_LANGUAGES)('the client’s copy in %s', (language) => {
  test('is real text in embedded fonts, tagged, in its language, with a title that tells nothing', async () => {
    const page = pageOf({ language });
    const bytes = await browser.print(page);
    const words = clientWordsOf(language);
    const pdf = await readPdf(bytes);
    expect(pdf).toMatchObject({ title: words('clientPlan:title'), language, tagged: true });
    // Chromium writes the words of a bookmark in the order in which they stand from left to right.
    const inAnyOrder = (title: string) => title.split(/\s+/).map(letters).sort().join(' ');
    expect(pdf.outline.map(inAnyOrder)).toContain(inAnyOrder(words('clientPlan:factor.housing')));
    for (const { fonts, images } of pdf.pages) {
      expect(images).toBe(0);
      for (const font of fonts) expect(font).toEqual({ isType3: false, isEmbedded: true });
    }
    expect(
      embeddedFontsIn(bytes).some((name) => name.includes(language === 'ar' ? 'NotoSansArabic' : 'Inter')),
    ).toBe(true);
    const text = pdf.pages.map((page) => page.text).join(' ');
    for (const known of ['I want a door that I can lock', '+234 800 000 0001', 'Blessing'])
      expect(text).toContain(known);
    // PDF.js reads the shapes of Arabic letters; what else reads a PDF goes by the letters that stand beside them.
    const read = letters(language === 'ar' ? rightToLeftTextIn(bytes) : text);
    for (const label of [
      'clientPlan:journey.travelOn',
      'clientPlan:firstDays.whereToSleep',
      'clientPlan:card.howTo',
    ] as const)
      expect(read).toContain(letters(words(label)));
    for (const dark of await inkOf(bytes)) expect(dark).toBeGreaterThan(500);
  });

  test('has not a word that tells, neither on its pages nor behind them', () => {
    const page = pageOf({ language, beside: 'en' })
      .replace(/<style>[\s\S]*?<\/style>/g, ' ')
      .replace(/<[^>]*>/g, ' ');
    expect([tellingWordIn(page), workingWordIn(page)]).toEqual([null, null]);
    expect(page).not.toMatch(/mooring|safe!|\blog\b|ecogram/i);
  });

  test.each(['A4', 'Letter'] as const)(
    'has the first days on one sheet of %s, and cards of a bank card’s size',
    async (paper) => {
      const onlyFirst = await readPdf(await browser.print(pageOf({ language, paper, pages: ['firstDays'] })));
      expect(onlyFirst.pages).toHaveLength(1);
      const sizes = await browser.inPage(pageOf({ language, paper, pages: ['card'] }), async (page) => {
        await page.emulateMedia({ media: 'print' });
        return page.$$eval('.side', (sides) =>
          sides.map((side) => {
            const { width, height } = side.getBoundingClientRect();
            return {
              width: (width / 96) * 25.4,
              height: (height / 96) * 25.4,
              spill: side.scrollHeight - side.clientHeight,
            };
          }),
        );
      });
      expect(sizes).toHaveLength(4);
      for (const { width, height, spill } of sizes) {
        expect(width).toBeCloseTo(85.6, 0);
        expect(height).toBeCloseTo(54, 0);
        expect(spill).toBeLessThanOrEqual(0);
      }
    },
  );
});

test('telephone numbers run from left to right among Arabic words, on the plan as on the first page', async () => {
  const arabic = 'سلمى الحداد، على الرقم +234 800 000 0007 بعد الظهر';
  const full = fullContent();
  const journey = { ...full.journey, metBy: arabic, metByPhone: '+234 800 000 0009' };
  const content = fullContent({
    journey,
    firstHours: { ...full.firstHours, whomToCallFirst: arabic },
    contacts: full.contacts.map((contact) => ({ ...contact, whenReachable: '9-17 on weekdays' })),
  });
  const found = await browser.inPage(pageOf({ language: 'ar' }, content), async (page) => {
    await page.emulateMedia({ media: 'print' });
    return page.evaluate(() => {
      const places: { text: string; isInOrder: boolean; lines: number }[] = [];
      const walker = document.createTreeWalker(
        document.querySelector('main') ?? document,
        NodeFilter.SHOW_TEXT,
      );
      const boxOf = (node: Node, from: number, until: number) => {
        const range = document.createRange();
        range.setStart(node, from);
        range.setEnd(node, until);
        return range.getBoundingClientRect();
      };
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        for (const { 0: text, index } of (node.textContent ?? '').matchAll(/\+234 800 000 000\d|9-17 on/g)) {
          const boxes = [...text].map((_, at) => boxOf(node, index + at, index + at + 1));
          const seen = boxes.filter(({ width }) => width > 0);
          const isInOrder = seen.every(({ left }, at) => at === 0 || left > (seen[at - 1]?.left ?? 0));
          places.push({ text, isInOrder, lines: new Set(seen.map(({ top }) => Math.round(top))).size });
        }
      return places;
    });
  });
  for (const known of ['+234 800 000 0007', '+234 800 000 0009', '9-17 on'])
    expect(found.filter(({ text }) => text === known).length).toBeGreaterThan(1);
  expect(found.filter(({ isInOrder, lines }) => !isInOrder || lines > 1)).toEqual([]);
});

test('what somebody wrote in other letters begins where its label or its box ends', async () => {
  const gaps = await browser.inPage(pageOf({ language: 'ar' }), async (page) => {
    await page.emulateMedia({ media: 'print' });
    return page.$$eval('.steps li > div > div > p, .pictured dd > p', (all) =>
      all.map((line) => {
        const range = document.createRange();
        range.selectNodeContents(line);
        return line.getBoundingClientRect().right - range.getBoundingClientRect().right;
      }),
    );
  });
  expect(gaps.length).toBeGreaterThan(5);
  for (const gap of gaps) expect(gap).toBeLessThan(6);
});

test('what is in it is escaped, also in the attributes of a page', async () => {
  const nasty = `</style><script>x</script>"'><b>`;
  const count = (html: string) => browser.inPage(html, (page) => page.$$eval('*', (all) => all.length));
  const [calm, hostile] = [fullContent({ placeOfReturn: 'calm' }), fullContent({ placeOfReturn: nasty })];
  expect(await count(pageOf({}, hostile))).toBe(await count(pageOf({}, calm)));
});

test('only what was asked for is on it, and an empty plan is an empty page with its title', async () => {
  const card = await readPdf(await browser.print(pageOf({ pages: ['card'] })));
  expect(card.pages).toHaveLength(1);
  expect(card.pages[0]?.text).not.toContain('door that I can lock');
  const nothing = { ...fullContent(), fields: [], children: [], contacts: [], documents: [], visits: [] };
  const empty = await readPdf(await browser.print(pageOf({}, nothing)));
  expect(empty.pages[0]?.text).toContain('Your plan');
});
