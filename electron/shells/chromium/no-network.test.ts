import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { shellForTest, testBrowser } from './browser.testkit.ts';
import { askingFor, type Listener, lettingOut, listen, sendingAForm } from './network-attempts.testkit.ts';
import { APP_ORIGIN } from './origins.ts';

const BARE = '<!doctype html><title>bare</title><p>no policy</p>';

/** What comes of all the attempts where nothing stands in their way. */
const EVERY_WAY = [
  ...['fetch', 'xhr', 'image', 'script', 'style', 'object', 'socket', 'events', 'worker', 'frame', 'video'],
  ...['embed', 'background', 'prefetch', 'preload', 'speculation', 'page'],
].map((path) => `GET /${path}`);
EVERY_WAY.push('POST /', 'POST /beacon', 'POST /keepalive', 'POST /ping', 'POST /form');
// A connection in advance, STUN by UDP, TURN by TCP.
EVERY_WAY.push('a connection', 'a datagram', 'something else than HTTP');

const PATIENCE = { timeout: 30_000 };

let listener: Listener;
beforeAll(async () => {
  listener = await listen();
});
afterAll(() => listener.close());
beforeEach(() => {
  listener.heard.length = 0;
});

const firstPage = (shell: { pages(): readonly Page[] }): Page => {
  const [page] = shell.pages();
  if (!page) throw new Error('the shell opened no window');
  return page;
};

/**
 * The app's origin without its policy, so that only the shell stands in the way. The permission is there because a browser
 * refuses a page of the world this machine's own servers, and that refusal is not what is tested.
 */
const barePage = async (page: Page): Promise<void> => {
  const bare = `${APP_ORIGIN}/bare`;
  await page.route(bare, (route) => route.fulfill({ contentType: 'text/html', body: BARE }));
  await page.context().grantPermissions(['local-network-access'], { origin: APP_ORIGIN });
  await page.goto(bare);
};

const asItIs = async (): Promise<void> => undefined;

describe.each([
  ['the app page', asItIs],
  ['a page without its policy', barePage],
])('from %s', (_, prepare) => {
  test('nothing is answered and nothing is let out', async () => {
    const page = firstPage(await shellForTest());
    await prepare(page);
    expect(await page.evaluate(askingFor, listener.address)).toEqual([]);
    await page.evaluate(lettingOut, listener.address);
    expect(listener.heard).toEqual([]);
  });

  test('a form goes nowhere, and neither does the window', async () => {
    const page = firstPage(await shellForTest());
    await prepare(page);
    await page.evaluate(sendingAForm, listener.address);
    await expect(page.goto(`http://${listener.address}/navigation`)).rejects.toThrow();
    expect(listener.heard).toEqual([]);
  });
});

test('a page that is led away comes back, and has not been there', async () => {
  const page = firstPage(await shellForTest());
  await page.evaluate((address) => {
    Object.assign(window, { before: true });
    location.href = `http://${address}/navigation`;
  }, listener.address);
  const isBack = () => page.evaluate(() => 'mooring' in window && !('before' in window)).catch(() => false);
  await expect.poll(isBack, PATIENCE).toBe(true);
  expect(listener.heard).toEqual([]);
});

test('nor does anything leave where nobody refuses requests one by one', async () => {
  const browser = (await shellForTest()).context.browser();
  if (!browser) throw new Error('the browser is gone');
  const unguarded = await browser.newContext();
  await unguarded.grantPermissions(['local-network-access']);
  const page = await unguarded.newPage();
  const going = page.goto(`http://${listener.address}/`);
  await expect(going).rejects.toThrow(/ERR_PROXY_CONNECTION_FAILED/);
  await page.route(`${APP_ORIGIN}/`, (route) => route.fulfill({ contentType: 'text/html', body: BARE }));
  await page.goto(`${APP_ORIGIN}/`);
  // A post to its own origin is answered by the test itself, which stands for the shell here.
  expect(await page.evaluate(askingFor, listener.address)).toEqual(['a post home']);
  await page.evaluate(lettingOut, listener.address);
  expect(listener.heard).toEqual([]);
});

/** Without this the tests above might find nothing because nothing was tried. */
test('a browser that nobody has shut off reaches the server by all of these ways', async () => {
  const { executablePath, browserArguments = [] } = await testBrowser();
  const browser: Browser = await chromium.launch({ executablePath, args: [...browserArguments] });
  try {
    const page = await browser.newPage();
    await page.goto(`http://${listener.address}/page`);
    await page.evaluate(askingFor, listener.address);
    await page.evaluate(lettingOut, listener.address);
    await page.evaluate(sendingAForm, listener.address);
    const heard = () => new Set(listener.heard);
    await expect.poll(heard, PATIENCE).toEqual(new Set(EVERY_WAY));
  } finally {
    await browser.close();
  }
});
