import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { actionsIn, filesIn, headerIn, refusalOf, tamperWith, vaultOnDisk } from './vault.testkit.ts';

/** The vault after its database has been altered by somebody with the key, and how opening it was refused. */
const refusedAfter = async (sql: string) => {
  const { folder, open } = await vaultOnDisk();
  await tamperWith(folder, (database) => database.exec(sql));
  const before = filesIn(folder);
  const code = await refusalOf(open);
  expect(filesIn(folder)).toEqual(before);
  return code;
};

describe('a database that does not go with its program or its header', () => {
  test('from a newer version is named as such', async () => {
    expect(await refusedAfter('PRAGMA user_version = 99')).toBe('vaultFromNewerVersion');
  });

  test('without a version is damaged, and is not filled anew', async () => {
    expect(await refusedAfter('PRAGMA user_version = 0')).toBe('vaultDamaged');
  });

  test('that has known a later header does not open with an older one', async () => {
    expect(await refusedAfter('UPDATE vault SET header_generation = header_generation + 1')).toBe(
      'headerDamaged',
    );
  });

  test('of another vault does not open', async () => {
    expect(await refusedAfter("UPDATE vault SET vault_id = 'another'")).toBe('headerDamaged');
  });

  test('that does not say whose it is does not open', async () => {
    expect(await refusedAfter('DELETE FROM vault')).toBe('vaultDamaged');
  });

  test('that never heard of its header, because of a crash, opens and learns of it', async () => {
    const { folder, open } = await vaultOnDisk();
    await tamperWith(folder, (database) => database.exec('UPDATE vault SET header_generation = 0'));
    const vault = await open();
    expect(actionsIn(vault)[0]).toBe('vault.headerBroughtUp');
    vault.close();
    await tamperWith(folder, (database) => {
      expect(database.prepare('SELECT header_generation FROM vault').pluck().get()).toBe(
        headerIn(folder).generation,
      );
    });
  });
});

describe('the folder of a vault', () => {
  test('shows no word of what is inside, and no key', async () => {
    const { folder } = await vaultOnDisk();
    const header = readFileSync(join(folder, 'vault.json'), 'utf8');
    expect(header).not.toContain('boats');
    expect(readFileSync(join(folder, 'vault.db')).toString('latin1')).not.toContain('client_file');
  });
});
