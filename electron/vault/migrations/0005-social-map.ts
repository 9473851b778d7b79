import type { Migration } from './migration.ts';

/** The organisations that a shelter turns to, and what they can be found by. */
export const socialMap: Migration = {
  version: 5,
  sql: `
CREATE TABLE organisation (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  name TEXT NOT NULL,
  sorted_by TEXT NOT NULL,
  countries TEXT NOT NULL,
  countries_covered TEXT NOT NULL,
  services TEXT NOT NULL,
  checked_on TEXT,
  ended_on TEXT,
  body TEXT NOT NULL
) STRICT;

CREATE INDEX organisation_list
  ON organisation (sorted_by, row, id, name, countries, countries_covered, services, checked_on, ended_on);

CREATE VIRTUAL TABLE organisation_search USING fts5 (words, tokenize = 'ascii', prefix = '1 2 3', detail = 'none');
`,
};
