import type { Migration } from './migration.ts';

/**
 * Overview 1 and 2 of a file, as they are and as somebody has kept them, and what a client fears beside what was checked.
 * Organisations that Overview 2 names are used there, by triggers like a plan's.
 */
export const overviews: Migration = {
  version: 11,
  sql: `
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

CREATE INDEX overview_version_of_file ON overview_version (file_id);

CREATE TABLE fear (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  file_id TEXT NOT NULL REFERENCES client_file (id),
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE INDEX fear_of_file ON fear (file_id);

CREATE VIEW organisation_in_overview AS
  SELECT DISTINCT part.value AS organisation_id, overview.file_id
    FROM overview
    JOIN json_tree(iif(json_valid(overview.body), overview.body, '{}'), '$.changes') AS part
    WHERE part.type = 'text' AND part.path LIKE '%.organisations';

CREATE TRIGGER organisation_use_overview_put AFTER INSERT ON overview
BEGIN
  INSERT INTO organisation_use (organisation_id, file_id, used_in, record_id)
    SELECT organisation_id, file_id, 'overview', file_id FROM organisation_in_overview WHERE file_id = new.file_id;
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
`,
};
