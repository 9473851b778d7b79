import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, expect, type Page, type TestInfo } from '@playwright/test';
import { foundByAxe } from '#electron/shells/chromium/axe.testkit.ts';
import type { VaultsOptions } from '#electron/vault/vaults.ts';
import {
  type AppOptions,
  type Laptop,
  laptopIn,
  makeVault,
  QUICK_KEYS,
  type RunningApp,
  startApp,
} from './app.ts';

type Fixtures = {
  /** How passphrases become keys: at no cost, unless a journey's subject is the vault's door (`REAL_KEYS`). */
  keys: VaultsOptions;
  /** A laptop on which Mooring has never run; its folders go with the test. */
  laptop: Laptop;
  /** Starts the app on it. Every app that a test starts is closed at its end. */
  start(options?: AppOptions): Promise<RunningApp>;
  /** The app with a new, open vault. */
  app: RunningApp;
};

/** What was on the screens when a test failed: its windows are not Playwright's own, so nobody else keeps that. */
const keepPictures = async ({ context }: RunningApp, testInfo: TestInfo): Promise<void> => {
  for (const [index, page] of context.pages().entries()) {
    const path = testInfo.outputPath(`window-${index + 1}.png`);
    await page.screenshot({ path, timeout: 5_000 }).catch(() => undefined);
  }
};

export const test = base.extend<Fixtures>({
  keys: [QUICK_KEYS, { option: true }],

  laptop: async ({ playwright: _ }, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'mooring-e2e-'));
    await use(await laptopIn(folder));
    await rm(folder, { recursive: true, force: true });
  },

  start: async ({ laptop, keys }, use, testInfo) => {
    const started: RunningApp[] = [];
    await use(async (options) => {
      const app = await startApp(laptop, { ...options, vaults: { ...keys, ...options?.vaults } });
      started.push(app);
      return app;
    });
    const hasFailed = testInfo.status !== testInfo.expectedStatus;
    for (const app of started) {
      if (hasFailed) await keepPictures(app, testInfo);
      await app.close();
    }
  },

  app: async ({ start }, use) => {
    const app = await start();
    await makeVault(app);
    await use(app);
  },
});

/** Where only the colours are others, nothing but what they do is looked at again. */
const RULES_OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** Fails with what axe finds on the screen. */
export const expectAccessible = async (page: Page, where: string): Promise<void> =>
  expect(await foundByAxe(page), where).toEqual([]);

const showIn = async (page: Page, colorScheme: 'light' | 'dark'): Promise<void> => {
  await page.emulateMedia({ colorScheme });
  await page.locator(`html[data-theme="${colorScheme}"]`).waitFor();
};

/** The same of a screen that is light, and then of its colours in the dark. It is light again after it. */
export const expectAccessibleInBoth = async (page: Page, where: string): Promise<void> => {
  await expectAccessible(page, `${where}, light`);
  await showIn(page, 'dark');
  expect(await foundByAxe(page, { runOnly: RULES_OF_COLOURS }), `${where}, dark`).toEqual([]);
  await showIn(page, 'light');
};

export { expect };
