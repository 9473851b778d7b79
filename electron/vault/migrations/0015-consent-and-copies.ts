import type { Migration } from './migration.ts';

/**
 * What clients have said of who may know what, and the receipts of what has left. None of it can be changed, not even by this program,
 * but for whether a copy that was leaving has left; and it is deleted with its file alone: when a file is destroyed, its own row is
 * emptied first.
 */
export const consentAndCopies: Migration = {
  version: 15,
  sql: `
CREATE TABLE consent (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  file_id TEXT NOT NULL REFERENCES client_file (id),
  created_at TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  staff_name TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE INDEX consent_of_file ON consent (file_id);

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

CREATE INDEX consent_act_of ON consent_act (consent_id);
CREATE INDEX consent_act_of_file ON consent_act (file_id);

CREATE TABLE release_copy (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  file_id TEXT NOT NULL REFERENCES client_file (id),
  number TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL,
  at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE INDEX release_copy_of_file ON release_copy (file_id);

CREATE TRIGGER consent_stays BEFORE UPDATE ON consent
BEGIN SELECT RAISE(ABORT, 'a consent never changes'); END;

CREATE TRIGGER consent_is_kept BEFORE DELETE ON consent
WHEN EXISTS (SELECT 1 FROM client_file WHERE id = OLD.file_id AND body <> '')
BEGIN SELECT RAISE(ABORT, 'a consent goes with its file'); END;

CREATE TRIGGER consent_act_stays BEFORE UPDATE ON consent_act
BEGIN SELECT RAISE(ABORT, 'what was said never changes'); END;

CREATE TRIGGER consent_act_is_kept BEFORE DELETE ON consent_act
WHEN EXISTS (SELECT 1 FROM client_file WHERE id = OLD.file_id AND body <> '')
BEGIN SELECT RAISE(ABORT, 'what was said goes with its file'); END;

CREATE TRIGGER release_copy_stays BEFORE UPDATE ON release_copy
WHEN OLD.state <> 'leaving' OR NEW.row <> OLD.row OR NEW.id <> OLD.id OR NEW.file_id <> OLD.file_id
  OR NEW.number <> OLD.number OR NEW.at <> OLD.at OR NEW.body <> OLD.body
BEGIN SELECT RAISE(ABORT, 'a receipt never changes'); END;

CREATE TRIGGER release_copy_is_kept BEFORE DELETE ON release_copy
WHEN EXISTS (SELECT 1 FROM client_file WHERE id = OLD.file_id AND body <> '')
BEGIN SELECT RAISE(ABORT, 'a receipt goes with its file'); END;
`,
};
