import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { decode } from '#shared/contract/wire.ts';
import { NONCE_PLACEHOLDER } from '../../rpc/page-policy.ts';
import { EVENT, INVOKE } from './channels.ts';
import * as electron from './electron-double.testkit.ts';
import { startElectronShell } from './start.ts';

vi.mock('electron', () => import('./electron-double.testkit.ts'));

let home: string;
beforeEach(async () => {
  electron.reset();
  home = await fs.mkdtemp(path.join(os.tmpdir(), 'mooring-electron-'));
  vi.stubEnv('XDG_CONFIG_HOME', home);
  vi.stubEnv('APPDATA', home);
  vi.stubEnv('HOME', home);
  await fs.writeFile(path.join(home, 'index.html'), `<h1 nonce="${NONCE_PLACEHOLDER}">Mooring</h1>`);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  process.removeAllListeners('SIGINT');
  process.removeAllListeners('SIGTERM');
  await fs.rm(home, { recursive: true, force: true });
});

const start = () =>
  startElectronShell({
    rendererFolder: home,
    preload: '/out/preload/preload.cjs',
    kdfWorker: new URL('../../vault/kdf-worker.ts', import.meta.url),
    checkWorker: new URL('../../vault/backup/check-worker.ts', import.meta.url),
  });

const first = <Item>(items: readonly Item[], what: string): Item => {
  const [item] = items;
  if (item === undefined) throw new Error(`there is no ${what}`);
  return item;
};

const ready = async () => {
  start();
  electron.app.ready.resolve();
  await vi.waitFor(() => expect(electron.FakeWindow.all).toHaveLength(1));
  return {
    window: first(electron.FakeWindow.all, 'window'),
    session: first(electron.session.all, 'session'),
  };
};

