import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openEnvelope } from '#shared/contract/envelope.ts';
import { encode } from '#shared/contract/wire.ts';
import { newClientDetails } from '#shared/domain/client-file.ts';
import { createVaults } from '../../vault/vaults.ts';
import { CHEAP_VAULTS } from '../conformance-subjects.testkit.ts';
import { sharedScratchRenderer, temporaryFolder, testBrowser } from './browser.testkit.ts';
import { type ShellProcess, startShellProcess } from './shell-process.testkit.ts';

const PASSPHRASE = 'a long passphrase for the tests';

let home: string;
const running: ShellProcess[] = [];
beforeEach(async () => {
  home = await temporaryFolder('process');
});
afterEach(async () => {
  await Promise.all(
    running.splice(0).map((one) => (one.process.exitCode === null ? one.end('SIGKILL') : null)),
  );
  await fs.rm(home, { recursive: true, force: true });
});

const options = async () => ({
  ...(await testBrowser()),
  userDataFolder: path.join(home, 'user-data'),
  rendererFolder: await sharedScratchRenderer(),
  locales: ['en'],
  vaults: CHEAP_VAULTS,
});

const start = async (): Promise<ShellProcess> => {
  const shell = await startShellProcess(await options());
  running.push(shell);
  return shell;
};

const call = async ({ page }: ShellProcess, method: string, input: unknown): Promise<unknown> => {
  const wire = encode(input);
  return openEnvelope(
    await page.evaluate(([name, sent]) => window.mooring.invoke(name, sent), [method, wire] as const),
  );
};

const vaultFolder = () => path.join(home, 'vault');
const createVault = (shell: ShellProcess) =>
  call(shell, 'vault.create', { folder: vaultFolder(), staffName: 'A. Worker', passphrase: PASSPHRASE });

const namesInVault = async (): Promise<string[]> => {
  const vault = await createVaults().open({ folder: vaultFolder(), passphrase: PASSPHRASE });
  const { files } = vault.files.list({ search: '', limit: 50 });
  vault.close();
  return files.map((file) => file.workingName);
};

test('a killed shell takes its browser with it, and what was answered is on the disk', async () => {
  const shell = await start();
  await createVault(shell);
  for (const name of ['one', 'two', 'three'])
    await call(shell, 'files.create', { details: newClientDetails(name) });
  // `end` waits until the browser is gone too.
  await shell.end('SIGKILL');
  expect((await namesInVault()).sort()).toEqual(['one', 'three', 'two']);

  const again = await start();
  expect(await call(again, 'vault.status', {})).toMatchObject({ is: 'locked', folder: vaultFolder() });
});

test.each(['SIGTERM', 'SIGINT'] as const)('%s closes the vault and ends well', async (signal) => {
  const shell = await start();
  await createVault(shell);
  expect(await shell.end(signal)).toEqual({ code: 0, signal: null });
  expect(shell.output()).toContain('ended');
  // A database that was closed in good order leaves no log beside it.
  expect((await fs.readdir(vaultFolder())).filter((name) => name.endsWith('-wal'))).toEqual([]);
});

test('a second start on the same folder is told so and ends at once', async () => {
  const first = await start();
  await createVault(first);
  const entry = path.join(import.meta.dirname, 'child.testkit.ts');
  const second = spawn(process.execPath, [entry, JSON.stringify({ ...(await options()), port: 0 })], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  second.stdout.on('data', (chunk) => {
    said += chunk;
  });
  const [code] = await once(second, 'exit');
  expect([code, said.trim()]).toEqual([0, 'alreadyOpen']);
  expect(await call(first, 'vault.status', {})).toMatchObject({ is: 'unlocked' });
});

test('a second start with other settings but on the same vault is told that it is in use', async () => {
  const first = await start();
  await createVault(first);
  const second = await startShellProcess({ ...(await options()), userDataFolder: path.join(home, 'others') });
  running.push(second);
  await call(second, 'vault.use', { folder: vaultFolder() });
  await expect(call(second, 'vault.unlock', { passphrase: PASSPHRASE })).rejects.toMatchObject({
    code: 'vaultInUse',
  });
});

test('closing the last window ends the process', async () => {
  const shell = await start();
  const exited = once(shell.process, 'exit');
  await shell.page.close();
  expect(await exited).toEqual([0, null]);
});
