import type { Migration } from './migration.ts';

/** Which ties were taken off an ecogram while marked with a danger: earlier versions, where they were not, are seen without them. */
export const tiesLeftInDanger: Migration = {
  version: 18,
  sql: `
CREATE TABLE tie_left_in_danger (
  row INTEGER PRIMARY KEY,
  file_id TEXT NOT NULL REFERENCES client_file (id),
  first_end TEXT NOT NULL,
  second_end TEXT NOT NULL,
  UNIQUE (file_id, first_end, second_end)
) STRICT;

CREATE TRIGGER ecogram_tie_left_in_danger AFTER DELETE ON ecogram_tie
  WHEN json_extract(OLD.body, '$.danger') IS NOT NULL
BEGIN
  INSERT OR IGNORE INTO tie_left_in_danger (file_id, first_end, second_end)
    SELECT file_id, coalesce(OLD.first_person_id, 'client'), OLD.second_person_id
      FROM ecogram WHERE id = OLD.ecogram_id;
END;
`,
};
