import type { Migration } from './migration.ts';

/**
 * Contacts after a client has left become records of their own beside the file, each with its id, its day and nothing else yet; the
 * sheet no longer holds them, so that there is one place for them. What somebody says of what stands on Today, and the shelter's own
 * date templates. Until now an id had to be the only one within its sheet alone: of two that are the same, the later gets another. The
 * empty row of a file that is being destroyed stays empty.
 */
export const aYearLater: Migration = {
  version: 14,
  sql: `
CREATE TABLE monitoring_record (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  file_id TEXT NOT NULL REFERENCES client_file (id),
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE INDEX monitoring_record_of_file ON monitoring_record (file_id);

CREATE TABLE today_mark (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  file_id TEXT NOT NULL REFERENCES client_file (id),
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE INDEX today_mark_of_file ON today_mark (file_id);

CREATE TABLE date_template (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

INSERT INTO monitoring_record (id, file_id, version, created_at, updated_at, body)
  SELECT
    CASE row_number() OVER (PARTITION BY contact.value ->> '$.id' ORDER BY client_file.row, contact.key)
      WHEN 1 THEN contact.value ->> '$.id'
      ELSE lower(
        hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' ||
        substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))
      )
    END,
    client_file.id, 1, client_file.updated_at, client_file.updated_at,
    json_object(
      'details', json_object(
        'visit', NULL,
        'on', contact.value -> '$.on',
        'how', json('{"is":"notAskedYet"}'),
        'by', json('{"is":"notAskedYet"}'),
        'byWhom', '',
        'interpreter', json('{"is":"notAskedYet"}'),
        'outcome', 'spokeWith',
        'outcomeWords', '',
        'clientWords', '',
        'standings', json('[]'),
        'needs', json('[]'),
        'nextOn', NULL,
        'nextWords', ''
      ),
      'removedAt', NULL
    )
    FROM client_file,
      json_each(CASE client_file.body WHEN '' THEN '{}' ELSE client_file.body END, '$.monitoringContacts') AS contact
    ORDER BY client_file.row, contact.key;

UPDATE client_file
  SET body = json_set(
    json_remove(body, '$.monitoringContacts'),
    '$.plannedReturn', json('{"is":"notAskedYet"}')
  )
  WHERE body <> '';
`,
};
