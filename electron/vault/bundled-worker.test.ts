import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { MANAGER } from './somebody.testkit.ts';
import { PASSPHRASE, refusalOf, temporaryFolder } from './vault.testkit.ts';
import { createVaults } from './vaults.ts';

test('a vault is made and opened with the key derivation thread as a bundler writes it', async () => {
  const out = temporaryFolder();
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: out,
      rollupOptions: {
        input: { 'kdf-worker': fileURLToPath(new URL('./kdf-worker.ts', import.meta.url)) },
        output: { entryFileNames: '[name].mjs' },
      },
    },
  });
  const kdfWorkerUrl = pathToFileURL(join(out, 'kdf-worker.mjs'));
  const vaults = createVaults({ kdfWorkerUrl, kdfTarget: { milliseconds: 0, mostMemoryKiB: 0 } });
  const folder = join(out, 'vault');
  (await vaults.create({ folder, staff: MANAGER, passphrase: PASSPHRASE })).close();
  (await createVaults().open({ folder, passphrase: PASSPHRASE })).close();
  expect(await refusalOf(() => vaults.open({ folder, passphrase: 'another passphrase' }))).toBe(
    'wrongPassphrase',
  );
});
