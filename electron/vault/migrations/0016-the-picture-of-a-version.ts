import type { Migration } from './migration.ts';

/**
 * A version that has left draft keeps the ecogram that is printed in it, as it stood then. Versions from before have none: what they
 * were printed with is not known any more, and their hashes say nothing of it.
 */
export const thePictureOfAVersion: Migration = {
  version: 16,
  sql: `
ALTER TABLE plan_version ADD COLUMN ecogram TEXT;
`,
};
