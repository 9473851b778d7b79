import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

describe('nothing leaves the browser', () => {
  let server: Server;
  let reached = 0;
  beforeAll(async () => {
    server = createServer((_, response) => {
      reached += 1;
      response.end('reached');
    });
    server.on('connection', () => {
      reached += 1;
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => server.close());
  const address = () => `127.0.0.1:${(server.address() as AddressInfo).port}`;

  test('neither from the app page nor from a page without its policy', async () => {
    const page = firstPage(await shellForTest());
    const attempts = async (host: string): Promise<string[]> => {
      const settled = (work: Promise<unknown>) =>
        work.then(
          () => 'reached',
          () => 'refused',
        );
      const socket = new Promise((resolve, reject) => {
        const opened = new WebSocket(`ws://${host}/`);
        opened.onopen = resolve;
        opened.onerror = reject;
        opened.onclose = reject;
      });
      const image = new Promise((resolve, reject) => {
        Object.assign(new Image(), { onload: resolve, onerror: reject, src: `http://${host}/image` });
      });
      navigator.sendBeacon(`http://${host}/beacon`);
      return Promise.all([
        settled(fetch(`http://${host}/`, { mode: 'no-cors' })),
        settled(fetch('/', { method: 'POST' }).then((response) => (response.ok ? null : Promise.reject()))),
        settled(socket),
        settled(image),
      ]);
    };
    expect(await page.evaluate(attempts, address())).toEqual(['refused', 'refused', 'refused', 'refused']);

    // The same from a page that has no policy of its own, so that only the shell stands in the way.
    const bare = `${APP_ORIGIN}/bare`;
    await page.route(bare, (route) => route.fulfill({ contentType: 'text/html', body: '<p>no policy</p>' }));
    await page.goto(bare);
    expect(await page.evaluate(attempts, address())).toEqual(['refused', 'refused', 'refused', 'refused']);
    expect(reached).toBe(0);
  });

  test('nor from the browser itself, where nobody refuses requests one by one', async () => {
    const shell = await shellForTest();
    const unguarded = await shell.context.browser()?.newContext();
    const page = await unguarded?.newPage();
    await expect(page?.goto(`http://${address()}/`)).rejects.toThrow(/ERR_PROXY_CONNECTION_FAILED/);
    expect(reached).toBe(0);
  });

  test('and no window, no download and no device is to be had', async () => {
    const shell = await shellForTest();
    const page = firstPage(shell);
    await page.evaluate(() => {
      window.open('/', '_blank');
      window.open('about:blank', '_blank', 'noopener');
    });
    await expect.poll(() => shell.context.pages(), PATIENCE).toEqual([page]);
    const features = [
      'camera',
      'microphone',
      'geolocation',
      'usb',
      'clipboard-read',
      'translator',
      'fullscreen',
    ];
    const allowed = await page.evaluate((asked) => {
      const { featurePolicy } = document as unknown as {
        featurePolicy: { allowsFeature(name: string): boolean };
      };
      return asked.filter((feature) => featurePolicy.allowsFeature(feature));
    }, features);
    expect(allowed).toEqual(['fullscreen']);
  });

  test('nor can the page write a style or a script of its own', async () => {
    const page = firstPage(await shellForTest());
    const broken = await page.evaluate(async () => {
      const directives: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) =>
        directives.push(event.effectiveDirective),
      );
      document.body.append(
        Object.assign(document.createElement('script'), { textContent: 'window.ran = true' }),
      );
      document.body.append(
        Object.assign(document.createElement('style'), { textContent: 'body { color: red }' }),
      );
      document.body.append(
        Object.assign(document.createElement('iframe'), { src: 'https://elsewhere.invalid/' }),
      );
      await new Promise((resolve) => setTimeout(resolve, 100));
      return { directives, ran: 'ran' in window };
    });
    expect(broken.directives.sort()).toEqual(['frame-src', 'script-src-elem', 'style-src-elem']);
    expect(broken.ran).toBe(false);
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
