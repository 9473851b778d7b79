import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { Refusal } from '#shared/contract/errors.ts';
import type { Printer } from '../../core/ports.ts';
import type { AssetAnswer, Assets } from '../../rpc/assets.ts';
import { COMMON_HEADERS, printPagePolicy } from '../../rpc/page-policy.ts';
import { serveOnly } from './fulfil.ts';
import { PRINT_ORIGIN } from './origins.ts';

const LONGEST_PRINT_MS = 60_000;

const printPage = (html: string): AssetAnswer => ({
  status: 200,
  headers: {
    ...COMMON_HEADERS,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': printPagePolicy,
  },
  body: new TextEncoder().encode(html),
});

/** Runs in the browser, where it waits for the fonts that the laid-out page needs. */
const fontsReady = async (): Promise<void> => {
  const { document } = globalThis as unknown as { document: { fonts: { ready: Promise<unknown> } } };
  await document.fonts.ready;
};

/**
 * The bytes come back in the answer itself. Playwright's own `page.pdf()` has the browser write them to a temporary file
 * first, and a plan must not lie there.
 */
const printToPdf = async (page: Page): Promise<Uint8Array> => {
  const devTools = await page.context().newCDPSession(page);
  const { data } = await devTools.send('Page.printToPDF', {
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    transferMode: 'ReturnAsBase64',
  });
  return Buffer.from(data, 'base64');
};

/**
 * Prints in a page that nobody sees, which runs no script and gets nothing but its own text and the bundled fonts.
 *
 * @param headlessBrowser a browser without windows; in one with windows the page would be seen
 */
export const createPrinter = (headlessBrowser: () => Promise<Browser>, fonts: Assets): Printer => {
  const print = async (html: string): Promise<Uint8Array> => {
    const browser = await headlessBrowser();
    const context = await browser.newContext({
      javaScriptEnabled: false,
      acceptDownloads: false,
      serviceWorkers: 'block',
      colorScheme: 'light',
    });
    context.setDefaultTimeout(LONGEST_PRINT_MS);
    try {
      const path = `/${randomUUID()}`;
      const answer: Assets['answer'] = async (asked) =>
        asked === path ? printPage(html) : fonts.answer(asked);
      await serveOnly(context, { [PRINT_ORIGIN]: { answer } });
      const page = await context.newPage();
      await page.emulateMedia({ media: 'print' });
      await page.goto(PRINT_ORIGIN + path);
      await page.evaluate(fontsReady);
      return await printToPdf(page);
    } finally {
      await context.close().catch(() => undefined);
    }
  };

  return {
    pdfFrom: (html) =>
      print(html).catch(() => {
        throw new Refusal('printFailed', 'the browser did not print the page');
      }),
  };
};
