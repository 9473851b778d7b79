import type { Migration } from './migration.ts';

/**
 * Organisations that could give help which fits a signal are in use, too: `organisation_use` counts them as it does those of
 * plans. A signal that was taken away counts for nothing until it is back.
 */
export const usedInFirstSigns: Migration = {
  version: 10,
  sql: `
CREATE VIEW organisation_in_signal AS
  SELECT DISTINCT help.value ->> '$.organisationId' AS organisation_id, signal.file_id, signal.id
    FROM signal
    JOIN json_each(iif(json_valid(signal.body), signal.body, '{}'), '$.details.help') AS help
    WHERE help.value ->> '$.organisationId' IS NOT NULL AND signal.body ->> '$.removedAt' IS NULL;

INSERT INTO organisation_use (organisation_id, file_id, used_in, record_id)
  SELECT organisation_id, file_id, 'signal', id FROM organisation_in_signal;

CREATE TRIGGER organisation_use_signal_put AFTER INSERT ON signal
BEGIN
  INSERT INTO organisation_use (organisation_id, file_id, used_in, record_id)
    SELECT organisation_id, file_id, 'signal', id FROM organisation_in_signal WHERE id = new.id;
END;

CREATE TRIGGER organisation_use_signal_changed AFTER UPDATE ON signal
BEGIN
  DELETE FROM organisation_use
    WHERE file_id = old.file_id AND used_in = 'signal' AND record_id = old.id;
  INSERT INTO organisation_use (organisation_id, file_id, used_in, record_id)
    SELECT organisation_id, file_id, 'signal', id FROM organisation_in_signal WHERE id = new.id;
END;

CREATE TRIGGER organisation_use_signal_gone AFTER DELETE ON signal
BEGIN
  DELETE FROM organisation_use
    WHERE file_id = old.file_id AND used_in = 'signal' AND record_id = old.id;
END;
`,
};
