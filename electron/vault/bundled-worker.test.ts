import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { expect, onTestFinished, test } from 'vitest';
import { unwatched } from './backup/backup.testkit.ts';
import { MANAGER } from './somebody.testkit.ts';
import { PASSPHRASE, refusalOf, temporaryFolder } from './vault.testkit.ts';
import { createVaults } from './vaults.ts';

test('a vault is made, opened and backed up with the threads as a bundler writes them', async () => {
  await mkdir(fileURLToPath(new URL('../../node_modules/.cache', import.meta.url)), { recursive: true });
  // Within the project, so that the database's package is found.
  const out = await mkdtemp(fileURLToPath(new URL('../../node_modules/.cache/bundled-', import.meta.url)));
  onTestFinished(() => rm(out, { recursive: true, force: true }));
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true, external: ['better-sqlite3-multiple-ciphers'] },
    build: {
      ssr: true,
      outDir: out,
      rollupOptions: {
        input: {
          'kdf-worker': fileURLToPath(new URL('./kdf-worker.ts', import.meta.url)),
          'check-worker': fileURLToPath(new URL('./backup/check-worker.ts', import.meta.url)),
        },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  });
  const kdfWorkerUrl = pathToFileURL(join(out, 'kdf-worker.mjs'));
  const checkWorkerUrl = pathToFileURL(join(out, 'check-worker.mjs'));
  const vaults = createVaults({
    kdfWorkerUrl,
    checkWorkerUrl,
    kdfTarget: { milliseconds: 0, mostMemoryKiB: 0 },
  });
  const folder = join(out, 'vault');
  const vault = await vaults.create({ folder, staff: MANAGER, passphrase: PASSPHRASE });
  const backup = await vault.backUp({ into: temporaryFolder(), ...unwatched() });
  vault.close();
  (await createVaults().open({ folder: backup.folder, passphrase: PASSPHRASE })).close();
  (await createVaults().open({ folder, passphrase: PASSPHRASE })).close();
  expect(await refusalOf(() => vaults.open({ folder, passphrase: 'another passphrase' }))).toBe(
    'wrongPassphrase',
  );
});
