import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder, vaultOnDisk } from '../vault.testkit.ts';
import { programAt, runProgram } from './child-process.testkit.ts';

test('a vault that may only be read is named as such, and nothing in it changes', async () => {
  const { folder, open } = await vaultOnDisk();
  const other = temporaryFolder();
  const files = readdirSync(folder).map((name) => join(folder, name));
  const before = files.map((path) => readFileSync(path).toString('hex'));
  for (const path of files) chmodSync(path, 0o444);
  for (const path of [folder, dirname(folder), other]) chmodSync(path, 0o555);

  const reader = programAt('./read-only-reader.testkit.ts', import.meta.url);
  const { lines, complained } = await runProgram(reader, [folder, other]).ended;
  expect(complained).toBe('');
  expect(JSON.parse(lines.join(''))).toEqual({ opening: 'cannotWrite', creating: 'cannotWrite' });
  expect(files.map((path) => readFileSync(path).toString('hex'))).toEqual(before);
  expect(readdirSync(other)).toEqual([]);

  for (const path of [folder, dirname(folder), other]) chmodSync(path, 0o755);
  for (const path of files) chmodSync(path, 0o600);
  (await open()).close();
});
