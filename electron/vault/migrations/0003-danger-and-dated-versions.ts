import type { Migration } from './migration.ts';

/**
 * What is known of danger, how a tie is, the number of a group, and words that stay off the picture: nobody has said anything
 * about them yet in what was drawn before. And the ecogram as it stood at a moment that somebody kept.
 */
export const dangerAndDatedVersions: Migration = {
  version: 3,
  sql: `
UPDATE ecogram_person
  SET body = json_set(body, '$.count', NULL, '$.danger', NULL, '$.childId', NULL, '$.contact', '', '$.notes', '');

UPDATE ecogram_tie
  SET body = json_set(body, '$.quality', NULL, '$.danger', NULL);

CREATE TABLE ecogram_version (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  ecogram_id TEXT NOT NULL REFERENCES ecogram (id),
  kept_at TEXT NOT NULL,
  people INTEGER NOT NULL,
  ties INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE INDEX ecogram_version_of ON ecogram_version (ecogram_id);
`,
};
