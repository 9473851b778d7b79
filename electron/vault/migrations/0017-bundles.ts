import type { Migration } from './migration.ts';

/** The vault's own key for bundles, and which files are here for a review alone. */
export const bundles: Migration = {
  version: 17,
  sql: `
CREATE TABLE bundle_key (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  identity TEXT NOT NULL,
  recipient TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT;

CREATE TABLE review_guest (
  row INTEGER PRIMARY KEY,
  file_id TEXT NOT NULL UNIQUE REFERENCES client_file (id),
  came_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
`,
};
