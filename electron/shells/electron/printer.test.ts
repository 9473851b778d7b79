import type * as Electron from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';
import type { PrintOutcome } from '#shared/domain/documents.ts';
import { PRINT_FONTS } from '../../documents/print-fonts.ts';
import { createPrintAssets } from '../../rpc/assets.ts';
import { describePrintDialog } from '../print-dialog.testkit.ts';
import * as electron from './electron-double.testkit.ts';
import { createPrinter } from './printer.ts';

vi.mock('electron', () => import('./electron-double.testkit.ts'));

beforeEach(() => electron.reset());

const HTML = '<!doctype html><title>A plan</title><p>kanariewoord</p>';
const printer = () => createPrinter(createPrintAssets(PRINT_FONTS));

test('prints from memory in a hidden window that runs no script', async () => {
  const seen: { html: string; policy: string | null; options: Electron.PrintToPDFOptions }[] = [];
  electron.FakeWindow.loading = async (window, url) => {
    const response = await electron.session.all[0]?.fetch(url);
    window.webContents.printing = async (options) => {
      seen.push({
        html: (await response?.text()) ?? '',
        policy: response?.headers.get('content-security-policy') ?? null,
        options,
      });
      return Buffer.from('%PDF-1.4');
    };
  };
  expect(Buffer.from(await printer().pdfFrom(HTML)).toString()).toBe('%PDF-1.4');

  const [window] = electron.FakeWindow.all;
  expect(window?.options).toEqual({
    show: false,
    webPreferences: {
      session: electron.session.all[0],
      javascript: false,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      devTools: false,
      spellcheck: false,
    },
  });
  expect(seen).toEqual([
    {
      html: HTML,
      policy: expect.stringContaining("default-src 'none'"),
      options: {
        printBackground: true,
        preferCSSPageSize: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      },
    },
  ]);
  expect(window?.isDestroyed).toBe(true);
});

test('the page is gone when it is printed; the fonts of the list are served, the app is not', async () => {
  await printer().pdfFrom(HTML);
  const [session] = electron.session.all;
  expect(session?.partition).not.toMatch(/^persist:/);
  const [url = ''] = electron.FakeWindow.all[0]?.loaded ?? [];
  expect(url).toMatch(/^app:\/\/print\/[0-9a-f-]{36}$/);
  expect((await session?.fetch(url))?.status).toBe(404);
  const { package: name, file } = PRINT_FONTS[0] ?? { package: '', file: '' };
  expect((await session?.fetch(`app://print/print-fonts/${name}/${file}`))?.status).toBe(200);
  expect((await session?.fetch('app://mooring/'))?.status).toBe(404);
});

test.each(['loading', 'printing'] as const)(
  'where %s fails it says so, without a word of the page',
  async (step) => {
    const broken = async () => Promise.reject(new Error(`cannot print ${HTML}`));
    electron.FakeWindow.loading = async (window) => {
      if (step === 'loading') await broken();
      window.webContents.printing = broken;
    };
    const printed = printer().pdfFrom(HTML);
    await expect(printed).rejects.toMatchObject({ code: 'printFailed' });
    await expect(printed).rejects.not.toThrow(/kanariewoord/);
    expect(electron.FakeWindow.all.map((window) => window.isDestroyed)).toEqual([true]);
    const [url = ''] = electron.FakeWindow.all[0]?.loaded ?? [];
    expect((await electron.session.all[0]?.fetch(url))?.status).toBe(404);
  },
);

const NEVER = new AbortController().signal;

describePrintDialog('Electron', async () => {
  let answer: PrintOutcome | 'fault' | null = 'offered';
  const { promise: asked, resolve: isAsked } = Promise.withResolvers<void>();
  electron.FakeWindow.loading = async ({ webContents }) => {
    webContents.asking = async () => {
      isAsked();
      if (answer === null) return new Promise<never>(() => undefined);
      const why = answer === 'cancelled' ? 'Print job canceled' : 'Print job failed: kanariewoord';
      return answer === 'offered' ? [true, ''] : [false, why];
    };
  };
  return {
    dialog: printer(),
    answers: (next) => {
      answer = next;
    },
    asked: () => asked,
    isClean: async () => {
      const [url = ''] = electron.FakeWindow.all[0]?.loaded ?? [];
      const response = await electron.session.all[0]?.fetch(url);
      return response?.status === 404 && electron.FakeWindow.all.every(({ isDestroyed }) => isDestroyed);
    },
  };
});

test.each([true, false])(
  'offers the page with the system’s own dialog, on the paper that it is laid out for, landscape %s, in the same hidden window',
  async (landscape) => {
    const asked: Electron.WebContentsPrintOptions[] = [];
    electron.FakeWindow.loading = async ({ webContents }) => {
      webContents.asking = async (options) => {
        asked.push(options);
        return [true, ''];
      };
    };
    await printer().offer({ html: HTML, paper: 'Letter', landscape }, NEVER);
    expect(asked).toEqual([{ silent: false, printBackground: true, pageSize: 'Letter', landscape }]);
    expect(electron.FakeWindow.all[0]?.options).toMatchObject({
      show: false,
      webPreferences: { javascript: false, sandbox: true },
    });
  },
);
