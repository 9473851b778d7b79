import { OrganisationId } from '#shared/domain/ids.ts';
import type { Database } from './sqlite.ts';

export const insertFile = (database: Database) =>
  database
    .prepare(
      `INSERT INTO client_file (id, version, created_at, updated_at, working_name, file_code, country_of_origin, body)
       VALUES ('f', 1, '', '', '', '', '', '{}')`,
    )
    .run();

export const ORGANISATION = OrganisationId.parse('0199a000-0000-7000-8000-0000000000aa');

export const AT = '2026-11-24T10:00:00.000Z';
