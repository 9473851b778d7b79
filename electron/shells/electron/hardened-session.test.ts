import type * as Electron from 'electron';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type * as electron from './electron-double.testkit.ts';
import { electronForTests } from './started.testkit.ts';

vi.mock('electron', () => import('./electron-double.testkit.ts'));

const { ready } = electronForTests();

describe('the session', () => {
  test('lives in memory alone', async () => {
    const { session } = await ready();
    expect(session.partition).not.toMatch(/^persist:/);
    expect(session.options).toEqual({ cache: false });
    expect(session.spellChecker).toBe(false);
  });

  test('serves the app page under its policy, and nothing to another host or method', async () => {
    const { session } = await ready();
    const page = await session.fetch('app://mooring/');
    expect(page.status).toBe(200);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/(^|; )default-src 'none';/);
    expect(policy).toMatch(/; script-src 'self';/);
    // No eval, no script in the page itself, no WebAssembly, nothing from elsewhere.
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(page.headers.get('permissions-policy')).toMatch(/clipboard-read=\(\), clipboard-write=\(\)/);
    expect(await page.text()).toContain('Mooring');
    for (const url of [
      'app://other/',
      'app://mooring:80/',
      'app://mooring.x/',
      'app://x@mooring/',
      'app://print/',
    ]) {
      expect((await session.fetch(url)).status).toBe(404);
    }
    expect((await session.fetch('app://mooring/', 'POST')).status).toBe(404);
    expect((await session.fetch('app://mooring/..%2fsecret')).status).toBe(400);
  });

  const isCancelled = (session: electron.FakeSession, url: string): boolean | undefined => {
    let response: Electron.CallbackResponse = {};
    session.beforeRequest?.({ url } as Electron.OnBeforeRequestListenerDetails, (decision) => {
      response = decision;
    });
    return response.cancel;
  };

  test('cancels every request but those to the app itself', async () => {
    const { session } = await ready();
    expect(session.requestFilter).toEqual({ urls: ['<all_urls>'] });
    expect(isCancelled(session, 'app://mooring/assets/index.js')).toBe(false);
    expect(isCancelled(session, 'blob:app://mooring/0199')).toBe(false);
    fc.assert(
      fc.property(
        fc.webUrl({ validSchemes: ['http', 'https', 'ws', 'wss', 'ftp', 'file', 'devtools', 'chrome'] }),
        (url) => {
          expect(isCancelled(session, url)).toBe(true);
        },
      ),
    );
    for (const url of [
      'app://other/',
      'app://mooring.evil/',
      'app:mooring',
      'about:blank',
      'not a url',
      '',
    ]) {
      expect(isCancelled(session, url)).toBe(true);
    }
  });

  test('grants nothing but the whole screen', async () => {
    const { session } = await ready();
    const granted = (permission: string, url: string): boolean[] => {
      const answers: boolean[] = [];
      session.permissionRequest?.({} as never, permission as never, (answer) => answers.push(answer), {
        requestingUrl: url,
      } as never);
      answers.push(
        session.permissionCheck?.(null, permission as never, url.replace(/\/$/, ''), {} as never) ?? true,
      );
      return answers;
    };
    expect(granted('fullscreen', 'app://mooring/')).toEqual([true, true]);
    expect(granted('fullscreen', 'https://elsewhere.invalid/')).toEqual([false, false]);
    const others = [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'clipboard-sanitized-write',
      'openExternal',
      'hid',
      'usb',
      'serial',
      'fileSystem',
      'display-capture',
      'unknown',
    ];
    for (const permission of others) expect(granted(permission, 'app://mooring/')).toEqual([false, false]);
    expect(session.device?.({} as never)).toBe(false);
    session.displayMedia?.({} as never, (streams) => expect(streams).toBeNull());
    session.bluetooth?.({} as never, (response) => expect(response).toEqual({ confirmed: false }));
  });

  test.each(['will-download', 'select-hid-device', 'select-serial-port', 'select-usb-device'])(
    'prevents %s',
    async (event) => {
      const { session } = await ready();
      const preventDefault = vi.fn();
      session.emit(event, { preventDefault });
      expect(preventDefault).toHaveBeenCalledOnce();
    },
  );
});
