import { setTimeout } from 'node:timers/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PrintOutcome } from '#shared/domain/documents.ts';
import { PRINT_FONTS } from '../../documents/print-fonts.ts';
import { type Assets, createPrintAssets } from '../../rpc/assets.ts';
import { describePrintDialog } from '../print-dialog.testkit.ts';
import { testBrowser } from './browser.testkit.ts';
import { startBrowser } from './browser-process.ts';
import { createPrintDialog, createPrinter } from './printer.ts';
import { lazyBrowser } from './printing-browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser(await testBrowser());
});
afterAll(() => browser.close());

const fonts = createPrintAssets(PRINT_FONTS);
const FACE = `@font-face { font-family: Inter; src: url(/print-fonts/inter/inter-latin-400-normal.woff2) }`;

const documentWith = (body: string, styles = ''): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>A plan</title><style>${styles}</style><body>${body}</body></html>`;

const open = (bytes: Uint8Array) => getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;

const textOf = async (bytes: Uint8Array): Promise<string> => {
  const page = await (await open(bytes)).getPage(1);
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join(' ');
};

test('a page becomes a tagged PDF of real text, on the paper that it asks for', async () => {
  const html = documentWith(
    '<main><h1>Housing</h1><p>A room near the aunt.</p></main>',
    '@page { size: Letter landscape }',
  );
  const bytes = await createPrinter(async () => browser, fonts).pdfFrom(html);
  expect(await textOf(bytes)).toContain('A room near the aunt.');
  const pdf = await open(bytes);
  expect([...((await pdf.getMarkInfo()) as unknown as Map<string, boolean>)]).toContainEqual([
    'Marked',
    true,
  ]);
  expect(await pdf.getOutline()).toMatchObject([{ title: 'Housing' }]);
  const [, , width, height] = (await pdf.getPage(1)).view;
  expect([width, height]).toEqual([792, 612]);
});

test('waits for fonts, however late they come', async () => {
  const late: Assets = {
    answer: async (path) => {
      await setTimeout(1500);
      return fonts.answer(path);
    },
  };
  const html = documentWith('<h1>Housing</h1>', `${FACE} h1 { font: 400 20px Inter }`);
  const bytes = await createPrinter(async () => browser, late).pdfFrom(html);
  // The names of fonts stand in a PDF of Skia's as plain text.
  expect(Buffer.from(bytes).toString('latin1')).toMatch(/\/FontName \/[A-Z]{6}\+Inter/);
});

test('runs no script and asks nobody for anything but the fonts', async () => {
  const asked: string[] = [];
  const watched: Assets = {
    answer: (path) => {
      asked.push(path);
      return fonts.answer(path);
    },
  };
  const html = documentWith(
    `<p id="p">as written</p><script>document.getElementById('p').textContent = 'rewritten'</script>
     <img src="https://elsewhere.invalid/x.png" onerror="document.body.textContent = 'rewritten'">
     <iframe src="https://elsewhere.invalid/"></iframe><link rel="stylesheet" href="/other.css">
     <img src="/picture.png">`,
    `${FACE} p { font-family: Inter } body { background: url(https://elsewhere.invalid/back.png) }`,
  );
  const text = await textOf(await createPrinter(async () => browser, watched).pdfFrom(html));
  expect(text).toContain('as written');
  expect(text).not.toContain('rewritten');
  expect(asked.filter((path) => path.startsWith('/print-fonts/'))).toHaveLength(1);
  expect(asked.filter((path) => path.endsWith('.css'))).toEqual([]);
});

test('several at once do not see each other', async () => {
  const { pdfFrom } = createPrinter(async () => browser, fonts);
  const words = ['one', 'two', 'three', 'four'];
  const texts = await Promise.all(
    words.map(async (word) => textOf(await pdfFrom(documentWith(`<p>${word}</p>`)))),
  );
  expect(texts).toEqual(words);
  expect(browser.contexts()).toEqual([]);
});

test('a browser that is gone is a refusal without the words of the page, and the next print starts another', async () => {
  const options = await testBrowser();
  const printing = lazyBrowser(() => startBrowser(options));
  const { pdfFrom } = createPrinter(printing.get, fonts);
  const first = await printing.get();
  const kept = createPrinter(async () => first, fonts);
  await first.close();
  const failed = kept.pdfFrom(documentWith('<p>kanariewoord</p>'));
  await expect(failed).rejects.toMatchObject({ code: 'printFailed' });
  await expect(failed).rejects.not.toThrow(/kanariewoord/);
  expect(await textOf(await pdfFrom(documentWith('<p>again</p>')))).toBe('again');
  const second = await printing.get();
  expect(second).not.toBe(first);
  await printing.close();
  expect(second.isConnected()).toBe(false);
});

test('two first prints at once start one browser', async () => {
  let starts = 0;
  const options = await testBrowser();
  const printing = lazyBrowser(() => {
    starts += 1;
    return startBrowser(options);
  });
  const [one, other] = await Promise.all([printing.get(), printing.get()]);
  await printing.close();
  expect(one).toBe(other);
  expect(starts).toBe(1);
});

describePrintDialog('Chromium', async () => {
  let answer: PrintOutcome | 'fault' | null = 'offered';
  const { promise: asked, resolve: isAsked } = Promise.withResolvers<void>();
  const dialog = createPrintDialog(browser, fonts, async () => {
    isAsked();
    if (answer === 'fault') throw new Error('kanariewoord is stuck in the printer');
    return answer ?? new Promise<never>(() => undefined);
  });
  return {
    dialog,
    answers: (next) => {
      answer = next;
    },
    asked: () => asked,
    isClean: async () => browser.contexts().length === 0,
  };
});

test('what goes to a printer is what the PDF shows', async () => {
  const trayed: Uint8Array[] = [];
  const html = documentWith('<h1>Housing</h1>', '@page { size: Letter }');
  const dialog = createPrintDialog(browser, fonts, (pages) => {
    trayed.push(pages);
    return 'offered';
  });
  await dialog.offer({ html, paper: 'Letter', landscape: false }, new AbortController().signal);
  const shown = await createPrinter(async () => browser, fonts).pdfFrom(html);
  const [pages = new Uint8Array()] = trayed;
  expect(await textOf(pages)).toBe(await textOf(shown));
  expect((await (await open(pages)).getPage(1)).view).toEqual((await (await open(shown)).getPage(1)).view);
});

test('without a screen the browser’s own dialog takes the page and says nothing', async () => {
  const dialog = createPrintDialog(browser, fonts);
  const page = { html: documentWith('<p>one</p>'), paper: 'A4' as const, landscape: false };
  expect(await dialog.offer(page, new AbortController().signal)).toBe('offered');
  expect(browser.contexts()).toEqual([]);
});
