PRAGMA application_id = 1299148658;
PRAGMA user_version = 10;

CREATE VIEW organisation_in_plan AS
  SELECT DISTINCT part.value AS organisation_id, plan.file_id, plan.id
    FROM plan
    JOIN json_tree(iif(json_valid(plan.body), plan.body, '{}')) AS part
    WHERE part.type = 'text' AND (part.key = 'organisationId' OR part.path LIKE '%.organisations');

CREATE VIEW organisation_on_ecogram AS
  SELECT person.body ->> '$.organisationId' AS organisation_id, ecogram.file_id, person.ecogram_id, person.id
    FROM ecogram_person AS person
    JOIN ecogram ON ecogram.id = person.ecogram_id
    WHERE person.body ->> '$.organisationId' IS NOT NULL AND person.body ->> '$.danger' IS NULL;

CREATE TRIGGER organisation_use_person_changed AFTER UPDATE ON ecogram_person
WHEN old.body ->> '$.organisationId' IS NOT NULL OR new.body ->> '$.organisationId' IS NOT NULL
BEGIN
  DELETE FROM organisation_use
    WHERE file_id = (SELECT file_id FROM ecogram WHERE id = old.ecogram_id)
      AND used_in = 'ecogram' AND record_id = old.id;
  INSERT INTO organisation_use (organisation_id, file_id, used_in, record_id)
    SELECT organisation_id, file_id, 'ecogram', id FROM organisation_on_ecogram
      WHERE ecogram_id = new.ecogram_id AND id = new.id;
END;

CREATE TRIGGER organisation_use_person_gone AFTER DELETE ON ecogram_person
WHEN old.body ->> '$.organisationId' IS NOT NULL
BEGIN
  DELETE FROM organisation_use
    WHERE file_id = (SELECT file_id FROM ecogram WHERE id = old.ecogram_id)
      AND used_in = 'ecogram' AND record_id = old.id;
END;

CREATE TRIGGER organisation_use_person_put AFTER INSERT ON ecogram_person
WHEN new.body ->> '$.organisationId' IS NOT NULL
BEGIN
  INSERT INTO organisation_use (organisation_id, file_id, used_in, record_id)
    SELECT organisation_id, file_id, 'ecogram', id FROM organisation_on_ecogram
      WHERE ecogram_id = new.ecogram_id AND id = new.id;
END;

CREATE TRIGGER organisation_use_plan_changed AFTER UPDATE ON plan
BEGIN
  DELETE FROM organisation_use
    WHERE file_id = old.file_id AND used_in = 'plan' AND record_id = old.id;
  INSERT INTO organisation_use (organisation_id, file_id, used_in, record_id)
    SELECT organisation_id, file_id, 'plan', id FROM organisation_in_plan WHERE id = new.id;
END;

CREATE TRIGGER organisation_use_plan_gone AFTER DELETE ON plan
BEGIN
  DELETE FROM organisation_use
    WHERE file_id = old.file_id AND used_in = 'plan' AND record_id = old.id;
END;

CREATE TRIGGER organisation_use_plan_put AFTER INSERT ON plan
BEGIN
  INSERT INTO organisation_use (organisation_id, file_id, used_in, record_id)
    SELECT organisation_id, file_id, 'plan', id FROM organisation_in_plan WHERE id = new.id;
END;

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

CREATE TABLE date_template (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

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

CREATE TABLE local_help (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  version INTEGER NOT NULL,
  updated_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE monitoring_record (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  file_id TEXT NOT NULL REFERENCES client_file (id),
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
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
, languages TEXT NOT NULL DEFAULT '[]', target_groups TEXT NOT NULL DEFAULT '[]') STRICT;

CREATE TABLE organisation_merged (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  into_id TEXT NOT NULL,
  merged_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE organisation_search
  USING fts5 (name, words, tokenize = 'ascii', prefix = '1 2 3', detail = 'column');

CREATE TABLE organisation_use (
  row INTEGER PRIMARY KEY,
  organisation_id TEXT NOT NULL,
  file_id TEXT NOT NULL REFERENCES client_file (id),
  used_in TEXT NOT NULL,
  record_id TEXT NOT NULL
) STRICT;

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

CREATE TABLE rating (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  file_id TEXT NOT NULL REFERENCES client_file (id),
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE roadmap (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search USING fts5 (words, tokenize = 'ascii', prefix = '1 2 3', detail = 'none');

CREATE TABLE signal (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  file_id TEXT NOT NULL REFERENCES client_file (id),
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE today_mark (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  file_id TEXT NOT NULL REFERENCES client_file (id),
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

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

CREATE INDEX monitoring_record_of_file ON monitoring_record (file_id);

CREATE INDEX organisation_ended ON organisation (ended_on) WHERE ended_on IS NOT NULL;

CREATE INDEX organisation_list ON organisation (
  sorted_by, row, id, name, countries, countries_covered, services, languages, target_groups, checked_on, ended_on
);

CREATE INDEX organisation_merged_into ON organisation_merged (into_id);

CREATE INDEX organisation_use_in ON organisation_use (file_id, used_in, record_id);

CREATE INDEX organisation_use_of ON organisation_use (organisation_id, file_id, used_in, record_id);

CREATE INDEX plan_of_file ON plan (file_id);

CREATE INDEX rating_of_file ON rating (file_id);

CREATE INDEX signal_of_file ON signal (file_id);

CREATE INDEX today_mark_of_file ON today_mark (file_id);
