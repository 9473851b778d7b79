import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { ChildOptions } from './child.testkit.ts';
import { APP_ORIGIN } from './origins.ts';

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
};

export type ShellProcess = {
  readonly process: ChildProcess;
  readonly page: Page;
  /** What the process wrote, so far. */
  output(): string;
  /** Ends the process and waits until it and its browser are gone. */
  end(signal: NodeJS.Signals): Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
};

const connected = async (port: number, isOver: () => boolean): Promise<Browser> => {
  for (;;) {
    try {
      return await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    } catch (error) {
      if (isOver()) throw error;
      await setTimeout(50);
    }
  }
};

const appPageOf = async (browser: Browser): Promise<Page> => {
  for (;;) {
    const page = browser
      .contexts()
      .flatMap((context) => context.pages())
      .find((candidate) => candidate.url() === `${APP_ORIGIN}/`);
    if (page) {
      await page.waitForLoadState();
      return page;
    }
    await setTimeout(20);
  }
};

/** Starts the shell as a process of its own, with no connection to the test but the browser's debugging port. */
export const startShellProcess = async (
  options: Omit<ChildOptions, 'port'>,
  env: NodeJS.ProcessEnv = process.env,
): Promise<ShellProcess> => {
  const port = await freePort();
  const entry = path.join(import.meta.dirname, 'child.testkit.ts');
  const child = spawn(process.execPath, [entry, JSON.stringify({ ...options, port })], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  const exited = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  const isOver = () => child.exitCode !== null || child.signalCode !== null;
  const browser = await connected(port, isOver);
  const gone = new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));

  return {
    process: child,
    page: await appPageOf(browser),
    output: () => output,
    async end(signal) {
      child.kill(signal);
      const [code, bySignal] = await exited;
      await gone;
      return { code, signal: bySignal };
    },
  };
};
