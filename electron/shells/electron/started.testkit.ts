import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { NONCE_PLACEHOLDER } from '../../rpc/page-policy.ts';
import * as electron from './electron-double.testkit.ts';
import { startElectronShell } from './start.ts';

const first = <Item>(items: readonly Item[], what: string): Item => {
  const [item] = items;
  if (item === undefined) throw new Error(`there is no ${what}`);
  return item;
};

/** The shell over a double of Electron, on a laptop of its own for each test. The test itself puts the double in place. */
export const electronForTests = () => {
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
      threads: {},
    });

  const ready = async () => {
    start();
    electron.app.ready.resolve();
    await vi.waitFor(() => expect(electron.FakeWindow.all).toHaveLength(1));
    return {
      window: first(electron.FakeWindow.all, 'window'),
      session: first(electron.session.all, 'session'),
    };
  };

  return { start, ready, home: () => home };
};
