import { describe, expect, test } from 'vitest';
import type { Migration } from '../migrations/migration.ts';
import { MIGRATIONS } from '../migrations/migrations.ts';
import { bareDatabase, refusalOf } from '../vault.testkit.ts';
import { migrate, schemaVersionOf } from './migrate.ts';
import type { Database } from './sqlite.ts';

/** The number of a migration that is yet to be written. */
const NEXT = MIGRATIONS.length + 1;

const tablesOf = (database: Database) =>
  database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();

/** The whole shape as SQL text, in a fixed order. */
const shapeOf = (database: Database): string => {
  const statements = database
    .prepare<[], string>(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE '%search!_%' ESCAPE '!' ORDER BY type DESC, name",
    )
    .pluck()
    .all();
  const [version, application] = ['user_version', 'application_id'].map((pragma) =>
    database.pragma(pragma, { simple: true }),
  );
  const numbers = `PRAGMA application_id = ${application};\nPRAGMA user_version = ${version};`;
  return `${[numbers, ...statements.map((statement) => `${statement};`)].join('\n\n')}\n`;
};

describe('the migrations', () => {
  test('are numbered without gaps', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
  });

  test('together make the shape of schema.sql', async () => {
    const { database } = bareDatabase().open();
    await expect(shapeOf(database)).toMatchFileSnapshot('../migrations/schema.sql');
  });

  test('run once', () => {
    const { open } = bareDatabase();
    const { vault, database } = open();
    expect(schemaVersionOf(database)).toBe(MIGRATIONS.length);
    migrate(database);
    expect(schemaVersionOf(database)).toBe(MIGRATIONS.length);
    vault.close();
    expect(schemaVersionOf(open().database)).toBe(MIGRATIONS.length);
  });

  test('leave no trace when they fail half way, neither of tables nor of the number', () => {
    const { database } = bareDatabase().open();
    const before = tablesOf(database);
    const sound: Migration = { version: NEXT, sql: 'CREATE TABLE second (a TEXT) STRICT;' };
    const broken: Migration = {
      version: NEXT + 1,
      sql: 'CREATE TABLE third (a TEXT) STRICT; CREATE NONSENSE;',
    };
    expect(() => migrate(database, [...MIGRATIONS, sound, broken])).toThrow();
    expect(schemaVersionOf(database)).toBe(NEXT);
    expect(tablesOf(database)).toEqual([...before, 'second'].sort());
    expect(database.inTransaction).toBe(false);
  });

  test('have their number on the disk with the very commit that has their tables', () => {
    const { database } = bareDatabase().open();
    const powerCut = new Error('the power went right after the commit');
    const dying = new Proxy(database, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name, target);
        if (typeof member !== 'function') return member;
        return (...given: unknown[]) => {
          const result: unknown = member.apply(target, given);
          if (given[0] === 'COMMIT') throw powerCut;
          return result;
        };
      },
    });
    const second: Migration = { version: NEXT, sql: 'CREATE TABLE second (a TEXT) STRICT;' };
    expect(() => migrate(dying, [...MIGRATIONS, second])).toThrow(powerCut);
    expect(tablesOf(database)).toContain('second');
    expect(schemaVersionOf(database)).toBe(NEXT);
  });

  test('refuse a database from the future and leave it alone', async () => {
    const { database } = bareDatabase().open();
    database.pragma('user_version = 99');
    expect(await refusalOf(() => migrate(database))).toBe('vaultFromNewerVersion');
    expect(schemaVersionOf(database)).toBe(99);
  });
});
