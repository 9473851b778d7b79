import os from 'node:os';
import path from 'node:path';
import { app, type BrowserWindow, protocol } from 'electron';
import manifest from '../../../package.json' with { type: 'json' };
import { defaultUserDataFolder } from '../../platform/folders.ts';
import { createHost, type Host } from '../host.ts';
import { nodePorts, printFontAssets } from '../node-ports.ts';
import type { Threads } from '../threads.ts';
import { createAppWindow } from './app-window.ts';
import { guardContents } from './guard.ts';
import { hardenedSession } from './hardened-session.ts';
import { mountIpc } from './ipc.ts';
import { setMenu } from './menu.ts';
import { createNativeDialogs } from './native-dialogs.ts';
import { APP_HOST, SCHEME } from './origins.ts';
import { systemPower } from './power.ts';
import { createPrinter } from './printer.ts';
import { createScreenProtection } from './screen-protection.ts';
import { systemClipboard } from './system-clipboard.ts';

type Places = {
  /** What the build made of the renderer, the preload script and the threads. */
  rendererFolder: string;
  preload: string;
  threads: Threads;
};

/** Port 1 on this machine. */
const NOWHERE = 'http://127.0.0.1:1';

/** Said before the app is ready, or not at all. */
const prepare = (): void => {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  app.enableSandbox();
  // A belt beside the cancelled requests: no name is ever looked up, whoever asks.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  // What asks for no name and is no request, such as a connection that is opened in advance, ends where nobody answers.
  app.commandLine.appendSwitch('proxy-server', NOWHERE);
  app.commandLine.appendSwitch('proxy-bypass-list', '<-loopback>');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-breakpad');
  app.setName('Mooring');
  // The settings are the same whichever shell opens the app.
  app.setPath(
    'userData',
    defaultUserDataFolder({ platform: process.platform, home: os.homedir(), env: process.env }),
  );
  // What Chromium itself wants to keep stays apart from the settings.
  app.setPath('sessionData', path.join(app.getPath('userData'), 'Browser'));
  app.on('web-contents-created', (_, contents) => guardContents(contents));
};

/**
 * A window stays until its page has saved and handed over what it holds: once it is gone, nothing can be asked of it. That
 * has its own patience (`core/locking`). A quit that this holds up is taken up again when the last window is closed.
 */
const closeAfterHandingOver = (window: BrowserWindow, handOver: () => Promise<void>): void => {
  let isHandedOver = false;
  window.on('close', (event) => {
    if (isHandedOver) return;
    event.preventDefault();
    void handOver().finally(() => {
      isHandedOver = true;
      window.close();
    });
  });
};

const openApp = (places: Places): { host: Host; show(): void } => {
  const windows: BrowserWindow[] = [];
  const printer = createPrinter(printFontAssets());
  const host = createHost({
    ...nodePorts({
      userDataFolder: app.getPath('userData'),
      locales: app.getPreferredSystemLanguages(),
      threads: places.threads,
    }),
    about: { version: manifest.version, shell: 'electron' },
    dialogs: createNativeDialogs(() => windows.at(-1), app.getPath('documents')),
    printer,
    printDialog: printer,
    clipboard: systemClipboard,
    screen: createScreenProtection(process.platform),
    power: systemPower,
    rendererFolder: places.rendererFolder,
  });
  const session = hardenedSession('mooring', APP_HOST, host.assets);
  mountIpc(host, () => windows);

  const open = (): void => {
    const window = createAppWindow({ session, preload: places.preload, devTools: !app.isPackaged });
    windows.push(window);
    closeAfterHandingOver(window, () => host.app.handOver('close'));
    window.on('closed', () => windows.splice(windows.indexOf(window), 1));
  };

  const show = (): void => {
    const window = windows.at(-1);
    if (window?.isMinimized()) window.restore();
    if (window) window.focus();
    else open();
  };

  return { host, show };
};

const run = (places: Places): void => {
  setMenu(process.platform);
  const { host, show } = openApp(places);
  app.on('second-instance', show);
  app.on('activate', show);
  app.on('window-all-closed', () => app.quit());

  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void host.close().finally(() => {
      isClosed = true;
      app.quit();
    });
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());
  show();
};

/**
 * Runs the app in Electron until its last window is closed. A second start shows the first and ends.
 *
 * Returns at once: Electron is ready only when the entry has been read to its end, so the entry must not wait for that.
 */
export const startElectronShell = (places: Places): void => {
  prepare();
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app
    .whenReady()
    .then(() => run(places))
    .catch(() => app.exit(1));
};
