import { sql } from 'kysely';
import { z } from 'zod';
import { ClientFileId, PersonId, PlanId, SignalId } from '#shared/domain/ids.ts';
import { FileUsing } from '#shared/domain/organisation-use.ts';
import type { OrganisationUseRepository } from '../../core/ports.ts';
import { type Statements, sqlOf } from '../database/statements.ts';
import { recordFrom } from './bodies.ts';
import { whereFileIsThere } from './removed-files.ts';

const Named = FileUsing.omit({ uses: true });

const RecordUsing = z.discriminatedUnion('usedIn', [
  z.strictObject({ usedIn: z.literal('ecogram'), id: PersonId }),
  z.strictObject({ usedIn: z.literal('plan'), id: PlanId }),
  z.strictObject({ usedIn: z.literal('signal'), id: SignalId }),
  z.strictObject({ usedIn: z.literal('overview'), id: ClientFileId }),
]);

/** `ids` is a list in JSON. */
type Given = { ids: string };

const uses = ({ ids }: Given) =>
  sqlOf
    .selectFrom('organisation_use')
    .where(sql<boolean>`organisation_id IN (SELECT value FROM json_each(${ids}))`);

/**
 * Through the index of files that are there, which holds all that is shown. The plus keeps SQLite from looking up every file by
 * its id: it would read through each one's notes to find whether it is removed.
 */
const filesUsing = (given: Given) =>
  sqlOf
    .selectFrom('client_file')
    .where('removed_at', 'is', null)
    .where(sql`+"id"`, 'in', uses(given).select('file_id'));

export const organisationUses = ({ reading }: Statements): OrganisationUseRepository => {
  const files = reading((given: Given & { limit: number }) =>
    filesUsing(given)
      .select(['id', 'working_name', 'file_code'])
      .orderBy(sql`working_name COLLATE NOCASE`)
      .orderBy('row')
      .limit(given.limit),
  );
  const count = reading((given: Given) =>
    filesUsing(given).select((expression) => expression.fn.countAll<number>().as('total')),
  );
  const inFile = reading((given: Given & { fileId: string }) =>
    uses(given)
      .select(['used_in', 'record_id'])
      .where('file_id', '=', given.fileId)
      .where(whereFileIsThere)
      .groupBy(['used_in', 'record_id'])
      .orderBy(sql`min("row")`),
  );

  return {
    files(given, limit) {
      const ids = JSON.stringify(given);
      const rows = files.all({ ids, limit });
      return {
        files: rows.map((row) =>
          recordFrom(Named, () => ({
            fileId: row.id,
            workingName: row.working_name,
            fileCode: row.file_code,
          })),
        ),
        total: count.first({ ids })?.total ?? 0,
      };
    },

    inFile: (ids, fileId) =>
      inFile
        .all({ ids: JSON.stringify(ids), fileId })
        .map((row) => recordFrom(RecordUsing, () => ({ usedIn: row.used_in, id: row.record_id }))),
  };
};
