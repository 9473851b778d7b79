import type { Migration } from './migration.ts';

/**
 * How clients came and how it went on, for the shelter's numbers: nobody has been asked yet. The empty row of a file that is
 * being destroyed stays empty.
 */
export const whatIsCounted: Migration = {
  version: 9,
  sql: `
UPDATE client_file
  SET body = json_set(
    body,
    '$.gender', json('{"is":"notAskedYet"}'),
    '$.born', json('{"is":"notAskedYet"}'),
    '$.reportedBy', json('{"is":"notAskedYet"}'),
    '$.informallyIdentified', json('{"is":"notAskedYet"}'),
    '$.formallyIdentified', json('{"is":"notAskedYet"}'),
    '$.exploitationForms', json('{"is":"notAskedYet"}'),
    '$.sectors', json('{"is":"notAskedYet"}'),
    '$.track', json('{"is":"notAskedYet"}'),
    '$.shelterDeparture', json('{"is":"notAskedYet"}'),
    '$.leftTo', json('{"is":"notAskedYet"}'),
    '$.returnedOn', json('{"is":"notAskedYet"}'),
    '$.monitoringContacts', json('[]'),
    '$.closedOn', json('{"is":"notAskedYet"}'),
    '$.outcome', json('{"is":"notAskedYet"}')
  )
  WHERE body <> '';
`,
};
