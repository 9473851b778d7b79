import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { someFile } from '../records.testkit.ts';
import { CHANGE } from '../somebody.testkit.ts';
import { bareDatabase, refusalOf } from '../vault.testkit.ts';
import { openDatabase } from './open-database.ts';

describe('the connection to the database', () => {
  test.each([
    ['cipher', 'sqlcipher'],
    ['legacy', '4'],
    ['journal_mode', 'wal'],
    ['locking_mode', 'exclusive'],
    ['synchronous', 2],
    ['foreign_keys', 1],
    ['secure_delete', 1],
    ['temp_store', 2],
    ['trusted_schema', 0],
    ['auto_vacuum', 1],
    ['fullfsync', 1],
  ])('has %s = %s', (pragma, value) => {
    const { database } = bareDatabase().open();
    expect(database.pragma(pragma, { simple: true })).toBe(value);
  });

  test('keeps no index of the log beside it, and no word in the clear', () => {
    const { path, open } = bareDatabase();
    const { vault } = open();
    vault.write(CHANGE, () => vault.files.insert(someFile({ notes: 'canarywordinthenotes' })));
    expect(readdirSync(dirname(path)).sort()).toEqual(['vault.db', 'vault.db-wal']);
    for (const name of readdirSync(dirname(path))) {
      const bytes = readFileSync(`${dirname(path)}/${name}`).toString('latin1');
      expect(bytes).not.toContain('canaryword');
      expect(bytes).not.toContain('SQLite format');
    }
    vault.close();
    expect(readdirSync(dirname(path))).toEqual(['vault.db']);
  });

  test('refuses another key without saying it', async () => {
    const { path, open } = bareDatabase();
    open().vault.close();
    const before = readFileSync(path);
    const wrong = new Uint8Array(32).fill(0xab);
    try {
      openDatabase(path, wrong, 'existing');
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code: 'vaultDamaged' });
      expect(`${(error as Error).stack}`.toLowerCase()).not.toContain('abab');
    }
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('makes no file where there is none', async () => {
    const { path } = bareDatabase();
    expect(await refusalOf(() => openDatabase(`${path}.other`, new Uint8Array(32), 'new'))).toBe(
      'cannotWrite',
    );
    expect(readdirSync(dirname(path))).toEqual(['vault.db']);
  });

  test('leaves no page out of use after much has been removed', () => {
    const { path, open } = bareDatabase();
    const { database, vault } = open();
    database.exec('CREATE TABLE heap (a TEXT)');
    const insert = database.prepare('INSERT INTO heap VALUES (?)');
    for (let count = 0; count < 500; count += 1) insert.run('x'.repeat(2000));
    database.exec('DELETE FROM heap');
    expect(database.pragma('freelist_count', { simple: true })).toBe(0);
    vault.close();
    expect(statSync(path).size).toBeLessThan(500 * 2000);
  });
});
