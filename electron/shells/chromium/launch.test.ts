import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Output } from '#shared/contract/contract.ts';
import { decode, encode } from '#shared/contract/wire.ts';
import { newClientDetails } from '#shared/domain/client-file.ts';
import { createVaults } from '../../vault/vaults.ts';
import { shellForTest } from './browser.testkit.ts';
import { APP_ORIGIN, pathWithin } from './origins.ts';

/** For what comes in its own time. How long it takes is not what is tested. */
const PATIENCE = { timeout: 30_000 };
const PASSPHRASE = 'a long passphrase for the tests';

const firstPage = (shell: { pages(): readonly Page[] }): Page => {
  const [page] = shell.pages();
  if (!page) throw new Error('the shell opened no window');
  return page;
};

const call = async (page: Page, method: string, input: unknown): Promise<unknown> =>
  decode(
    await page.evaluate(([name, wire]) => window.mooring.invoke(name, wire), [
      method,
      encode(input),
    ] as const),
  );

describe('the bridge', () => {
  test('is one frozen object in the app page, which nothing can replace', async () => {
    const page = firstPage(await shellForTest());
    const found = await page.evaluate(() => {
      const keys = Object.keys(window.mooring);
      try {
        Object.defineProperty(window, 'mooring', { value: 'something else' });
        return 'replaced';
      } catch {
        return Object.isFrozen(window.mooring) ? keys : 'not frozen';
      }
    });
    expect(found).toEqual(['invoke', 'subscribe']);
  });

  test('tells every window what happened', async () => {
    const shell = await shellForTest();
    const pages = [firstPage(shell), await shell.newWindow()];
    const folder = path.join(shell.home, 'vault');
    await call(firstPage(shell), 'vault.create', { folder, staffName: 'A. Worker', passphrase: PASSPHRASE });
    for (const page of pages) {
      const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
      await expect.poll(heard, PATIENCE).toEqual([expect.stringContaining('vault.changed')]);
    }
  });
});

test('the browser finds nothing to complain of in what it is served', async () => {
  const page = firstPage(await shellForTest());
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.reload();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  expect(complaints).toEqual([]);
});

describe('windows', () => {
  test('the app comes back where its page is led away', async () => {
    const page = firstPage(await shellForTest());
    await page.evaluate(() => {
      Object.assign(window, { before: true });
      location.href = 'https://elsewhere.invalid/';
    });
    // At first the page is still the one that is about to leave; the one that comes back knows nothing of it.
    const isBackAnew = () =>
      page.evaluate(() => 'mooring' in window && !('before' in window)).catch(() => false);
    await expect.poll(isBackAnew, PATIENCE).toBe(true);
    expect(page.url()).toBe(`${APP_ORIGIN}/`);
    expect(await call(page, 'vault.status', {})).toMatchObject({ ok: true });
  });

  test('the app comes back where its page crashes', async () => {
    const shell = await shellForTest();
    const page = firstPage(shell);
    const devTools = await shell.context.newCDPSession(page);
    void devTools.send('Page.crash').catch(() => undefined);
    await expect.poll(() => shell.pages().length === 1 && firstPage(shell) !== page, PATIENCE).toBe(true);
    expect(await call(firstPage(shell), 'vault.status', {})).toMatchObject({ ok: true });
  });

  test('the last one that is closed ends everything, an earlier one nothing', async () => {
    const shell = await shellForTest();
    const second = await shell.newWindow();
    await firstPage(shell).close();
    expect(await call(second, 'vault.status', {})).toMatchObject({ ok: true });
    await second.close();
    await shell.closed;
    expect(shell.context.browser()?.isConnected()).toBe(false);
  });

  test('a browser that ends by itself closes the vault', async () => {
    const shell = await shellForTest();
    const folder = path.join(shell.home, 'vault');
    await call(firstPage(shell), 'vault.create', { folder, staffName: 'A. Worker', passphrase: PASSPHRASE });
    await shell.context.browser()?.close();
    await shell.closed;
    const reopened = await createVaults().open({ folder, passphrase: PASSPHRASE });
    reopened.close();
    expect(shell.host.app.session.staff).toBeNull();
  });

  test('what a page saves while it is being closed is on the disk', async () => {
    const shell = await shellForTest();
    const page = firstPage(shell);
    const folder = path.join(shell.home, 'vault');
    await call(page, 'vault.create', { folder, staffName: 'A. Worker', passphrase: PASSPHRASE });
    await page.evaluate(
      (wire) => {
        addEventListener('beforeunload', () => void window.mooring.invoke('files.create', wire));
      },
      encode({ details: newClientDetails('Written at the last moment') }),
    );
    await shell.close();
    const vault = await createVaults().open({ folder, passphrase: PASSPHRASE });
    const { files }: Output<'files.list'> = vault.files.list({ search: '', limit: 5 });
    vault.close();
    expect(files.map((file) => file.workingName)).toEqual(['Written at the last moment']);
  });

  test('a call that comes after the end finds the vault locked', async () => {
    const shell = await shellForTest();
    await shell.close();
    expect(decode(await shell.host.invoke('vault.status', '{}'))).toMatchObject({
      error: { code: 'locked' },
    });
  });
});

test('only what is below an origin is within it', () => {
  expect(pathWithin(APP_ORIGIN, `${APP_ORIGIN}/held/x?y#z`)).toBe('/held/x?y');
  for (const url of [
    '',
    'about:blank',
    `${APP_ORIGIN}:444/`,
    `${APP_ORIGIN}.x/`,
    'https://x@mooring.invalid.x/',
  ]) {
    expect(pathWithin(APP_ORIGIN, url)).toBeNull();
  }
});
