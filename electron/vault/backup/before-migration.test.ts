import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Refusal } from '#shared/contract/errors.ts';
import { NEWEST_VERSION, schemaVersionOf } from '../database/migrate.ts';
import { unlockVault } from '../unlock-vault.ts';
import {
  PASSPHRASE,
  QUICK_NEEDS,
  quickVaults,
  refusalOf,
  tamperWith,
  vaultAtVersion,
} from '../vault.testkit.ts';
import type { CheckCopy } from './check-copy.ts';

const open = (folder: string) => quickVaults().open({ folder, passphrase: PASSPHRASE });
const KEPT = `before-version-${NEWEST_VERSION}`;

const versionIn = async (folder: string): Promise<number> => {
  let version = 0;
  await tamperWith(folder, (database) => {
    version = schemaVersionOf(database);
  });
  return version;
};

const namesOf = ({ files }: Awaited<ReturnType<typeof open>>) =>
  files.list({ search: '', limit: 5 }).files.map(({ workingName }) => workingName);

describe('a vault of an earlier version', () => {
  test('is brought to this one with the vault as it was kept beside, encrypted and whole', async () => {
    const folder = await vaultAtVersion(1);
    const header = readFileSync(join(folder, 'vault.json'));
    const vault = await open(folder);
    expect(namesOf(vault)).toEqual(['Blue']);
    const query = { staffId: null, about: null, from: null, until: null, before: null, limit: 5 };
    expect(vault.log.list({ ...query, kind: 'vault' }).entries).toMatchObject([
      { action: 'vault.migrated', detail: { from: 1, to: NEWEST_VERSION } },
    ]);
    vault.close();
    expect(readdirSync(folder).sort()).toEqual([KEPT, 'vault.db', 'vault.json']);
    const kept = join(folder, KEPT);
    expect(readdirSync(kept).sort()).toEqual(['vault.db', 'vault.json']);
    expect(readFileSync(join(kept, 'vault.json'))).toEqual(header);
    expect(readFileSync(join(kept, 'vault.db')).includes('Blue')).toBe(false);
    expect(await versionIn(kept)).toBe(1);
    expect(await versionIn(folder)).toBe(NEWEST_VERSION);
    const again = await open(kept);
    expect(namesOf(again)).toEqual(['Blue']);
    again.close();
  });

  test('keeps the newest such copy only, and no half one', async () => {
    const folder = await vaultAtVersion(1);
    for (const name of ['before-version-1', `${KEPT}.unfinished`, KEPT, 'before-version-x']) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, 'vault.db'), 'old');
    }
    (await open(folder)).close();
    expect(readdirSync(folder).sort()).toEqual(['before-version-x', KEPT, 'vault.db', 'vault.json'].sort());
    expect(await versionIn(join(folder, KEPT))).toBe(1);
  });

  test('is not made again when there is nothing to change', async () => {
    const folder = await vaultAtVersion(1);
    (await open(folder)).close();
    const before = readFileSync(join(folder, KEPT, 'vault.db'));
    (await open(folder)).close();
    expect(readFileSync(join(folder, KEPT, 'vault.db'))).toEqual(before);
  });

  const openWith = (folder: string, check: CheckCopy) =>
    unlockVault(
      { folder, passphrase: PASSPHRASE },
      { ...QUICK_NEEDS, copies: { ...QUICK_NEEDS.copies, check } },
    );

  test.each<[string, string, CheckCopy]>([
    ['cannot be read back', 'vaultDamaged', () => Promise.reject(new Refusal('vaultDamaged', 'damaged'))],
    [
      'holds something else',
      'backupNotAsWritten',
      async (checking) => ({ ...(await QUICK_NEEDS.copies.check(checking)), headerGeneration: 9 }),
    ],
  ])('stays as it was where the copy %s, and the earlier program still opens it', async (_, code, check) => {
    const folder = await vaultAtVersion(1);
    expect(await refusalOf(() => openWith(folder, check))).toBe(code);
    expect(readdirSync(folder).sort()).toEqual(['vault.db', 'vault.json']);
    expect(await versionIn(folder)).toBe(1);
    (await open(folder)).close();
  });
});
