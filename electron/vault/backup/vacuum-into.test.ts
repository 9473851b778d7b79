import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../database/open-database.ts';
import { someFile } from '../records.testkit.ts';
import { CHANGE } from '../somebody.testkit.ts';
import { bareDatabase, FIXED_KEY, refusalOf, temporaryFolder } from '../vault.testkit.ts';

const CANARY = 'vermilionharbour';

const filled = () => {
  const { database, vault, path } = { ...bareDatabase().open(), path: '' };
  vault.write(CHANGE, () => {
    for (let count = 0; count < 30; count += 1) vault.files.insert(someFile({ notes: `${CANARY} ${count}` }));
  });
  return { database, vault, path };
};

const vacuumed = () => {
  const { database } = filled();
  const path = join(temporaryFolder(), 'copy.db');
  writeFileSync(path, '', { mode: 0o600 });
  database.prepare('VACUUM INTO ?').run(path);
  return { database, path };
};

/** What decision 0011 stands on: should the driver ever behave otherwise, one of these fails. */
describe('VACUUM INTO on a keyed connection', () => {
  test('writes a file without a readable word, that opens with the same key and no other', async () => {
    const { path } = vacuumed();
    const bytes = readFileSync(path);
    for (const word of [CANARY, 'client_file', 'SQLite format']) {
      expect(bytes.includes(Buffer.from(word, 'utf8'))).toBe(false);
      expect(bytes.includes(Buffer.from(word, 'utf16le'))).toBe(false);
    }
    const other = FIXED_KEY.map((byte) => byte ^ 1);
    expect(await refusalOf(() => openDatabase(path, other, 'existing'))).toBe('vaultDamaged');
    const copy = openDatabase(path, FIXED_KEY, 'existing');
    expect(copy.prepare('SELECT count(*) FROM client_file').pluck().get()).toBe(30);
    copy.close();
  });

  test('keeps the salt, the page size, the version and what takes free pages away', () => {
    const { database, path } = vacuumed();
    const about = (of: typeof database) =>
      ['auto_vacuum', 'page_size', 'user_version', 'application_id', 'cipher_salt'].map((pragma) =>
        of.pragma(pragma, { simple: true }),
      );
    const copy = openDatabase(path, FIXED_KEY, 'existing');
    expect(about(copy)).toEqual(about(database));
    expect(about(copy)[0]).toBe(1);
    expect(readFileSync(path).subarray(0, 16)).toEqual(readFileSync(database.name).subarray(0, 16));
    copy.close();
  });

  test('leaves one file: nothing beside it, and nothing to be joined to it', () => {
    const { path } = vacuumed();
    expect(readdirSync(join(path, '..'))).toEqual(['copy.db']);
  });

  test('has what was committed a moment before, though it lies in the log yet', () => {
    const { database, vault } = filled();
    const late = someFile();
    vault.write(CHANGE, () => vault.files.insert(late));
    const path = join(temporaryFolder(), 'copy.db');
    database.prepare('VACUUM INTO ?').run(path);
    const copy = openDatabase(path, FIXED_KEY, 'existing');
    expect(copy.prepare('SELECT count(*) FROM client_file WHERE id = ?').pluck().get(late.id)).toBe(1);
    copy.close();
  });

  test('is needed: the backup interface of SQLite refuses a target that has no key yet', async () => {
    const { database } = filled();
    await expect(database.backup(join(temporaryFolder(), 'copy.db'))).rejects.toThrow(/not supported/);
  });
});
