import type { Migration } from './migration.ts';

/**
 * What happens to a plan, its versions as they were when they left draft, what is said of its lines, and which version
 * somebody has read last. Who has written in the plans that are there is what the log knows.
 *
 * A version that is frozen, and what has happened, can't be changed, not even by this program, and is deleted with its file alone:
 * when a file is destroyed, its own row is emptied first.
 */
export const lifeOfAPlan: Migration = {
  version: 13,
  sql: `
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

CREATE INDEX plan_event_of ON plan_event (plan_id);
CREATE INDEX plan_event_of_file ON plan_event (file_id);

INSERT INTO plan_event (plan_id, file_id, number, at, staff_id, staff_name, act, body)
  SELECT plan.id, plan.file_id, 1, min(audit.at), audit.staff_id, audit.staff_name, 'wrote', '{"is":"wrote"}'
  FROM plan JOIN audit ON audit.subject = plan.file_id
    AND audit.action = 'plan.changed' AND json_extract(audit.detail, '$.plan') = plan.id
  WHERE audit.staff_id IS NOT NULL
  GROUP BY plan.id, audit.staff_id
  ORDER BY min(audit.number);

CREATE TABLE plan_version (
  row INTEGER PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES plan (id),
  file_id TEXT NOT NULL REFERENCES client_file (id),
  number INTEGER NOT NULL,
  frozen_at TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  staff_name TEXT NOT NULL,
  hash TEXT NOT NULL,
  body TEXT NOT NULL,
  UNIQUE (plan_id, number)
) STRICT;

CREATE INDEX plan_version_of_file ON plan_version (file_id);

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

CREATE INDEX plan_comment_of ON plan_comment (plan_id);
CREATE INDEX plan_comment_of_file ON plan_comment (file_id);
CREATE INDEX plan_comment_open ON plan_comment (plan_id) WHERE is_open = 1;

CREATE TABLE plan_reading (
  row INTEGER PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES plan (id),
  file_id TEXT NOT NULL REFERENCES client_file (id),
  staff_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  at TEXT NOT NULL,
  UNIQUE (plan_id, staff_id)
) STRICT;

CREATE INDEX plan_reading_of_file ON plan_reading (file_id);

CREATE TRIGGER plan_version_stays BEFORE UPDATE ON plan_version
BEGIN SELECT RAISE(ABORT, 'a frozen version never changes'); END;

CREATE TRIGGER plan_version_is_kept BEFORE DELETE ON plan_version
WHEN EXISTS (SELECT 1 FROM client_file WHERE id = OLD.file_id AND body <> '')
BEGIN SELECT RAISE(ABORT, 'a frozen version goes with its file'); END;

CREATE TRIGGER plan_event_stays BEFORE UPDATE ON plan_event
BEGIN SELECT RAISE(ABORT, 'what has happened never changes'); END;

CREATE TRIGGER plan_event_is_kept BEFORE DELETE ON plan_event
WHEN EXISTS (SELECT 1 FROM client_file WHERE id = OLD.file_id AND body <> '')
BEGIN SELECT RAISE(ABORT, 'what has happened goes with its file'); END;
`,
};
