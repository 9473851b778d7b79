import { randomUUID } from 'node:crypto';
import { BrowserWindow, type Session } from 'electron';
import { Refusal } from '#shared/contract/errors.ts';
import type { Printer } from '../../core/ports.ts';
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
export const createPrinter = (fonts: Assets): Printer => {
  const pages = new Map<string, AssetAnswer>();
  let session: Session | null = null;

  const answer: Assets['answer'] = async (asked) => pages.get(asked) ?? fonts.answer(asked);

  const print = async (html: string): Promise<Uint8Array> => {
    session ??= hardenedSession('print', PRINT_HOST, { answer });
    const path = `/${randomUUID()}`;
    pages.set(path, printPage(html));
    const window = hiddenWindow(session);
    try {
      await window.loadURL(`${SCHEME}://${PRINT_HOST}${path}`);
      return await window.webContents.printToPDF({
        printBackground: true,
        preferCSSPageSize: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      });
    } finally {
      pages.delete(path);
      window.destroy();
    }
  };

  return {
    pdfFrom: (html) =>
      print(html).catch(() => {
        throw new Refusal('printFailed', 'the browser did not print the page');
      }),
  };
};
