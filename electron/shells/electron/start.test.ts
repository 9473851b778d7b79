import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { decode } from '#shared/contract/wire.ts';
import { EVENT, INVOKE } from './channels.ts';
import * as electron from './electron-double.testkit.ts';
import { electronForTests } from './started.testkit.ts';

vi.mock('electron', () => import('./electron-double.testkit.ts'));

const { start, ready, home } = electronForTests();

describe('before Electron is ready', () => {
  test('the scheme has what a page needs and no more, the sandbox is on, no name is looked up', () => {
    start();
    expect(electron.protocol.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
    expect(electron.app.calls).toEqual(['enableSandbox']);
    expect(electron.app.switches).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND']);
    expect(electron.app.switches).toContainEqual(['proxy-server', 'http://127.0.0.1:1']);
    expect(electron.app.switches).toContainEqual(['proxy-bypass-list', '<-loopback>']);
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

  test('speaks with no other browser', async () => {
    const { webContents } = (await ready()).window;
    expect(webContents.webRtcPolicy).toBe('disable_non_proxied_udp');
  });

  test('is kept out of pictures of the screen before there is anything in it', async () => {
    const { window } = await ready();
    expect(window.wasProtectedAtFirst).toBe(true);
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
      value: {
        shell: 'electron',
        version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
        canProtectScreen: ['win32', 'darwin'].includes(process.platform),
      },
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
    const input = {
      folder: path.join(home(), 'vault'),
      staffName: 'A. Worker',
      passphrase: 'a long passphrase',
    };
    await invoke(webContents, webContents.mainFrame, 'vault.create', JSON.stringify(input));
    expect(webContents.sent).toEqual([[EVENT, expect.stringContaining('vault.changed')]]);
  });
});

test.each(['suspend', 'lock-screen', 'shutdown'])(
  '%s locks the vault and clears what was copied',
  async (event) => {
    const { webContents } = (await ready()).window;
    const invoke = async (method: string, input: object) =>
      decode(
        (await electron.ipcMain.handlers.get(INVOKE)?.(
          { sender: webContents, senderFrame: webContents.mainFrame },
          method,
          JSON.stringify(input),
        )) as string,
      );
    const folder = path.join(home(), 'vault');
    await invoke('vault.create', { folder, staffName: 'A. Worker', passphrase: 'a long passphrase' });
    electron.clipboard.text = 'the words of a client';
    await invoke('clipboard.copied', {});
    expect(await invoke('vault.status', {})).toMatchObject({ value: { is: 'unlocked' } });

    electron.powerMonitor.emit(event);
    await vi.waitFor(async () =>
      expect(await invoke('vault.status', {})).toMatchObject({ value: { is: 'locked' } }),
    );
    await vi.waitFor(() => expect(electron.clipboard.text).toBe(''));
  },
);

describe('the end', () => {
  test('of a window comes when its page has handed over what it held, and only then', async () => {
    const { window } = await ready();
    const { webContents } = window;
    const invoke = async (method: string, input: object) =>
      decode(
        (await electron.ipcMain.handlers.get(INVOKE)?.(
          { sender: webContents, senderFrame: webContents.mainFrame },
          method,
          JSON.stringify(input),
        )) as string,
      );
    const folder = path.join(home(), 'vault');
    await invoke('vault.create', { folder, staffName: 'A. Worker', passphrase: 'a long passphrase' });
    const id = '0199a000-0000-7000-8000-00000000000a';
    await invoke('session.join', { window: id });

    window.close();
    window.close();
    await vi.waitFor(() =>
      expect(webContents.sent).toContainEqual([EVENT, expect.stringContaining('vault.locking')]),
    );
    expect(window.isDestroyed).toBe(false);
    await invoke('session.ready', { window: id });
    await vi.waitFor(() => expect(window.isDestroyed).toBe(true));
  });

  test('of a window at a locked vault has nothing to wait for', async () => {
    const { window } = await ready();
    window.close();
    await vi.waitFor(() => expect(window.isDestroyed).toBe(true));
  });

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
    await fs.rm(home(), { recursive: true });
    start();
    electron.app.ready.resolve();
    await vi.waitFor(() => expect(electron.app.calls).toContain('exit 1'));
  });
});
