import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { shellForTest } from './browser.testkit.ts';

const PATIENCE = { timeout: 30_000 };

const firstPage = (shell: { pages(): readonly Page[] }): Page => {
  const [page] = shell.pages();
  if (!page) throw new Error('the shell opened no window');
  return page;
};

test('no window, no download and no device is to be had', async () => {
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
    'idle-detection',
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

test('the page can write neither a style nor a script of its own', async () => {
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

test('no text becomes code: eval, Function, timers, data and blob modules, WebAssembly', async () => {
  const page = firstPage(await shellForTest());
  // In a task of its own: what DevTools evaluates may do more than the page, for as long as it is evaluated.
  const ran = await page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        setTimeout(async () => {
          const scope = window as unknown as { ran: string[]; note(what: string): void };
          scope.ran = [];
          scope.note = (what) => scope.ran.push(what);
          const url = (type: string) => URL.createObjectURL(new Blob(['window.note("blob")'], { type }));
          const tries: (() => unknown)[] = [
            // biome-ignore lint/security/noGlobalEval: this is what must not work
            () => globalThis.eval('note("eval")'),
            () => new Function('note("Function")')(),
            () => Reflect.construct((async () => {}).constructor as FunctionConstructor, ['note("async")'])(),
            () => Reflect.apply(setTimeout, window, ['note("timeout")', 0]),
            () => Reflect.apply(setInterval, window, ['note("interval")', 1]),
            () => import(/* @vite-ignore */ `data:text/javascript,${'window.note("data")'}`),
            () => import(/* @vite-ignore */ url('text/javascript')),
            () =>
              document.body.insertAdjacentHTML('beforeend', '<img src="/no" onerror="note(\'handler\')">'),
            () => Object.assign(document.createElement('a'), { href: 'javascript:note("url")' }).click(),
            () =>
              WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(() =>
                scope.note('wasm'),
              ),
          ];
          for (const attempt of tries) {
            try {
              await attempt();
            } catch {
              // Refused, as it should be.
            }
          }
          setTimeout(() => resolve(scope.ran), 300);
        });
      }),
  );
  expect(ran).toEqual([]);
});

test('the served page says so itself, in a header', async () => {
  const page = firstPage(await shellForTest());
  const policy = (await (await page.reload())?.headerValue('content-security-policy')) ?? '';
  expect(policy).toMatch(/(^|; )default-src 'none';/);
  expect(policy).toMatch(/; script-src 'self';/);
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
});
