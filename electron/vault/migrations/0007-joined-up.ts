import type { Migration } from './migration.ts';

/**
 * Where organisations of the social map are used, and which of them have gone into another.
 *
 * `organisation_use` is kept by triggers: it is true of whatever is written in the same transaction, by whichever
 * statement. On an ecogram, nobody who is marked with a danger is in it. In a plan, every list `organisations` and every
 * `organisationId` counts, wherever in the body it stands; an instrument that comes later needs the same three triggers.
 */
export const joinedUp: Migration = {
  version: 7,
  sql: `
CREATE TABLE organisation_merged (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  into_id TEXT NOT NULL,
  merged_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE INDEX organisation_merged_into ON organisation_merged (into_id);

CREATE TABLE organisation_use (
  row INTEGER PRIMARY KEY,
  organisation_id TEXT NOT NULL,
  file_id TEXT NOT NULL REFERENCES client_file (id),
  used_in TEXT NOT NULL,
  record_id TEXT NOT NULL
) STRICT;

CREATE INDEX organisation_use_of ON organisation_use (organisation_id, file_id, used_in, record_id);
CREATE INDEX organisation_use_in ON organisation_use (file_id, used_in, record_id);

CREATE VIEW organisation_on_ecogram AS
  SELECT person.body ->> '$.organisationId' AS organisation_id, ecogram.file_id, person.ecogram_id, person.id
    FROM ecogram_person AS person
    JOIN ecogram ON ecogram.id = person.ecogram_id
    WHERE person.body ->> '$.organisationId' IS NOT NULL AND person.body ->> '$.danger' IS NULL;

CREATE VIEW organisation_in_plan AS
  SELECT DISTINCT part.value AS organisation_id, plan.file_id, plan.id
    FROM plan
    JOIN json_tree(iif(json_valid(plan.body), plan.body, '{}')) AS part
    WHERE part.type = 'text' AND (part.key = 'organisationId' OR part.path LIKE '%.organisations');

INSERT INTO organisation_use (organisation_id, file_id, used_in, record_id)
  SELECT organisation_id, file_id, 'ecogram', id FROM organisation_on_ecogram;
INSERT INTO organisation_use (organisation_id, file_id, used_in, record_id)
  SELECT organisation_id, file_id, 'plan', id FROM organisation_in_plan;

CREATE TRIGGER organisation_use_person_put AFTER INSERT ON ecogram_person
WHEN new.body ->> '$.organisationId' IS NOT NULL
BEGIN
  INSERT INTO organisation_use (organisation_id, file_id, used_in, record_id)
    SELECT organisation_id, file_id, 'ecogram', id FROM organisation_on_ecogram
      WHERE ecogram_id = new.ecogram_id AND id = new.id;
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

CREATE TRIGGER organisation_use_plan_put AFTER INSERT ON plan
BEGIN
  INSERT INTO organisation_use (organisation_id, file_id, used_in, record_id)
    SELECT organisation_id, file_id, 'plan', id FROM organisation_in_plan WHERE id = new.id;
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
`,
};
