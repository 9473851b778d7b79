import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Bridge } from '#shared/contract/bridge.ts';
import { sealValue } from '#shared/contract/envelope.ts';
import { decode } from '#shared/contract/wire.ts';
import { mountBridge } from './bridge.ts';
import { testBrowser } from './browser.testkit.ts';
import { startBrowser } from './browser-process.ts';
import { APP_ORIGIN, DIALOG_ORIGIN, PRINT_ORIGIN } from './origins.ts';

/** What a page has that knows of the binding beneath the bridge. */
type Scope = { mooring?: Bridge; mooringInvoke(method: string, wire: string): Promise<string> };

let browser: Browser;
let page: Page;
let asked: string[];
let ours: Page[];
let tell: (wire: string) => void;

beforeAll(async () => {
  browser = await startBrowser(await testBrowser());
});
afterAll(() => browser.close());

beforeEach(async () => {
  const context = await browser.newContext();
  asked = [];
  ours = [];
  const host = {
    invoke: async (method: string) => {
      asked.push(method);
      return sealValue('answered');
    },
    subscribe: (listener: (wire: string) => void) => {
      tell = listener;
      return () => undefined;
    },
  };
  const pages = { includes: (candidate: Page) => ours.includes(candidate), all: () => ours };
  await mountBridge(context, host, pages);
  await context.route(/.*/, (route) => route.fulfill({ contentType: 'text/html', body: '<h1>a page</h1>' }));
  page = await context.newPage();
  ours = [page];
});
afterEach(() => page.context().close());

const askFrom = (asking: Pick<Page, 'evaluate'>): Promise<[bridge: string, answer: string]> =>
  asking.evaluate(async () => {
    const scope = window as unknown as Scope;
    return [typeof scope.mooring, await scope.mooringInvoke('vault.status', '{}')];
  });

describe('a call is answered', () => {
  test('from the app page in a window of the shell', async () => {
    await page.goto(`${APP_ORIGIN}/`);
    const [bridge, answer] = await askFrom(page);
    expect([bridge, decode(answer)]).toEqual(['object', { ok: true, value: 'answered' }]);
    expect(asked).toEqual(['vault.status']);
  });
});

describe('a call is refused, and reaches nobody', () => {
  const expectRefused = async (asking: Pick<Page, 'evaluate'>, bridge = 'undefined') => {
    const [found, answer] = await askFrom(asking);
    expect(found).toBe(bridge);
    expect(decode(answer)).toMatchObject({ ok: false, error: { code: 'badSender' } });
    expect(asked).toEqual([]);
  };

  test.each([
    'https://elsewhere.invalid/',
    `${APP_ORIGIN}.elsewhere.invalid/`,
    `https://elsewhere.invalid/${APP_ORIGIN}/`,
    `${APP_ORIGIN.replace('https', 'http')}/`,
    `${APP_ORIGIN}:8443/`,
    `${DIALOG_ORIGIN}/`,
    `${PRINT_ORIGIN}/`,
    'about:blank',
    'data:text/html,<h1>a page</h1>',
  ])('from %s', async (url) => {
    await page.goto(url);
    await expectRefused(page);
  });

  test.each([`${APP_ORIGIN}/inner`, 'https://elsewhere.invalid/', 'about:blank'])(
    'from a frame at %s within the app page',
    async (url) => {
      await page.goto(`${APP_ORIGIN}/`);
      await page.evaluate((src) => {
        document.body.append(Object.assign(document.createElement('iframe'), { src }));
      }, url);
      const frame = page.frames().at(-1);
      if (!frame) throw new Error('no frame');
      await frame.waitForURL(url);
      await expectRefused(frame);
    },
  );

  test('from a window that the shell has not opened', async () => {
    await page.goto(`${APP_ORIGIN}/`);
    const stranger = await page.context().newPage();
    await stranger.goto(`${APP_ORIGIN}/`);
    await expectRefused(stranger, 'object');
  });
});

describe('an event', () => {
  test('reaches the listeners of every window, in order, until they end', async () => {
    await page.goto(`${APP_ORIGIN}/`);
    const heard = await page.evaluateHandle(() => {
      const { mooring } = window;
      const wires: string[] = [];
      return { wires, stop: mooring.subscribe((wire) => wires.push(wire)) };
    });
    for (const wire of ['first', 'second "quoted" \u2028', 'third']) tell(wire);
    await expect.poll(() => heard.evaluate(({ wires }) => wires.length), { timeout: 30_000 }).toBe(3);
    await heard.evaluate(({ stop }) => stop());
    tell('not heard');
    // Answered after what was told before it.
    await askFrom(page);
    expect(await heard.evaluate(({ wires }) => wires)).toEqual(['first', 'second "quoted" \u2028', 'third']);
  });

  test('disturbs nobody where a window is just being closed', async () => {
    await page.goto(`${APP_ORIGIN}/`);
    tell('into the void');
    await page.close();
    tell('into the void');
    await askFrom(await page.context().newPage());
  });
});
