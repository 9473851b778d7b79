import { sql } from 'kysely';
import { z } from 'zod';
import { PersonId, PlanId } from '#shared/domain/ids.ts';
import { FileUsing } from '#shared/domain/organisation-use.ts';
import type { OrganisationUseRepository } from '../../core/ports.ts';
import { type Statements, sqlOf } from '../database/statements.ts';
import { recordFrom } from './bodies.ts';

const Named = FileUsing.omit({ uses: true });

const RecordUsing = z.discriminatedUnion('usedIn', [
  z.strictObject({ usedIn: z.literal('ecogram'), id: PersonId }),
  z.strictObject({ usedIn: z.literal('plan'), id: PlanId }),
]);

/** `ids` is a list in JSON. */
type Given = { ids: string };

const uses = ({ ids }: Given) =>
  sqlOf
    .selectFrom('organisation_use')
    .innerJoin('client_file', 'client_file.id', 'organisation_use.file_id')
    .where('client_file.removed_at', 'is', null)
    .where(sql<boolean>`organisation_id IN (SELECT value FROM json_each(${ids}))`);

export const organisationUses = ({ reading }: Statements): OrganisationUseRepository => {
  const files = reading((given: Given & { limit: number }) =>
    uses(given)
      .select(['client_file.id', 'client_file.working_name', 'client_file.file_code'])
      .distinct()
      .orderBy(sql`client_file.working_name COLLATE NOCASE`)
      .orderBy('client_file.id')
      .limit(given.limit),
  );
  const count = reading((given: Given) =>
    uses(given).select(sql<number>`count(DISTINCT organisation_use.file_id)`.as('total')),
  );
  const inFile = reading((given: Given & { fileId: string }) =>
    uses(given)
      .select(['organisation_use.used_in', 'organisation_use.record_id'])
      .distinct()
      .where('organisation_use.file_id', '=', given.fileId)
      .orderBy('organisation_use.row'),
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
