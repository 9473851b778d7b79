import type { Migration } from './migration.ts';

/**
 * What was seen or said, and how strong somebody's suspicion was, beside a file; a shelter's own versions of the roadmap, and the
 * one row that says which is used and whom to turn to.
 */
export const firstSigns: Migration = {
  version: 8,
  sql: `
CREATE TABLE signal (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  file_id TEXT NOT NULL REFERENCES client_file (id),
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE INDEX signal_of_file ON signal (file_id);

CREATE TABLE rating (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  file_id TEXT NOT NULL REFERENCES client_file (id),
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE INDEX rating_of_file ON rating (file_id);

CREATE TABLE roadmap (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE local_help (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  version INTEGER NOT NULL,
  updated_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

INSERT INTO local_help (only_row, version, updated_at, body)
  VALUES (1, 1, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
    '{"roadmapId":null,"emergencyNumber":"","emergencySource":"","contacts":[]}');
`,
};