describe('before Electron is ready', () => {
  test('the scheme has what a page needs and no more, the sandbox is on, no name is looked up', () => {
    start();
    expect(electron.protocol.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
    expect(electron.app.calls).toEqual(['enableSandbox']);
    expect(electron.app.switches).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND']);
    expect(electron.FakeWindow.all).toEqual([]);
  });

  test('both shells keep their settings in one place, and what Chromium keeps lies apart', () => {
    start();
    const userData = electron.app.getPath('userData');
    expect(path.basename(userData)).toBe('Mooring');
    expect(electron.app.getPath('sessionData')).toBe(path.join(userData, 'Browser'));
  });

  test('a second start ends at once and opens nothing', async () => {
    electron.app.hasLock = false;
    start();
    electron.app.ready.resolve();
    await electron.app.whenReady();
    expect(electron.app.calls).toEqual(['enableSandbox', 'quit']);
    expect(electron.FakeWindow.all).toEqual([]);
  });
});

describe('the window', () => {
  test('is shut off from Node, from the system and from everything that is not the app', async () => {
    const { window, session } = await ready();
    expect(window.loaded).toEqual(['app://mooring/']);
    expect(window.options.webPreferences).toEqual({
      session,
      preload: '/out/preload/preload.cjs',
      devTools: false,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      plugins: false,
      spellcheck: false,
      v8CacheOptions: 'none',
    });
  });

  test('shows itself when there is something to see, and has no menu where none is needed', async () => {
    const { window } = await ready();
    expect(window.options.show).toBe(false);
    window.emit('ready-to-show');
    expect(window.calls).toEqual(['show']);
    const [menu] = electron.Menu.set;
    expect(menu === null).toBe(process.platform !== 'darwin');
  });

  test('opens no window, goes nowhere, takes no guest', async () => {
    const { window } = await ready();
    const { webContents } = window;
    expect(webContents.windowOpen?.({} as never)).toEqual({ action: 'deny' });
    const isPrevented = (event: string, details: object): boolean => {
      let prevented = false;
      webContents.emit(event, {
        ...details,
        preventDefault: () => {
          prevented = true;
        },
      });
      return prevented;
    };
    expect(isPrevented('will-attach-webview', {})).toBe(true);
    expect(isPrevented('will-redirect', { url: 'app://mooring/' })).toBe(true);
    expect(isPrevented('will-frame-navigate', { url: 'app://mooring/', isMainFrame: true })).toBe(false);
    expect(isPrevented('will-frame-navigate', { url: 'app://mooring/', isMainFrame: false })).toBe(true);
    for (const url of [
      'https://elsewhere.invalid/',
      'app://mooring/held/x',
      'app://mooring.x/',
      'file:///etc/passwd',
    ]) {
      expect(isPrevented('will-frame-navigate', { url, isMainFrame: true })).toBe(true);
    }
  });

  test('is brought to the front by a second start', async () => {
    const { window } = await ready();
    window.minimized = true;
    electron.app.emit('second-instance');
    expect(window.calls).toEqual(['restore', 'focus']);
    window.destroy();
    electron.app.emit('second-instance');
    expect(electron.FakeWindow.all).toHaveLength(2);
  });
});

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
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
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

describe('a call', () => {
  const invoke = async (
    sender: electron.FakeWebContents,
    senderFrame: electron.FakeFrame | null,
    ...args: unknown[]
  ) => decode((await electron.ipcMain.handlers.get(INVOKE)?.({ sender, senderFrame }, ...args)) as string);

  test('from the main frame of the window, at the app, is answered', async () => {
    const { webContents } = (await ready()).window;
    expect(await invoke(webContents, webContents.mainFrame, 'app.about', '{}')).toEqual({
      ok: true,
      value: { shell: 'electron', version: expect.stringMatching(/^\d+\.\d+\.\d+$/) },
    });
  });

  test('from anybody else is refused', async () => {
    const { webContents } = (await ready()).window;
    const refusal = { ok: false, error: { code: 'badSender', message: expect.any(String) } };
    const stranger = new electron.FakeWebContents();
    stranger.mainFrame = { url: 'app://mooring/' };
    expect(await invoke(stranger, stranger.mainFrame, 'app.about', '{}')).toEqual(refusal);
    expect(await invoke(webContents, { url: 'app://mooring/' }, 'app.about', '{}')).toEqual(refusal);
    expect(await invoke(webContents, null, 'app.about', '{}')).toEqual(refusal);
    for (const url of ['https://elsewhere.invalid/', 'app://print/', 'app://mooring.x/', 'about:blank', '']) {
      webContents.mainFrame = { url };
      expect(await invoke(webContents, webContents.mainFrame, 'app.about', '{}')).toEqual(refusal);
    }
  });

  test.each([[], ['app.about'], [1, '{}'], [['app.about'], '{}'], ['app.about', { length: 2 }]])(
    'that is no call at all is refused: %j',
    async (...args) => {
      const { webContents } = (await ready()).window;
      expect(await invoke(webContents, webContents.mainFrame, ...args)).toMatchObject({
        error: { code: 'badSender' },
      });
    },
  );

  test('that changes something is told to every window', async () => {
    const { window } = await ready();
    const { webContents } = window;
    await invoke(webContents, webContents.mainFrame, 'vault.lock', '{}');
    expect(webContents.sent).toEqual([[EVENT, expect.stringContaining('vault.changed')]]);
  });
});

describe('the end', () => {
  test('comes with the last window, and waits until the vault is closed', async () => {
    await ready();
    electron.app.emit('window-all-closed');
    expect(electron.app.calls).toEqual(['enableSandbox', 'quit']);
    const preventDefault = vi.fn();
    electron.app.emit('will-quit', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(electron.app.calls).toEqual(['enableSandbox', 'quit', 'quit']));
    electron.app.emit('will-quit', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  test('a start that fails ends the program', async () => {
    await fs.rm(path.join(home), { recursive: true });
    start();
    electron.app.ready.resolve();
    await vi.waitFor(() => expect(electron.app.calls).toContain('exit 1'));
  });
});
