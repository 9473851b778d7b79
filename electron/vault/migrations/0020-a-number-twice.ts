import type { Migration } from './migration.ts';

/**
 * Receipts come along with a file that moves here, and their numbers stand on paper: one may be that of a copy that left from here.
 * SQLite takes no constraint off a table, so that it is made anew.
 */
export const aNumberTwice: Migration = {
  version: 20,
  sql: `
CREATE TABLE release_copy_anew (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  file_id TEXT NOT NULL REFERENCES client_file (id),
  number TEXT NOT NULL,
  state TEXT NOT NULL,
  at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

INSERT INTO release_copy_anew (row, id, file_id, number, state, at, body)
SELECT row, id, file_id, number, state, at, body FROM release_copy;

DROP TRIGGER release_copy_stays;
DROP TRIGGER release_copy_is_kept;
DROP TABLE release_copy;
ALTER TABLE release_copy_anew RENAME TO release_copy;

CREATE INDEX release_copy_of_file ON release_copy (file_id);
CREATE INDEX release_copy_of_number ON release_copy (number);

CREATE TRIGGER release_copy_stays BEFORE UPDATE ON release_copy
WHEN OLD.state <> 'leaving' OR NEW.row <> OLD.row OR NEW.id <> OLD.id OR NEW.file_id <> OLD.file_id
  OR NEW.number <> OLD.number OR NEW.at <> OLD.at OR NEW.body <> OLD.body
BEGIN SELECT RAISE(ABORT, 'a receipt never changes'); END;

CREATE TRIGGER release_copy_is_kept BEFORE DELETE ON release_copy
WHEN EXISTS (SELECT 1 FROM client_file WHERE id = OLD.file_id AND body <> '')
BEGIN SELECT RAISE(ABORT, 'a receipt goes with its file'); END;
`,
};
