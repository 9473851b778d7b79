PRAGMA application_id = 1299148658;
PRAGMA user_version = 20;

CREATE VIEW organisation_in_overview AS
  SELECT DISTINCT part.value AS organisation_id, overview.file_id
    FROM overview
    JOIN json_tree(iif(json_valid(overview.body), overview.body, '{}'), '$.changes') AS part
    WHERE part.type = 'text' AND part.path LIKE '%.organisations';

CREATE VIEW organisation_in_plan AS
  SELECT DISTINCT part.value AS organisation_id, plan.file_id, plan.id
    FROM plan
    JOIN json_tree(iif(json_valid(plan.body), plan.body, '{}')) AS part
    WHERE part.type = 'text' AND (part.key = 'organisationId' OR part.path LIKE '%.organisations');

CREATE VIEW organisation_in_signal AS
  SELECT DISTINCT help.value ->> '$.organisationId' AS organisation_id, signal.file_id, signal.id
    FROM signal
    JOIN json_each(iif(json_valid(signal.body), signal.body, '{}'), '$.details.help') AS help
    WHERE help.value ->> '$.organisationId' IS NOT NULL AND signal.body ->> '$.removedAt' IS NULL;

CREATE VIEW organisation_on_ecogram AS
  SELECT person.body ->> '$.organisationId' AS organisation_id, ecogram.file_id, person.ecogram_id, person.id
    FROM ecogram_person AS person
    JOIN ecogram ON ecogram.id = person.ecogram_id
    WHERE person.body ->> '$.organisationId' IS NOT NULL AND person.body ->> '$.danger' IS NULL;

CREATE TRIGGER consent_act_is_kept BEFORE DELETE ON consent_act
WHEN EXISTS (SELECT 1 FROM client_file WHERE id = OLD.file_id AND body <> '')
BEGIN SELECT RAISE(ABORT, 'what was said goes with its file'); END;

CREATE TRIGGER consent_act_stays BEFORE UPDATE ON consent_act
BEGIN SELECT RAISE(ABORT, 'what was said never changes'); END;

CREATE TRIGGER consent_is_kept BEFORE DELETE ON consent
WHEN EXISTS (SELECT 1 FROM client_file WHERE id = OLD.file_id AND body <> '')
BEGIN SELECT RAISE(ABORT, 'a consent goes with its file'); END;

CREATE TRIGGER consent_stays BEFORE UPDATE ON consent
BEGIN SELECT RAISE(ABORT, 'a consent never changes'); END;

CREATE TRIGGER ecogram_person_left_in_danger AFTER DELETE ON ecogram_person
  WHEN json_extract(OLD.body, '$.danger') IS NOT NULL
BEGIN
  INSERT OR IGNORE INTO left_in_danger (file_id, person_id)
    SELECT file_id, OLD.id FROM ecogram WHERE id = OLD.ecogram_id;
END;

CREATE TRIGGER ecogram_tie_left_in_danger AFTER DELETE ON ecogram_tie
  WHEN json_extract(OLD.body, '$.danger') IS NOT NULL
BEGIN
  INSERT OR IGNORE INTO tie_left_in_danger (file_id, first_end, second_end)
    SELECT file_id, coalesce(OLD.first_person_id, 'client'), OLD.second_person_id
      FROM ecogram WHERE id = OLD.ecogram_id;
END;

CREATE TRIGGER organisation_use_overview_changed AFTER UPDATE ON overview
BEGIN
  DELETE FROM organisation_use
    WHERE file_id = old.file_id AND used_in = 'overview' AND record_id = old.file_id;
  INSERT INTO organisation_use (organisation_id, file_id, used_in, record_id)
    SELECT organisation_id, file_id, 'overview', file_id FROM organisation_in_overview WHERE file_id = new.file_id;
END;

CREATE TRIGGER organisation_use_overview_gone AFTER DELETE ON overview
BEGIN
  DELETE FROM organisation_use
    WHERE file_id = old.file_id AND used_in = 'overview' AND record_id = old.file_id;
END;

CREATE TRIGGER organisation_use_overview_put AFTER INSERT ON overview
BEGIN
  INSERT INTO organisation_use (organisation_id, file_id, used_in, record_id)
    SELECT organisation_id, file_id, 'overview', file_id FROM organisation_in_overview WHERE file_id = new.file_id;
END;

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

CREATE TRIGGER organisation_use_signal_changed AFTER UPDATE ON signal
BEGIN
  DELETE FROM organisation_use
    WHERE file_id = old.file_id AND used_in = 'signal' AND record_id = old.id;
  INSERT INTO organisation_use (organisation_id, file_id, used_in, record_id)
    SELECT organisation_id, file_id, 'signal', id FROM organisation_in_signal WHERE id = new.id;
END;

