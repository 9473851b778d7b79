import { expect, test } from 'vitest';
import { bareDatabase } from '../vault.testkit.ts';
import { TABLES_WITH_ID } from './ids-in-use.ts';

test('every record of a file that has an id for the whole vault is looked through', () => {
  const { database } = bareDatabase().open();
  const tables = database
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%search%'")
    .all() as { name: string; sql: string }[];
  const withId = tables.filter(({ name, sql }) => {
    const isOfFile = name === 'client_file' || /\bfile_id\b|\becogram_id\b/.test(sql);
    return isOfFile && /^\s*id TEXT NOT NULL UNIQUE/m.test(sql);
  });
  expect(withId.length).toBeGreaterThan(10);
  expect(withId.map(({ name }) => name).sort()).toEqual(Object.values(TABLES_WITH_ID).sort());
});
