import { Refusal } from '#shared/contract/errors.ts';
import { refusing } from '../failures.ts';
import type { Migration } from '../migrations/migration.ts';
import { MIGRATIONS } from '../migrations/migrations.ts';
import type { Database } from './sqlite.ts';

/** What this program brings every vault to. */
export const NEWEST_VERSION = MIGRATIONS.length;

/** `PRAGMA user_version`: 0 in an empty database, else the number of the last migration that ran. */
export const schemaVersionOf = (database: Database): number =>
  refusing(() => Number(database.pragma('user_version', { simple: true })));

const run = (database: Database, migration: Migration): void => {
  database.exec('BEGIN IMMEDIATE');
  try {
    database.exec(migration.sql);
    migration.fill?.(database);
    database.pragma(`user_version = ${migration.version}`);
    database.exec('COMMIT');
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
};

/**
 * Brings the database to the newest version: one transaction for each migration, its number written in the same one.
 *
 * @throws {Refusal} `vaultFromNewerVersion`, with nothing changed
 */
export const migrate = (database: Database, migrations: readonly Migration[] = MIGRATIONS): void => {
  const version = schemaVersionOf(database);
  const newest = migrations.at(-1)?.version ?? 0;
  if (version > newest)
    throw new Refusal('vaultFromNewerVersion', 'the vault was written by a newer version');
  refusing(() => {
    for (const migration of migrations) if (migration.version > version) run(database, migration);
  });
};