CREATE TRIGGER organisation_use_signal_gone AFTER DELETE ON signal
BEGIN
  DELETE FROM organisation_use
    WHERE file_id = old.file_id AND used_in = 'signal' AND record_id = old.id;
END;

CREATE TRIGGER organisation_use_signal_put AFTER INSERT ON signal
BEGIN
  INSERT INTO organisation_use (organisation_id, file_id, used_in, record_id)
    SELECT organisation_id, file_id, 'signal', id FROM organisation_in_signal WHERE id = new.id;
END;

CREATE TRIGGER plan_event_is_kept BEFORE DELETE ON plan_event
WHEN EXISTS (SELECT 1 FROM client_file WHERE id = OLD.file_id AND body <> '')
BEGIN SELECT RAISE(ABORT, 'what has happened goes with its file'); END;

CREATE TRIGGER plan_event_stays BEFORE UPDATE ON plan_event
BEGIN SELECT RAISE(ABORT, 'what has happened never changes'); END;

CREATE TRIGGER plan_version_is_kept BEFORE DELETE ON plan_version
WHEN EXISTS (SELECT 1 FROM client_file WHERE id = OLD.file_id AND body <> '')
BEGIN SELECT RAISE(ABORT, 'a frozen version goes with its file'); END;

CREATE TRIGGER plan_version_stays BEFORE UPDATE ON plan_version
BEGIN SELECT RAISE(ABORT, 'a frozen version never changes'); END;

CREATE TRIGGER release_copy_is_kept BEFORE DELETE ON release_copy
WHEN EXISTS (SELECT 1 FROM client_file WHERE id = OLD.file_id AND body <> '')
BEGIN SELECT RAISE(ABORT, 'a receipt goes with its file'); END;

CREATE TRIGGER release_copy_stays BEFORE UPDATE ON release_copy
WHEN OLD.state <> 'leaving' OR NEW.row <> OLD.row OR NEW.id <> OLD.id OR NEW.file_id <> OLD.file_id
  OR NEW.number <> OLD.number OR NEW.at <> OLD.at OR NEW.body <> OLD.body
BEGIN SELECT RAISE(ABORT, 'a receipt never changes'); END;

CREATE TRIGGER risk_assessment_decided_is_kept BEFORE DELETE ON risk_assessment
  WHEN json_extract(OLD.body, '$.decided') IS NOT NULL
    AND EXISTS (SELECT 1 FROM client_file WHERE id = OLD.file_id AND body <> '')
BEGIN
  SELECT RAISE(ABORT, 'a decided assessment goes only with its file');
END;

CREATE TRIGGER risk_assessment_decided_stays BEFORE UPDATE ON risk_assessment
  WHEN json_extract(OLD.body, '$.decided') IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'a decided assessment stays as it is');
END;

CREATE TRIGGER risk_assessment_is_not_replaced BEFORE INSERT ON risk_assessment
  WHEN EXISTS (SELECT 1 FROM risk_assessment WHERE id = NEW.id OR row = NEW.row)
BEGIN
  SELECT RAISE(ABORT, 'an assessment is put once');
END;

CREATE TRIGGER risk_override_is_kept BEFORE DELETE ON risk_override
  WHEN EXISTS (SELECT 1 FROM client_file WHERE id = OLD.file_id AND body <> '')
BEGIN
  SELECT RAISE(ABORT, 'an override goes only with its file');
END;

CREATE TRIGGER risk_override_is_not_replaced BEFORE INSERT ON risk_override
  WHEN EXISTS (SELECT 1 FROM risk_override WHERE id = NEW.id OR row = NEW.row)
BEGIN
  SELECT RAISE(ABORT, 'an override is put once');
END;

CREATE TRIGGER risk_override_stays BEFORE UPDATE ON risk_override
BEGIN
  SELECT RAISE(ABORT, 'an override stays as it is');
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

