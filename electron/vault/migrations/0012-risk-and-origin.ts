import type { Migration } from './migration.ts';

/**
 * What may go wrong on a return, and whom the client could reach at home. What was decided, and a warning that was overridden,
 * are never changed, and go only with their file, whose row is emptied first. Nobody is shown again for having been taken off the
 * ecogram while marked with a danger.
 */
export const riskAndOrigin: Migration = {
  version: 12,
  sql: `
CREATE TABLE risk_assessment (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  file_id TEXT NOT NULL REFERENCES client_file (id),
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE INDEX risk_assessment_of_file ON risk_assessment (file_id);

CREATE UNIQUE INDEX risk_assessment_open ON risk_assessment (file_id)
  WHERE json_extract(body, '$.decided') IS NULL;

CREATE TRIGGER risk_assessment_decided_stays BEFORE UPDATE ON risk_assessment
  WHEN json_extract(OLD.body, '$.decided') IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'a decided assessment stays as it is');
END;

CREATE TRIGGER risk_assessment_decided_is_kept BEFORE DELETE ON risk_assessment
  WHEN json_extract(OLD.body, '$.decided') IS NOT NULL
    AND EXISTS (SELECT 1 FROM client_file WHERE id = OLD.file_id AND body <> '')
BEGIN
  SELECT RAISE(ABORT, 'a decided assessment goes only with its file');
END;

CREATE TRIGGER risk_assessment_is_not_replaced BEFORE INSERT ON risk_assessment
  WHEN EXISTS (SELECT 1 FROM risk_assessment WHERE id = NEW.id OR row = NEW.row)
BEGIN
  SELECT RAISE(ABORT, 'an assessment is put once');
END;

CREATE TABLE risk_override (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  file_id TEXT NOT NULL REFERENCES client_file (id),
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE INDEX risk_override_of_file ON risk_override (file_id);

CREATE TRIGGER risk_override_stays BEFORE UPDATE ON risk_override
BEGIN
  SELECT RAISE(ABORT, 'an override stays as it is');
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

CREATE TABLE origin_network (
  row INTEGER PRIMARY KEY,
  file_id TEXT NOT NULL UNIQUE REFERENCES client_file (id),
  version INTEGER NOT NULL,
  updated_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE left_in_danger (
  row INTEGER PRIMARY KEY,
  file_id TEXT NOT NULL REFERENCES client_file (id),
  person_id TEXT NOT NULL,
  UNIQUE (file_id, person_id)
) STRICT;

CREATE TRIGGER ecogram_person_left_in_danger AFTER DELETE ON ecogram_person
  WHEN json_extract(OLD.body, '$.danger') IS NOT NULL
BEGIN
  INSERT OR IGNORE INTO left_in_danger (file_id, person_id)
    SELECT file_id, OLD.id FROM ecogram WHERE id = OLD.ecogram_id;
END;
`,
};
