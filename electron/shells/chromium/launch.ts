import { fileURLToPath } from 'node:url';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import manifest from '../../../package.json' with { type: 'json' };
import type { AppPorts } from '../../core/app.ts';
import type { Screen } from '../../core/ports.ts';
import { systemLocales } from '../../platform/language.ts';
import type { VaultsOptions } from '../../vault/vaults.ts';
import { createHost, type Host } from '../host.ts';
import { nodePorts, printFontAssets } from '../node-ports.ts';
import { builtThreads } from '../threads.ts';
import { mountBridge } from './bridge.ts';
import { type BrowserOptions, startBrowser } from './browser-process.ts';
import { createPageDialogs } from './dialog/page-dialogs.ts';
import { serveOnly } from './fulfil.ts';
import { APP_ORIGIN, pathWithin } from './origins.ts';
import { createPageClipboard, lendClipboard, refusePermissions } from './page-clipboard.ts';
import { createPower } from './power.ts';
import { createPrintDialog, createPrinter, type PaperTray } from './printer.ts';
import { lazyBrowser, sharedBrowser } from './printing-browser.ts';
import { createWindows, type Size } from './windows.ts';

export type ChromiumShellOptions = BrowserOptions & {
  /** Where the settings of this laptop are kept. */
  userDataFolder: string;
  /** The page. By default `out/renderer` of this project, as `npm run build` made it; its threads are those of that build then, too. */
  rendererFolder?: string;
  /** What a new vault's passphrase should cost, and where its worker is. */
  vaults?: VaultsOptions;
  /** The reader's languages, the dearest first. By default the operating system's. */
  locales?: readonly string[];
  /** Instead of the clock, dialogs, writer and so on of this machine. */
  ports?: Partial<Omit<AppPorts, 'about' | 'words' | 'printer'>>;
  /** Where a document is first proposed to be saved. By default the home folder. */
  saveIn?: string;
  /** Gets what is sent to a printer. By default the browser's own dialog does. */
  paperTray?: PaperTray;
  /** Size of a new window; of the page itself where there is no screen. */
  windowSize?: Size;
  /** What the browser tells the page about its reader. By default whatever the machine is set to. */
  looks?: Pick<BrowserContextOptions, 'colorScheme' | 'reducedMotion' | 'deviceScaleFactor' | 'forcedColors'>;
  onInternalError?: (method: string, kind: string) => void;
};

export type ChromiumShell = {
  readonly host: Host;
  readonly context: BrowserContext;
  /** The open windows of the app, oldest first. Pages of dialogs are not among them. */
  pages(): readonly Page[];
  newWindow(): Promise<Page>;
  /** Brings the app to the front, as for a second start. */
  focus(): Promise<void>;
  /** Saves what is under way, closes the vault and ends the browser. May be called again. */
  close(): Promise<void>;
  /** Resolves when all is closed, whoever began it: the last window, the browser, or `close`. */
  readonly closed: Promise<void>;
};

const built = (file: string): URL => new URL(`../../../out/${file}`, import.meta.url);
const BUILT_RENDERER = fileURLToPath(built('renderer'));

/**
 * Built as for the other shell. From its sources each thread would take the types out anew, with a program in WebAssembly that calls
 * JavaScript; and where such threads come and go V8 may free code of theirs that it no longer finds, and end the whole process
 * (nodejs/node#64500).
 */
const BUILT_THREADS = builtThreads(built('main/'));
const USUAL_SIZE: Size = { width: 1360, height: 880 };
const SMALL_SIZE: Size = { width: 320, height: 200 };
const PATIENCE_WITH_A_PAGE_MS = 2000;

/** No browser lets its pages keep themselves out of pictures of the screen. */
const NO_SCREEN_PROTECTION: Screen = { canProtect: false, protect: () => undefined };

const contextOptions = (headless: boolean, looks: ChromiumShellOptions['looks']): BrowserContextOptions => ({
  // A window on a screen has the size that its owner gives it.
  ...(headless ? {} : { viewport: null }),
  // `null` is what the machine is set to; Playwright would set something of its own.
  colorScheme: null,
  reducedMotion: null,
  forcedColors: null,
  contrast: null,
  ...looks,
  acceptDownloads: false,
  serviceWorkers: 'block',
});

/** Lets the page save what it holds, as a browser does for whoever closes a window; then it is closed in any case. */
const closePage = async (page: Page): Promise<void> => {
  const closed = page.waitForEvent('close', { timeout: PATIENCE_WITH_A_PAGE_MS });
  await page.close({ runBeforeUnload: true }).catch(() => undefined);
  await closed.catch(() => page.close().catch(() => undefined));
};

