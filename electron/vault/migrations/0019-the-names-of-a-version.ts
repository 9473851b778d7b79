import type { Migration } from './migration.ts';

/**
 * A version that has left draft keeps what it calls by names that stand elsewhere: its client, and its organisations. Versions from
 * before have none, and their hashes say nothing of them.
 */
export const theNamesOfAVersion: Migration = {
  version: 19,
  sql: `
ALTER TABLE plan_version ADD COLUMN names TEXT;
`,
};
