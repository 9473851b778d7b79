PRAGMA application_id = 1299148658;
PRAGMA user_version = 6;

CREATE TABLE audit (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  staff_id TEXT,
  staff_name TEXT,
  action TEXT NOT NULL,
  subject TEXT,
  detail TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE TABLE child (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  file_id TEXT NOT NULL REFERENCES client_file (id),
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  body TEXT NOT NULL
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
, removed_at TEXT, review_on TEXT) STRICT;

CREATE TABLE draft (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  staff_id TEXT NOT NULL,
  written_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE ecogram (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  file_id TEXT NOT NULL UNIQUE REFERENCES client_file (id),
  version INTEGER NOT NULL,
  updated_at TEXT NOT NULL
, layout TEXT) STRICT;

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

CREATE TABLE ecogram_version (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  ecogram_id TEXT NOT NULL REFERENCES ecogram (id),
  kept_at TEXT NOT NULL,
  people INTEGER NOT NULL,
  ties INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT;

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

CREATE VIRTUAL TABLE organisation_search USING fts5 (words, tokenize = 'ascii', prefix = '1 2 3', detail = 'none');

CREATE TABLE plan (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  file_id TEXT NOT NULL REFERENCES client_file (id),
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE policy (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  body TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search USING fts5 (words, tokenize = 'ascii', prefix = '1 2 3', detail = 'none');

CREATE TABLE vault (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  vault_id TEXT NOT NULL,
  header_generation INTEGER NOT NULL
) STRICT;

CREATE INDEX audit_of_action ON audit (action, number);

CREATE INDEX audit_of_staff ON audit (staff_id, number);

CREATE INDEX audit_of_subject ON audit (subject, number);

CREATE INDEX child_of_file ON child (file_id);

CREATE INDEX client_file_list
  ON client_file (updated_at, row, id, working_name, file_code, country_of_origin)
  WHERE removed_at IS NULL;

CREATE INDEX client_file_removed ON client_file (removed_at) WHERE removed_at IS NOT NULL;

CREATE INDEX client_file_review ON client_file (review_on) WHERE review_on IS NOT NULL;

CREATE INDEX draft_of_staff ON draft (staff_id);

CREATE INDEX ecogram_tie_first ON ecogram_tie (ecogram_id, first_person_id);

CREATE INDEX ecogram_tie_second ON ecogram_tie (ecogram_id, second_person_id);

CREATE INDEX ecogram_version_of ON ecogram_version (ecogram_id);

CREATE INDEX organisation_list
  ON organisation (sorted_by, row, id, name, countries, countries_covered, services, checked_on, ended_on);

CREATE INDEX plan_of_file ON plan (file_id);
