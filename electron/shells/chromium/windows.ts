import { randomUUID } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright-core';

export type Size = { width: number; height: number };

export type Windows = {
  /** A blank page in a window of its own. */
  open(size: Size): Promise<Page>;
};

/** What the script below uses of a browser's window. */
type OpenerScope = {
  screen: { availWidth: number; availHeight: number };
  open(url: string, name: string, features: string): unknown;
};

/** Runs in the browser: a plain window in the middle of the screen, without tabs and with no way back to its opener. */
const openPlainWindow = ({ url, size }: { url: string; size: Size }): void => {
  const { screen, open } = globalThis as unknown as OpenerScope;
  const width = Math.min(size.width, screen.availWidth);
  const height = Math.min(size.height, screen.availHeight);
  const left = Math.round((screen.availWidth - width) / 2);
  const top = Math.round((screen.availHeight - height) / 3);
  open(url, '_blank', `popup,noopener,width=${width},height=${height},left=${left},top=${top}`);
};

/**
 * Opens windows and closes all that somebody else opened: the app's page has no business opening any.
 *
 * On a screen a window is opened from another with `window.open`, which makes one without tabs or a field for addresses.
 * The very first has none to be opened from: a tab is opened for that and closed at once.
 */
export const createWindows = (context: BrowserContext, headless: boolean): Windows => {
  const awaited = new Set<string>();
  let blankPagesAwaited = 0;

  const isOurs = (page: Page): boolean => {
    if (awaited.has(page.url())) return true;
    if (blankPagesAwaited === 0) return false;
    blankPagesAwaited -= 1;
    return true;
  };

  context.on('page', (page) => {
    if (!isOurs(page)) void page.close().catch(() => undefined);
  });

  const blankPage = (): Promise<Page> => {
    blankPagesAwaited += 1;
    return context.newPage();
  };

  const plainWindow = async (size: Size): Promise<Page> => {
    const existing = context.pages().find((page) => !page.isClosed());
    const opener = existing ?? (await blankPage());
    const url = `about:blank#${randomUUID()}`;
    awaited.add(url);
    try {
      const opened = context.waitForEvent('page', (page) => page.url() === url);
      await opener.evaluate(openPlainWindow, { url, size });
      return await opened;
    } finally {
      awaited.delete(url);
      if (!existing) await opener.close();
    }
  };

  return {
    async open(size) {
      if (!headless) return plainWindow(size);
      const page = await blankPage();
      await page.setViewportSize(size);
      return page;
    },
  };
};
