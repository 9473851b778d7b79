import type { Migration } from './migration.ts';

/**
 * Client files, children, ecograms and plans. Each table keeps the columns that are searched, sorted or checked by
 * version, and the rest of the record as JSON in `body`, last, so that a list needn't read through it.
 */
export const firstVault: Migration = {
  version: 1,
  sql: `
PRAGMA application_id = 0x4d6f6f72;

CREATE TABLE vault (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  vault_id TEXT NOT NULL,
  header_generation INTEGER NOT NULL
) STRICT;

CREATE TABLE client_file (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  working_name TEXT NOT NULL,
  file_code TEXT NOT NULL,
  country_of_origin TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE INDEX client_file_list
  ON client_file (updated_at, row, id, working_name, file_code, country_of_origin);

CREATE TABLE child (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  file_id TEXT NOT NULL REFERENCES client_file (id),
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE INDEX child_of_file ON child (file_id);

CREATE TABLE ecogram (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  file_id TEXT NOT NULL UNIQUE REFERENCES client_file (id),
  version INTEGER NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE ecogram_person (
  row INTEGER PRIMARY KEY,
  ecogram_id TEXT NOT NULL REFERENCES ecogram (id),
  id TEXT NOT NULL CHECK (id = body ->> '$.id'),
  body TEXT NOT NULL,
  UNIQUE (ecogram_id, id)
) STRICT;

CREATE TABLE ecogram_tie (
  row INTEGER PRIMARY KEY,
  ecogram_id TEXT NOT NULL REFERENCES ecogram (id),
  id TEXT NOT NULL CHECK (id = body ->> '$.id'),
  first_person_id TEXT,
  second_person_id TEXT NOT NULL,
  body TEXT NOT NULL,
  UNIQUE (ecogram_id, id),
  FOREIGN KEY (ecogram_id, first_person_id) REFERENCES ecogram_person (ecogram_id, id)
    DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (ecogram_id, second_person_id) REFERENCES ecogram_person (ecogram_id, id)
    DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX ecogram_tie_first ON ecogram_tie (ecogram_id, first_person_id);
CREATE INDEX ecogram_tie_second ON ecogram_tie (ecogram_id, second_person_id);

CREATE TABLE plan (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  file_id TEXT NOT NULL REFERENCES client_file (id),
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE INDEX plan_of_file ON plan (file_id);

CREATE VIRTUAL TABLE search USING fts5 (words, tokenize = 'ascii', prefix = '1 2 3', detail = 'none');
`,
};
