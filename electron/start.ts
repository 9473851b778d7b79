import { type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { wordsOf } from '#shared/i18n/words.ts';
import { firstKnownLanguage, systemLocales } from './platform/language.ts';
import { findBrowsers } from './shells/chromium/installed-browsers.ts';

/**
 * `npm start`: opens the app in Electron where its binary is there or can be fetched, and otherwise in an installed
 * browser. Says in one line what it does instead, or what is missing.
 */
const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const ELECTRON = path.join(PROJECT, 'node_modules', 'electron');
const PATIENCE_WITH_THE_FETCH_MS = 180_000;
/** Whoever ends sooner than this, and badly, has not really started. */
const TOO_SOON_MS = 5_000;

const words = wordsOf(firstKnownLanguage(systemLocales()));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const isRoot = process.getuid?.() === 0;
const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** The binary, if Electron's package has put one in place. */
const electronBinary = (): string | null => {
  const pathFile = path.join(ELECTRON, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const binary = path.join(ELECTRON, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(binary) ? binary : null;
};

const fetchElectron = (): string | null => {
  const install = path.join(ELECTRON, 'install.js');
  if (!existsSync(install)) return null;
  say(words('shell:start.fetching'));
  spawnSync(process.execPath, [install], { stdio: 'ignore', timeout: PATIENCE_WITH_THE_FETCH_MS });
  return electronBinary();
};

/** Runs a program to its end and tells whether it really ran: it ended well, or only after a while. */
const ran = (program: string, args: readonly string[], options: SpawnOptions): Promise<boolean> =>
  new Promise((resolve) => {
    const started = performance.now();
    const child = spawn(program, args, { ...options, cwd: PROJECT });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0 || performance.now() - started > TOO_SOON_MS));
  });

const openInElectron = (binary: string): Promise<boolean> =>
  ran(binary, [...(isRoot ? ['--no-sandbox'] : []), PROJECT], { stdio: 'ignore' });

const openInBrowser = async (why: 'openingInBrowser' | 'electronFailed'): Promise<boolean> => {
  const [browser] = findBrowsers();
  if (!browser) {
    say(words('shell:start.noBrowser'));
    return false;
  }
  say(words(`shell:start.${why}`, { browser: browser.name }));
  const shell = path.join(PROJECT, 'electron', 'shells', 'chromium', 'main.ts');
  const hasRun = await ran(process.execPath, [shell, '--executable', browser.executablePath], {
    stdio: ['ignore', 'inherit', 'ignore'],
  });
  if (!hasRun) say(words('shell:start.failed', { browser: browser.name }));
  return hasRun;
};

const start = async (): Promise<boolean> => {
  if (!existsSync(path.join(PROJECT, 'out', 'renderer', 'index.html'))) {
    say(words('shell:start.notBuilt'));
    return false;
  }
  if (!hasDisplay()) {
    say(words('shell:start.noDisplay'));
    return false;
  }
  if (isRoot) say(words('shell:start.asRoot'));
  const binary = electronBinary() ?? fetchElectron();
  if (!binary) return openInBrowser('openingInBrowser');
  return (await openInElectron(binary)) || openInBrowser('electronFailed');
};

process.exitCode = (await start()) ? 0 : 1;