/** The windows of the app. Whoever loads one elsewhere, or crashes it, gets the app back. */
const createAppPages = (openBlank: () => Promise<Page>, onLastClosed: () => void) => {
  const pages: Page[] = [];

  const remove = (page: Page): void => {
    pages.splice(pages.indexOf(page), 1);
    if (pages.length === 0) onLastClosed();
  };

  const bringBack = (page: Page): void => {
    if (pathWithin(APP_ORIGIN, page.url()) !== null) return;
    void page.goto(`${APP_ORIGIN}/`).catch(() => undefined);
  };

  const open = async (): Promise<Page> => {
    const page = await openBlank();
    pages.push(page);
    page.once('close', () => remove(page));
    page.once('crash', () => void replace(page).catch(() => undefined));
    await page.goto(`${APP_ORIGIN}/`);
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) bringBack(page);
    });
    return page;
  };

  const replace = async (crashed: Page): Promise<void> => {
    await open();
    await crashed.close();
  };

  return { open, all: (): readonly Page[] => pages, includes: (page: Page) => pages.includes(page) };
};

/** Opens the app in a browser that is installed here, with a first window. */
export const launchChromiumShell = async (options: ChromiumShellOptions): Promise<ChromiumShell> => {
  const {
    headless,
    rendererFolder = BUILT_RENDERER,
    windowSize = USUAL_SIZE,
    locales = systemLocales(),
  } = options;
  const browser = await startBrowser(options);
  const context = await browser.newContext(contextOptions(headless, options.looks));

  const printing = headless
    ? sharedBrowser(browser)
    : lazyBrowser(() => startBrowser({ ...options, headless: true }));

  const windows = createWindows(context, headless);
  const fonts = printFontAssets();
  const isBuilt = options.rendererFolder === undefined;
  const ports = {
    ...nodePorts({
      userDataFolder: options.userDataFolder,
      locales,
      threads: isBuilt ? BUILT_THREADS : {},
      ...(options.vaults ? { vaults: options.vaults } : {}),
    }),
    ...options.ports,
  };
  const dialogs = createPageDialogs({
    windows,
    rendererFolder,
    fonts,
    settings: () => ports.settings.read(),
    ...(options.saveIn === undefined ? {} : { saveIn: options.saveIn }),
  });
  const host = createHost({
    dialogs,
    clipboard: createPageClipboard({
      context,
      pages: () => pages.all(),
      openBlank: () => windows.open(SMALL_SIZE),
    }),
    screen: NO_SCREEN_PROTECTION,
    power: createPower(),
    printDialog: createPrintDialog(browser, fonts, options.paperTray),
    ...ports,
    about: { version: manifest.version, shell: 'chromium' },
    printer: createPrinter(printing.get, fonts),
    rendererFolder,
    ...(options.onInternalError ? { onInternalError: options.onInternalError } : {}),
  });

  // Whoever closes a window waits for nothing; whoever calls `close` is told what failed.
  const closeSoon = (): void => void close().catch(() => undefined);
  const pages = createAppPages(() => windows.open(windowSize), closeSoon);
  await serveOnly(context, { [APP_ORIGIN]: lendClipboard(host.assets) });
  await refusePermissions(context);
  const stopEvents = await mountBridge(context, host, pages);

  const { promise: closed, resolve: nowClosed } = Promise.withResolvers<void>();
  const end = async (): Promise<void> => {
    try {
      // While the windows are there to do it; the vault is closed when they no longer are.
      await host.app.handOver('close');
      await dialogs.cancel().catch(() => undefined);
      // While there is a page to do it with, if there still is.
      await host.app.copied.clear();
      await Promise.all([...pages.all()].map(closePage));
      stopEvents();
      await host.close();
    } finally {
      await Promise.allSettled([browser.close(), printing.close()]);
      nowClosed();
    }
  };
  let ending: Promise<void> | null = null;
  function close(): Promise<void> {
    ending ??= end();
    return ending;
  }
  browser.once('disconnected', closeSoon);

  try {
    await pages.open();
  } catch (error) {
    await close();
    throw error;
  }

  return {
    host,
    context,
    pages: pages.all,
    newWindow: pages.open,
    focus: async () => pages.all().at(-1)?.bringToFront(),
    close,
    closed,
  };
};