CREATE TABLE bundle_key (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  identity TEXT NOT NULL,
  recipient TEXT NOT NULL,
  made_at TEXT NOT NULL
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

CREATE TABLE consent (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  file_id TEXT NOT NULL REFERENCES client_file (id),
  created_at TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  staff_name TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE consent_act (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  consent_id TEXT NOT NULL REFERENCES consent (id),
  file_id TEXT NOT NULL REFERENCES client_file (id),
  at TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  staff_name TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

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

CREATE TABLE fear (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  file_id TEXT NOT NULL REFERENCES client_file (id),
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE left_in_danger (
  row INTEGER PRIMARY KEY,
  file_id TEXT NOT NULL REFERENCES client_file (id),
  person_id TEXT NOT NULL,
  UNIQUE (file_id, person_id)
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

CREATE TABLE origin_network (
  row INTEGER PRIMARY KEY,
  file_id TEXT NOT NULL UNIQUE REFERENCES client_file (id),
  version INTEGER NOT NULL,
  updated_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE overview (
  row INTEGER PRIMARY KEY,
  file_id TEXT NOT NULL UNIQUE REFERENCES client_file (id),
  version INTEGER NOT NULL,
  updated_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE overview_version (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  file_id TEXT NOT NULL REFERENCES client_file (id),
  kept_at TEXT NOT NULL,
  body TEXT NOT NULL
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

CREATE TABLE plan_comment (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  plan_id TEXT NOT NULL REFERENCES plan (id),
  file_id TEXT NOT NULL REFERENCES client_file (id),
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  is_open INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE plan_event (
  row INTEGER PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES plan (id),
  file_id TEXT NOT NULL REFERENCES client_file (id),
  number INTEGER NOT NULL,
  at TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  staff_name TEXT NOT NULL,
  act TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE plan_reading (
  row INTEGER PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES plan (id),
  file_id TEXT NOT NULL REFERENCES client_file (id),
  staff_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  at TEXT NOT NULL,
  UNIQUE (plan_id, staff_id)
) STRICT;

CREATE TABLE plan_version (
  row INTEGER PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES plan (id),
  file_id TEXT NOT NULL REFERENCES client_file (id),
  number INTEGER NOT NULL,
  frozen_at TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  staff_name TEXT NOT NULL,
  hash TEXT NOT NULL,
  body TEXT NOT NULL, ecogram TEXT, names TEXT,
  UNIQUE (plan_id, number)
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

CREATE TABLE "release_copy" (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  file_id TEXT NOT NULL REFERENCES client_file (id),
  number TEXT NOT NULL,
  state TEXT NOT NULL,
  at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE review_guest (
  row INTEGER PRIMARY KEY,
  file_id TEXT NOT NULL UNIQUE REFERENCES client_file (id),
  came_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE risk_assessment (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  file_id TEXT NOT NULL REFERENCES client_file (id),
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE risk_override (
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

CREATE TABLE tie_left_in_danger (
  row INTEGER PRIMARY KEY,
  file_id TEXT NOT NULL REFERENCES client_file (id),
  first_end TEXT NOT NULL,
  second_end TEXT NOT NULL,
  UNIQUE (file_id, first_end, second_end)
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

CREATE INDEX consent_act_of ON consent_act (consent_id);

CREATE INDEX consent_act_of_file ON consent_act (file_id);

CREATE INDEX consent_of_file ON consent (file_id);

CREATE INDEX draft_of_staff ON draft (staff_id);

CREATE INDEX ecogram_tie_first ON ecogram_tie (ecogram_id, first_person_id);

CREATE INDEX ecogram_tie_second ON ecogram_tie (ecogram_id, second_person_id);

CREATE INDEX ecogram_version_of ON ecogram_version (ecogram_id);

CREATE INDEX fear_of_file ON fear (file_id);

CREATE INDEX monitoring_record_of_file ON monitoring_record (file_id);

CREATE INDEX organisation_ended ON organisation (ended_on) WHERE ended_on IS NOT NULL;

CREATE INDEX organisation_list ON organisation (
  sorted_by, row, id, name, countries, countries_covered, services, languages, target_groups, checked_on, ended_on
);

CREATE INDEX organisation_merged_into ON organisation_merged (into_id);

CREATE INDEX organisation_use_in ON organisation_use (file_id, used_in, record_id);

CREATE INDEX organisation_use_of ON organisation_use (organisation_id, file_id, used_in, record_id);

CREATE INDEX overview_version_of_file ON overview_version (file_id);

CREATE INDEX plan_comment_of ON plan_comment (plan_id);

CREATE INDEX plan_comment_of_file ON plan_comment (file_id);

CREATE INDEX plan_comment_open ON plan_comment (plan_id) WHERE is_open = 1;

CREATE INDEX plan_event_of ON plan_event (plan_id);

CREATE INDEX plan_event_of_file ON plan_event (file_id);

CREATE INDEX plan_of_file ON plan (file_id);

CREATE INDEX plan_reading_of_file ON plan_reading (file_id);

CREATE INDEX plan_version_of_file ON plan_version (file_id);

CREATE INDEX rating_of_file ON rating (file_id);

CREATE INDEX release_copy_of_file ON release_copy (file_id);

CREATE INDEX release_copy_of_number ON release_copy (number);

CREATE INDEX risk_assessment_of_file ON risk_assessment (file_id);

CREATE UNIQUE INDEX risk_assessment_open ON risk_assessment (file_id)
  WHERE json_extract(body, '$.decided') IS NULL;

CREATE INDEX risk_override_of_file ON risk_override (file_id);

CREATE INDEX signal_of_file ON signal (file_id);

CREATE INDEX today_mark_of_file ON today_mark (file_id);
