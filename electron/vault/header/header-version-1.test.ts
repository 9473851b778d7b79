import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { newClientDetails } from '#shared/domain/client-file.ts';
import { ClientFileId } from '#shared/domain/ids.ts';
import {
  actionsIn,
  filesIn,
  headerIn,
  PASSPHRASE,
  quickVaults,
  refusalOf,
  vaultOfVersion1,
} from '../vault.testkit.ts';

const vaults = quickVaults();
const FILE = '01990000-0000-7000-8000-000000000001';
const SOME_TIME = '2026-11-23T10:00:00.000Z';

test('a vault of the first version opens with its passphrase, and is one of this version from then on', async () => {
  const details = { ...newClientDetails('Blue'), notes: 'from before' };
  const { folder, vaultId, staffId } = await vaultOfVersion1((database) =>
    database
      .prepare(
        `INSERT INTO client_file (id, version, created_at, updated_at, working_name, file_code, country_of_origin, body)
         VALUES (?, 1, ?, ?, 'Blue', '', ?, ?)`,
      )
      .run(FILE, SOME_TIME, SOME_TIME, JSON.stringify(details.countryOfOrigin), JSON.stringify(details)),
  );
  expect(await vaults.inspect(folder)).toEqual({ holds: 'vault', people: [{ id: staffId, name: 'Noor' }] });
  const vault = await vaults.open({ folder, passphrase: PASSPHRASE });
  expect(vault.staff).toEqual({ id: staffId, name: 'Noor', role: 'manager' });
  expect(vault.files.find(ClientFileId.parse(FILE))?.details).toEqual(details);
  expect(actionsIn(vault)).toContain('vault.headerBroughtUp');
  vault.close();
  expect(headerIn(folder)).toMatchObject({ version: 2, vaultId });
  const again = await vaults.open({ folder, passphrase: PASSPHRASE });
  expect(again.files.find(ClientFileId.parse(FILE))?.details).toEqual(details);
  again.close();
});

test('a vault of the first version does not open with another passphrase, and stays as it is', async () => {
  const { folder } = await vaultOfVersion1();
  const before = filesIn(folder);
  expect(await refusalOf(() => vaults.open({ folder, passphrase: 'another passphrase' }))).toBe(
    'wrongPassphrase',
  );
  expect(filesIn(folder)).toEqual(before);
  expect(readdirSync(folder).sort()).toEqual(['vault.db', 'vault.json']);
});
