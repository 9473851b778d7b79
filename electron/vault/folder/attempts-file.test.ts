import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { instantOf } from '#shared/domain/dates.ts';
import { NO_ATTEMPTS, withAttempt } from '#shared/domain/failed-attempts.ts';
import { quickVaults, temporaryFolder, vaultOnDisk } from '../vault.testkit.ts';
import { attemptsFile } from './attempts-file.ts';

const one = withAttempt(NO_ATTEMPTS, { at: instantOf(new Date()), staffId: null });

test('failed attempts lie beside the vault until it is opened', async () => {
  const { folder } = await vaultOnDisk();
  expect(attemptsFile.read(folder)).toEqual(NO_ATTEMPTS);
  expect(attemptsFile.write(folder, one)).toBe(true);
  expect(attemptsFile.read(folder)).toEqual(one);
  expect((await quickVaults().inspect(folder)).holds).toBe('vault');
  expect(attemptsFile.write(folder, NO_ATTEMPTS)).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(['vault.db', 'vault.json']);
});

test.each(['', '{', '{"count":-1,"latest":[]}', '[]', '\u0000'.repeat(100)])(
  'what cannot be read counts as none, and is replaced: %j',
  (text) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'attempts.json'), text);
    expect(attemptsFile.read(folder)).toEqual(NO_ATTEMPTS);
    expect(attemptsFile.write(folder, one)).toBe(true);
    expect(attemptsFile.read(folder)).toEqual(one);
  },
);

test('a folder that cannot be written is said to be one', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'attempts.json'));
  expect(attemptsFile.write(folder, one)).toBe(false);
  expect(attemptsFile.write(join(folder, 'nowhere'), one)).toBe(false);
  chmodSync(folder, 0o700);
});
