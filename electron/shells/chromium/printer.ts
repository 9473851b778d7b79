import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { Refusal } from '#shared/contract/errors.ts';
import type { PrintOutcome } from '#shared/domain/documents.ts';
import type { PrintDialog, Printer } from '../../core/ports.ts';
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

/** Lays a page out that runs no script and gets nothing but its own text and the bundled fonts. */
const withPage = async <Result>(
  browser: Browser,
  fonts: Assets,
  html: string,
  work: (page: Page) => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    acceptDownloads: false,
    serviceWorkers: 'block',
    colorScheme: 'light',
  });
  let closing: Promise<void> | null = null;
  const close = (): Promise<void> => {
    closing ??= context.close().catch(() => undefined);
    return closing;
  };
  signal?.addEventListener('abort', () => void close(), { once: true });
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
    return await work(page);
  } finally {
    await close();
  }
};

const failed = (): never => {
  throw new Refusal('printFailed', 'the browser did not print the page');
};

/**
 * Prints in a page that nobody sees.
 *
 * @param headlessBrowser a browser without windows; in one with windows the page would be seen
 */
export const createPrinter = (headlessBrowser: () => Promise<Browser>, fonts: Assets): Printer => ({
  pdfFrom: async (html) => {
    const printing = headlessBrowser().then((browser) => withPage(browser, fonts, html, printToPdf));
    return printing.catch(failed);
  },
});

/** Nobody waits for the answer to a dialog that is gone. */
const unlessAborted = async <Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> => {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const onAbort = () => reject(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
};

/** Runs in the browser, which shows its own dialog and goes on when that is closed. */
const printAsAsked = (): void => {
  (globalThis as unknown as { print(): void }).print();
};

/** Shows the page with the browser's own print dialog, which doesn't tell what came of it. Without a screen there is none to show. */
const throughTheBrowser = async (page: Page): Promise<PrintOutcome> => {
  await page.evaluate(printAsAsked);
  return 'offered';
};

/** A printer that is none: gets the very pages, and answers for the dialog. */
export type PaperTray = (pages: Uint8Array) => PrintOutcome | Promise<PrintOutcome>;

/** @param tray instead of the browser's dialog, for whoever wants to see what would be printed */
export const createPrintDialog = (browser: Browser, fonts: Assets, tray?: PaperTray): PrintDialog => {
  const show = tray ? async (page: Page) => tray(await printToPdf(page)) : throughTheBrowser;
  return {
    offer: ({ html }, signal) =>
      withPage(browser, fonts, html, (page) => unlessAborted(show(page), signal), signal).catch(() => {
        signal.throwIfAborted();
        return failed();
      }),
  };
};
