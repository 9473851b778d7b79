import type { OrganisationDetails } from '#shared/domain/organisation.ts';
import { organisationWords } from '../search/organisation-words.ts';
import type { Migration } from './migration.ts';

/**
 * Organisations are also found by language, by whom they are for and by what their services are called, and those first
 * whose name it is: the index holds their names apart.
 */
export const findingOrganisations: Migration = {
  version: 6,
  sql: `
DROP INDEX organisation_list;

ALTER TABLE organisation ADD COLUMN languages TEXT NOT NULL DEFAULT '[]';
ALTER TABLE organisation ADD COLUMN target_groups TEXT NOT NULL DEFAULT '[]';
UPDATE organisation SET languages = json_extract(body, '$.details.languages');

CREATE INDEX organisation_list ON organisation (
  sorted_by, row, id, name, countries, countries_covered, services, languages, target_groups, checked_on, ended_on
);

CREATE INDEX organisation_ended ON organisation (ended_on) WHERE ended_on IS NOT NULL;

DROP TABLE organisation_search;
CREATE VIRTUAL TABLE organisation_search
  USING fts5 (name, words, tokenize = 'ascii', prefix = '1 2 3', detail = 'column');
`,
  fill(database) {
    const insert = database.prepare('INSERT INTO organisation_search (rowid, name, words) VALUES (?, ?, ?)');
    const all = database.prepare<[], { row: number; body: string }>('SELECT row, body FROM organisation');
    for (const { row, body } of all.all()) {
      const { details } = JSON.parse(body) as { details: OrganisationDetails };
      const { name, words } = organisationWords({ ...details, groups: [] });
      insert.run(row, name, words);
    }
  },
};
