import type { Migration } from './migration.ts';

/**
 * The log of who did what; drafts that locking leaves; what the shelter has decided for its vault; files that are
 * removed but not destroyed yet, or due to be looked at.
 */
export const whoDidWhat: Migration = {
  version: 2,
  sql: `
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

CREATE INDEX audit_of_subject ON audit (subject, number);
CREATE INDEX audit_of_staff ON audit (staff_id, number);
CREATE INDEX audit_of_action ON audit (action, number);

CREATE TABLE draft (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  staff_id TEXT NOT NULL,
  written_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE INDEX draft_of_staff ON draft (staff_id);

CREATE TABLE policy (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  body TEXT NOT NULL
) STRICT;

ALTER TABLE client_file ADD COLUMN removed_at TEXT;
ALTER TABLE client_file ADD COLUMN review_on TEXT;

DROP INDEX client_file_list;
CREATE INDEX client_file_list
  ON client_file (updated_at, row, id, working_name, file_code, country_of_origin)
  WHERE removed_at IS NULL;
CREATE INDEX client_file_removed ON client_file (removed_at) WHERE removed_at IS NOT NULL;
CREATE INDEX client_file_review ON client_file (review_on) WHERE review_on IS NOT NULL;
`,
};
