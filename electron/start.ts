import { type SpawnOptions, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { wordsOf } from '#shared/i18n/words.ts';
import { firstKnownLanguage, systemLocales } from './platform/language.ts';
import { findBrowsers } from './shells/chromium/installed-browsers.ts';
import { ELECTRON_INSTALLER, electronBinary } from './shells/electron/binary.ts';
import { openTheApp, type Word } from './starting.ts';

/** `npm start`, on this machine. */
const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const CHROMIUM_SHELL = path.join(PROJECT, 'electron', 'shells', 'chromium', 'main.ts');

/** Where Electron is fetched from, unless somebody has set another place, as its own documentation has it. */
const ELECTRON_SOURCE =
  process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com/';
const PATIENCE_WITH_AN_ANSWER_MS = 4_000;
const PATIENCE_WITH_A_FETCH_MS = 300_000;
/** What was fetched before is unpacked in this time. */
const PATIENCE_WITH_THE_CACHE_MS = 15_000;
/** Whoever ends sooner than this, and badly, has not really started. */
const TOO_SOON_MS = 5_000;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const isRoot = (): boolean => process.getuid?.() === 0;

const words = wordsOf(firstKnownLanguage(systemLocales()));
const say = (word: Word): void => {
  const browser = 'browser' in word ? word.browser : '';
  process.stdout.write(`${words(`shell:start.${word.say}`, { browser })}\n`);
};

/** Runs a program to its end, which it is told of as this one is. Says how it ended, and when. */
const run = (
  program: string,
  args: readonly string[],
  options: SpawnOptions,
): Promise<{ isWell: boolean; ms: number }> =>
  new Promise((resolve) => {
    const began = performance.now();
    const child = spawn(program, args, { cwd: PROJECT, ...options });
    const pass = (signal: NodeJS.Signals) => void child.kill(signal);
    for (const signal of SIGNALS) process.on(signal, pass);
    const ended = (isWell: boolean) => {
      for (const signal of SIGNALS) process.off(signal, pass);
      resolve({ isWell, ms: performance.now() - began });
    };
    child.once('error', () => ended(false));
    child.once('exit', (code) => ended(code === 0));
  });

const reallyRan = ({ isWell, ms }: { isWell: boolean; ms: number }): boolean => isWell || ms > TOO_SOON_MS;

/** Editors set this for programs of their own; with it, Electron would be a plain Node. */
const withoutEditorsElectron = (): NodeJS.ProcessEnv => {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  return env;
};

const opened = await openTheApp({
  isBuilt: () => existsSync(path.join(PROJECT, 'out', 'renderer', 'index.html')),
  hasDisplay: () =>
    process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY),
  isRoot,
  electron: () => electronBinary(),
  canReachElectron: () =>
    fetch(ELECTRON_SOURCE, { method: 'HEAD', signal: AbortSignal.timeout(PATIENCE_WITH_AN_ANSWER_MS) }).then(
      () => true,
      () => false,
    ),
  fetchElectron: async (isReachable) => {
    const timeout = isReachable ? PATIENCE_WITH_A_FETCH_MS : PATIENCE_WITH_THE_CACHE_MS;
    await run(process.execPath, [ELECTRON_INSTALLER], { stdio: 'ignore', timeout });
    return electronBinary();
  },
  browsers: () => findBrowsers(),
  runElectron: async (program) => {
    const args = isRoot() ? ['--no-sandbox', PROJECT] : [PROJECT];
    return reallyRan(await run(program, args, { stdio: 'ignore', env: withoutEditorsElectron() }));
  },
  runBrowser: async ({ executablePath }) =>
    reallyRan(
      await run(process.execPath, [CHROMIUM_SHELL, '--executable', executablePath], {
        stdio: ['ignore', 'inherit', 'ignore'],
      }),
    ),
  say,
});

process.exitCode = opened ? 0 : 1;
