import { randomUUID } from 'node:crypto';
import { BrowserWindow, type Session } from 'electron';
import { Refusal } from '#shared/contract/errors.ts';
import type { PrintOutcome } from '#shared/domain/documents.ts';
import type { PrintDialog, Printer, PrintPage } from '../../core/ports.ts';
import type { AssetAnswer, Assets } from '../../rpc/assets.ts';
import { COMMON_HEADERS, printPagePolicy } from '../../rpc/page-policy.ts';
import { hardenedSession } from './hardened-session.ts';
import { PRINT_HOST, SCHEME } from './origins.ts';

const printPage = (html: string): AssetAnswer => ({
  status: 200,
  headers: {
    ...COMMON_HEADERS,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': printPagePolicy,
  },
  body: new TextEncoder().encode(html),
});

const hiddenWindow = (session: Session): BrowserWindow =>
  new BrowserWindow({
    show: false,
    webPreferences: {
      session,
      javascript: false,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      devTools: false,
      spellcheck: false,
    },
  });

/**
 * Prints in a hidden window that runs no script and gets nothing but its own text and the bundled fonts. Chromium itself
 * waits for the fonts of the printed page, so there is nothing to ask the page.
 */
export const createPrinter = (fonts: Assets): Printer & PrintDialog => {
  const pages = new Map<string, AssetAnswer>();
  let session: Session | null = null;

  const answer: Assets['answer'] = async (asked) => pages.get(asked) ?? fonts.answer(asked);

  const withWindow = async <Result>(
    html: string,
    work: (window: BrowserWindow) => Promise<Result>,
    signal?: AbortSignal,
  ): Promise<Result> => {
    session ??= hardenedSession('print', PRINT_HOST, { answer });
    const path = `/${randomUUID()}`;
    pages.set(path, printPage(html));
    const window = hiddenWindow(session);
    const close = () => window.destroy();
    signal?.addEventListener('abort', close, { once: true });
    try {
      await window.loadURL(`${SCHEME}://${PRINT_HOST}${path}`);
      return await work(window);
    } finally {
      signal?.removeEventListener('abort', close);
      pages.delete(path);
      window.destroy();
    }
  };

  const failed = (): never => {
    throw new Refusal('printFailed', 'the browser did not print the page');
  };

  return {
    pdfFrom: (html) =>
      withWindow(html, ({ webContents }) =>
        webContents.printToPDF({
          printBackground: true,
          preferCSSPageSize: true,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        }),
      ).catch(failed),
    offer: (page, signal) =>
      withWindow(page.html, (window) => askToPrint(window, page, signal), signal).catch(() => {
        signal.throwIfAborted();
        return failed();
      }),
  };
};

/** What Electron's callback says where somebody has closed the dialog. */
const CANCELLED = 'Print job canceled';

/** The system's own dialog. Margins are those of the page's own `@page`. */
const askToPrint = (
  { webContents }: BrowserWindow,
  { paper, landscape }: PrintPage,
  signal: AbortSignal,
): Promise<PrintOutcome> =>
  new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    webContents.print(
      { silent: false, printBackground: true, pageSize: paper, landscape },
      (isPrinted, why) => {
        if (isPrinted) resolve('offered');
        else if (why === CANCELLED) resolve('cancelled');
        else reject(new Error('the print job failed'));
      },
    );
  });
