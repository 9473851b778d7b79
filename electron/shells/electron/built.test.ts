import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs/promises';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { resolveConfig } from 'electron-vite';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Bridge } from '#shared/contract/bridge.ts';
import manifest from '../../../package.json' with { type: 'json' };
import { EVENT, INVOKE } from './channels.ts';

/**
 * The Electron shell can't be started where its binary is not, so what the build makes of it is looked at as closely as
 * may be without: which modules it asks for, that it loads, and what it does first.
 */
const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));

let out: string;
beforeAll(async () => {
  // Within the project, so that the packages which the build leaves outside are found.
  await fs.mkdir(path.join(PROJECT, 'node_modules', '.cache'), { recursive: true });
  out = await fs.mkdtemp(path.join(PROJECT, 'node_modules', '.cache', 'built-'));
  const { config } = await resolveConfig(
    { root: PROJECT, build: { outDir: out }, logLevel: 'silent' },
    'build',
    'production',
  );
  if (!config?.main || !config.preload) throw new Error('the configuration lacks a part');
  await build(config.main);
  await build(config.preload);
  await fs.mkdir(path.join(out, 'renderer'));
  await fs.writeFile(path.join(out, 'renderer', 'index.html'), '<h1>Mooring</h1>');
});
afterAll(() => fs.rm(out, { recursive: true, force: true }));

const modulesAskedFor = (code: string, pattern: RegExp): string[] =>
  [...new Set([...code.matchAll(pattern)].map(([, name = '']) => name))].sort();

/** Of `name/part` and of `@scope/name/part`. */
const packageOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

describe('the main process', () => {
  test('asks for Electron, for Node and for what is installed with the app, and says no JSON is code', async () => {
    const folder = path.join(out, 'main');
    const names = await fs.readdir(folder);
    // What it shares with its workers lies beside it.
    expect(names).toEqual(expect.arrayContaining(['main.js', 'kdf-worker.js', 'check-worker.js']));
    const codes = await Promise.all(names.map((name) => fs.readFile(path.join(folder, name), 'utf8')));
    const asked = modulesAskedFor(codes.join('\n'), /^import .*?from "([^"]+)"/gm);
    const installed = Object.keys(manifest.dependencies);
    const others = asked.filter(
      (name) =>
        !name.startsWith('node:') &&
        !builtinModules.includes(name) &&
        !installed.includes(packageOf(name)) &&
        !names.includes(name.replace(/^\.\//, '')),
    );
    expect(others).toEqual(['electron']);
    // The two shells know nothing of each other.
    expect(asked).not.toContain('playwright-core');
  });

  test('loads, opens its window on the app page and derives keys with the worker beside it', async () => {
    const double = path.join(PROJECT, 'electron', 'shells', 'electron', 'electron-double.testkit.ts');
    const script = `
      import { registerHooks } from 'node:module';
      import { pathToFileURL } from 'node:url';
      const [main, double, home] = process.argv.slice(1).map((file) => pathToFileURL(file).href);
      registerHooks({ resolve: (name, context, next) => name === 'electron' ? { url: double, shortCircuit: true } : next(name, context) });
      const electron = await import(double);
      await import(main);
      electron.app.ready.resolve();
      await new Promise((resolve) => setTimeout(resolve, 0));
      const [window] = electron.FakeWindow.all;
      const event = { sender: window.webContents, senderFrame: window.webContents.mainFrame };
      const folder = new URL(home + '/vault').pathname;
      const wire = JSON.stringify({ folder, staffName: 'A. Worker', passphrase: 'a long passphrase' });
      const created = await electron.ipcMain.handlers.get('${INVOKE}')(event, 'vault.create', wire);
      process.stdout.write(JSON.stringify({ loaded: window.loaded, preload: window.options.webPreferences.preload, created: JSON.parse(created).ok }));
      process.exit(0);`;
    const home = path.join(out, 'home');
    const child = spawn(
      process.execPath,
      ['--input-type=module', '-e', script, path.join(out, 'main', 'main.js'), double, home],
      {
        cwd: PROJECT,
        env: { ...process.env, XDG_CONFIG_HOME: home, APPDATA: home, HOME: home },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
    });
    await once(child, 'exit');
    expect(JSON.parse(said)).toEqual({
      loaded: ['app://mooring/'],
      preload: path.join(out, 'preload', 'preload.cjs'),
      created: true,
    });
  });
});

describe('the preload script', () => {
  test('is one file of CommonJS that asks for Electron alone', async () => {
    expect(await fs.readdir(path.join(out, 'preload'))).toEqual(['preload.cjs']);
    const code = await fs.readFile(path.join(out, 'preload', 'preload.cjs'), 'utf8');
    expect(modulesAskedFor(code, /require\("([^"]+)"\)/g)).toEqual(['electron']);
    expect(code).not.toMatch(/^(import|export) /m);
  });

  test('gives the page a bridge of two functions, over two channels', async () => {
    const code = await fs.readFile(path.join(out, 'preload', 'preload.cjs'), 'utf8');
    const exposed: Record<string, Bridge> = {};
    const listeners = new Map<string, Set<(event: unknown, wire: string) => void>>();
    const of = (channel: string) => listeners.get(channel) ?? listeners.set(channel, new Set()).get(channel);
    const ipcRenderer = {
      invoke: vi.fn(async () => 'answer'),
      on: (channel: string, listener: () => void) => of(channel)?.add(listener),
      off: (channel: string, listener: () => void) => of(channel)?.delete(listener),
    };
    const contextBridge = {
      exposeInMainWorld: (name: string, bridge: Bridge) => {
        exposed[name] = bridge;
      },
    };
    runInNewContext(code, { require: () => ({ contextBridge, ipcRenderer }) });

    expect(Object.keys(exposed)).toEqual(['mooring']);
    const { mooring } = exposed;
    expect(Object.keys(mooring ?? {}).sort()).toEqual(['invoke', 'subscribe']);
    expect(await mooring?.invoke('app.about', '{}')).toBe('answer');
    expect(ipcRenderer.invoke.mock.calls).toEqual([[INVOKE, 'app.about', '{}']]);

    const heard: unknown[][] = [];
    const stop = mooring?.subscribe((...told) => heard.push(told));
    for (const listener of of(EVENT) ?? []) listener({ sender: 'the main process' }, 'wire');
    // The event of Electron's, with its way back to the main process, stays outside the page.
    expect(heard).toEqual([['wire']]);
    stop?.();
    expect(of(EVENT)?.size).toBe(0);
  });
});
