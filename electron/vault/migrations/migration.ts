import type { Database } from '../database/sqlite.ts';

/**
 * A step of the database's shape. What has been released is never edited; the next change is the next file, with a test
 * of its own. `schema.sql` beside this file is what all of them together make.
 */
export type Migration = {
  readonly version: number;
  readonly sql: string;
  /** What SQL can't work out, such as folded words. Runs after `sql`, in the same transaction. */
  readonly fill?: (database: Database) => void;
};
