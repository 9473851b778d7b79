import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type AppOptions, type Laptop, laptopIn, PASSPHRASE, type RunningApp, startApp } from './app.ts';
import { test as base } from './fixtures.ts';

/** Whose vault is open on the other laptop. */
export const OVER_THERE = 'Sanne';

type OtherLaptop = {
  /** Starts the app on another laptop, with an open vault of somebody else. */
  startOther(options?: AppOptions): Promise<RunningApp>;
  other: RunningApp;
};

export const test = base.extend<OtherLaptop>({
  startOther: async ({ keys }, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'mooring-e2e-'));
    const laptop = await laptopIn(folder);
    const started: RunningApp[] = [];
    await use(async (options) => {
      const other = await startApp(laptop, { ...options, vaults: { ...keys, ...options?.vaults } });
      started.push(other);
      await other.window.welcome.createVault({
        ...{ folder: laptop.vaultFolder, staffName: OVER_THERE, passphrase: PASSPHRASE },
      });
      return other;
    });
    for (const other of started) await other.close();
    await rm(folder, { recursive: true, force: true });
  },
  other: async ({ startOther }, use) => use(await startOther()),
});

/** What lies in a vault's folder, to the last byte. */
export const everyByteOf = ({ vaultFolder }: Laptop): Record<string, string> =>
  Object.fromEntries(
    readdirSync(vaultFolder).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(path.join(vaultFolder, name)))
        .digest('hex'),
    ]),
  );
