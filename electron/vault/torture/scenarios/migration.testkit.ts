import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NEWEST_VERSION } from '../../database/migrate.ts';
import { makeVaultOfVersion1 } from '../../header/header-version-1.testkit.ts';
import { quickKey } from '../../keys/quick-key.testkit.ts';
import { someFile } from '../../records.testkit.ts';
import { FIRST_PASSPHRASE, openQuick } from '../quick-vaults.testkit.ts';
import { closeTidy, ok, openSound, type Scenario } from '../scenario.testkit.ts';

const FILES = 200;

/** Opening a vault of the first version, which gets the present header and the present tables by it. */
export const migration: Scenario = {
  name: 'migration',
  promises: 2,

  async prepare(folder) {
    await makeVaultOfVersion1(folder, {
      passphrase: FIRST_PASSPHRASE,
      deriveKey: quickKey,
      fill(database) {
        const file = database.prepare(
          `INSERT INTO client_file (id, version, created_at, updated_at, working_name, file_code, country_of_origin, body)
           VALUES (?, 1, ?, ?, ?, '', ?, ?)`,
        );
        const words = database.prepare('INSERT INTO search (rowid, words) VALUES (?, ?)');
        database.exec('BEGIN');
        for (let row = 1; row <= FILES; row += 1) {
          const { id, createdAt, details } = someFile({ notes: 'harbour '.repeat(100) });
          const country = JSON.stringify(details.countryOfOrigin);
          file.run(id, createdAt, createdAt, details.workingName, country, JSON.stringify(details));
          words.run(row, 'blue door harbour');
        }
        database.exec('COMMIT');
      },
    });
  },

  async work({ folder, say }) {
    const vault = await openQuick(folder);
    say('opened');
    vault.close();
    say('closed');
  },

  async check(folder, said) {
    const isNew = () =>
      (JSON.parse(readFileSync(join(folder, 'vault.json'), 'utf8')) as { version: number }).version === 2;
    const found = isNew();
    if (said.length > 0) ok(found, 'a vault that was opened has its old header');
    if (said.includes('closed')) ok(!existsSync(join(folder, 'vault.db-wal')), 'a closed vault has a log');
    const vault = await openSound(folder);
    ok(vault.files.list({ search: '', limit: 1 }).total === FILES, 'files are gone');
    ok(vault.files.list({ search: 'harb', limit: 1 }).total === FILES, 'the search has lost files');
    ok(isNew(), 'the header is still the old one');
    await closeTidy(vault, folder);
    const before = join(folder, `before-version-${NEWEST_VERSION}`);
    ok(existsSync(before), 'nothing is kept of the vault before the migration');
    const kept = await openSound(before);
    ok(kept.files.list({ search: '', limit: 1 }).total === FILES, 'what was kept from before is not whole');
    kept.close();
    return found === said.length > 0 ? 'said' : 'further';
  },
};
