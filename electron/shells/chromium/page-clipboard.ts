import { setTimeout } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';
import type { Clipboard } from '../../core/ports.ts';
import type { Assets } from '../../rpc/assets.ts';
import { PERMISSIONS_WITH_CLIPBOARD } from '../../rpc/page-policy.ts';
import { APP_ORIGIN, pathWithin } from './origins.ts';

/** What the scripts below use of a browser's global scope. */
type PageScope = {
  navigator: { clipboard: { readText(): Promise<string>; writeText(text: string): Promise<void> } };
};

type Needs = {
  context: BrowserContext;
  /** The windows of the app. */
  pages(): readonly Page[];
  /** A blank page, for when the last window has been closed. */
  openBlank(): Promise<Page>;
};

/** A page that hangs must hold up neither the next copy nor the end. */
const PATIENCE_MS = 2_000;

/** Nothing is served there; what is asked for is the origin alone, without the app in it. */
const EMPTY_PAGE = `${APP_ORIGIN}/clipboard`;

const inTime = async <Result>(work: Promise<Result>): Promise<Result> => {
  const patience = new AbortController();
  const tooLate = setTimeout(PATIENCE_MS, undefined, { ref: false, signal: patience.signal }).then(() => {
    throw new Error('the page did not answer');
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    tooLate.catch(() => undefined);
    patience.abort();
  }
};

/** The answers of the app's origin, to pages that the clipboard may be read through. */
export const lendClipboard = (assets: Assets): Assets => ({
  async answer(rawPath) {
    const answer = await assets.answer(rawPath);
    return { ...answer, headers: { ...answer.headers, 'permissions-policy': PERMISSIONS_WITH_CLIPBOARD } };
  },
});

/** A grant of nothing refuses the rest: the page can't even ask. */
export const refusePermissions = async (context: BrowserContext): Promise<void> => {
  await context.clearPermissions();
  await context.grantPermissions([], { origin: APP_ORIGIN });
};

/**
 * The clipboard through a page of the app, since a browser lends it to nobody else. It is granted to the app's own origin,
 * for as long as one reading or clearing takes: at any other time the page itself can't look into it.
 */
export const createPageClipboard = ({ context, pages, openBlank }: Needs): Clipboard => {
  let last: Promise<unknown> = Promise.resolve();

  const openPage = (): Page | undefined =>
    pages().find((page) => !page.isClosed() && pathWithin(APP_ORIGIN, page.url()) !== null);

  const onSomePage = async <Result>(work: (page: Page) => Promise<Result>): Promise<Result> => {
    const open = openPage();
    if (open) return work(open);
    const page = await openBlank();
    try {
      await page.goto(EMPTY_PAGE);
      return await work(page);
    } finally {
      await page.close();
    }
  };

  const withGrant = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: APP_ORIGIN });
    try {
      return await work();
    } finally {
      await refusePermissions(context);
    }
  };

  /** One at a time: the end of one grant must not take away that of another. */
  const onPage = <Result>(work: (page: Page) => Promise<Result>): Promise<Result> => {
    const next = last.then(() => inTime(withGrant(() => onSomePage(work))));
    last = next.catch(() => undefined);
    return next;
  };

  return {
    readText: () =>
      onPage((page) =>
        page.evaluate(() => (globalThis as unknown as PageScope).navigator.clipboard.readText()),
      ),
    clear: () =>
      onPage((page) =>
        page.evaluate(() => (globalThis as unknown as PageScope).navigator.clipboard.writeText('')),
      ),
  };
};
