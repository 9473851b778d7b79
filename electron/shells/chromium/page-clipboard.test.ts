import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { STAYS_MS } from '../../core/clipboard/copied-text.ts';
import { type HandTimer, handTimer } from '../../core/hand-timer.testkit.ts';
import { shellForTest } from './browser.testkit.ts';
import type { ChromiumShell } from './launch.ts';
import { APP_ORIGIN } from './origins.ts';

const OURS = 'the words of a client';
const THEIRS = 'a shopping list';

const open = async (): Promise<{ shell: ChromiumShell; page: Page; timer: HandTimer }> => {
  const timer = handTimer();
  const shell = await shellForTest({ ports: { timer } });
  const [page] = shell.pages();
  if (!page) throw new Error('the shell opened no window');
  return { shell, page, timer };
};

/** Selects words on the page and presses the keys, as somebody would. */
const copy = async (page: Page, words: string): Promise<void> => {
  await page.evaluate((text) => {
    const field = Object.assign(document.createElement('textarea'), { value: text });
    document.body.replaceChildren(field);
    field.select();
  }, words);
  await page.keyboard.press('ControlOrMeta+C');
  await page.evaluate(() => window.mooring.invoke('clipboard.copied', '{}'));
};

/** What a paste brings, in another program: a page of a context of its own in the same browser. */
const pasted = async (shell: ChromiumShell): Promise<string> => {
  const elsewhere = await shell.context.browser()?.newContext();
  const page = await elsewhere?.newPage();
  if (!elsewhere || !page) throw new Error('the browser is gone');
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    document.body.append(field);
    field.focus();
  });
  await page.keyboard.press('ControlOrMeta+V');
  const text = await page.evaluate(() => document.querySelector('textarea')?.value ?? '');
  await elsewhere.close();
  return text;
};

/** As another program would. */
const copyElsewhere = async (shell: ChromiumShell, words: string): Promise<void> => {
  const elsewhere = await shell.context.browser()?.newContext();
  const page = await elsewhere?.newPage();
  await page?.evaluate((text) => {
    const field = Object.assign(document.createElement('textarea'), { value: text });
    document.body.append(field);
    field.select();
  }, words);
  await page?.keyboard.press('ControlOrMeta+C');
  await elsewhere?.close();
};

describe('what was copied in a window', () => {
  test('is gone after ten seconds', async () => {
    const { shell, page, timer } = await open();
    await copy(page, OURS);
    expect(await pasted(shell)).toBe(OURS);
    await timer.pass(STAYS_MS);
    expect(await pasted(shell)).toBe('');
  });

  test('is gone also where the window is behind another by then', async () => {
    const { shell, page, timer } = await open();
    await copy(page, OURS);
    const second = await shell.newWindow();
    await second.bringToFront();
    await timer.pass(STAYS_MS);
    expect(await pasted(shell)).toBe('');
  });

  test('is left alone where it has been replaced elsewhere', async () => {
    const { shell, page, timer } = await open();
    await copy(page, OURS);
    await copyElsewhere(shell, THEIRS);
    await timer.pass(STAYS_MS);
    expect(await pasted(shell)).toBe(THEIRS);
  });
});

describe('at the end', () => {
  // The browser of a test takes its clipboard along; what is looked at is what the app did before.
  const clearings = (shell: ChromiumShell): string[] => {
    const found: string[] = [];
    shell.context.on('page', (page) => page.on('framenavigated', (frame) => found.push(frame.url())));
    return found;
  };

  test('what is still ours is cleared through a window that is open, before it closes', async () => {
    const { shell, page, timer } = await open();
    await copy(page, OURS);
    expect(timer.waiting()).toEqual([STAYS_MS]);
    const opened = clearings(shell);
    await shell.close();
    expect(opened).toEqual([]);
    // Cleared, and not to be tried again.
    expect(timer.waiting()).toEqual([]);
  });

  test('a window is opened for it where the last one is gone, and only where there is something to clear', async () => {
    const { shell, page, timer } = await open();
    await copy(page, OURS);
    const opened = clearings(shell);
    await page.close();
    await shell.closed;
    expect(opened).toContain(`${APP_ORIGIN}/clipboard`);
    expect(timer.waiting()).toEqual([]);

    const other = await open();
    const nothingOpened = clearings(other.shell);
    await other.page.close();
    await other.shell.closed;
    expect(nothingOpened).toEqual([]);
  });
});

describe('the page itself', () => {
  const states = (page: Page): Promise<string[]> =>
    page.evaluate(async () => {
      const asked = ['clipboard-read', 'clipboard-write'].map((name) =>
        navigator.permissions.query({ name: name as PermissionName }),
      );
      return (await Promise.all(asked)).map(({ state }) => state);
    });
  const canRead = (page: Page): Promise<boolean> =>
    page.evaluate(() =>
      navigator.clipboard.readText().then(
        () => true,
        () => false,
      ),
    );

  test('can look into the clipboard neither before the app has, nor after', async () => {
    const { page } = await open();
    expect(await states(page)).toEqual(['denied', 'denied']);
    expect(await canRead(page)).toBe(false);
    await copy(page, OURS);
    expect(await states(page)).toEqual(['denied', 'denied']);
    expect(await canRead(page)).toBe(false);
  });

  test('may still take the whole screen afterwards', async () => {
    const { page } = await open();
    await copy(page, OURS);
    await page.evaluate(() => {
      addEventListener('click', () => void document.documentElement.requestFullscreen());
    });
    await page.mouse.click(5, 5);
    await expect
      .poll(() => page.evaluate(() => document.fullscreenElement !== null), { timeout: 30_000 })
      .toBe(true);
  });

  test('of another origin is granted nothing', async () => {
    const { shell, page } = await open();
    await copy(page, OURS);
    const elsewhere = await shell.context.browser()?.newContext();
    const other = await elsewhere?.newPage();
    if (!other) throw new Error('the browser is gone');
    await other.route(/.*/, (route) => route.fulfill({ contentType: 'text/html', body: '<p>elsewhere</p>' }));
    await other.goto('https://elsewhere.invalid/');
    expect(await canRead(other)).toBe(false);
  });
});
