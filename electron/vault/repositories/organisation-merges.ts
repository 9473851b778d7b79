import { sql } from 'kysely';
import { OrganisationId } from '#shared/domain/ids.ts';
import { Organisation } from '#shared/domain/organisation.ts';
import { MergedOrganisation } from '#shared/domain/organisation-merge.ts';
import type { OrganisationMergeRepository } from '../../core/ports.ts';
import { columnsGiven, type Statements, sqlOf } from '../database/statements.ts';
import { recordFrom } from './bodies.ts';

const COLUMNS = ['id', 'into_id', 'merged_at', 'body'] as const;
type MergedRow = Record<(typeof COLUMNS)[number], string>;

const NAME = sql<string>`body ->> '$.details.name'`.as('name');

const idFrom = (id: string): OrganisationId => recordFrom(OrganisationId, () => id);

export const organisationMerges = ({ reading, writing }: Statements): OrganisationMergeRepository => {
  const onMap = reading((given: { id: string }) =>
    sqlOf.selectFrom('organisation').select('id').where('id', '=', given.id),
  );
  const byId = reading((given: { id: string }) =>
    sqlOf.selectFrom('organisation_merged').select(COLUMNS).where('id', '=', given.id),
  );
  const intoOf = reading((given: { id: string }) =>
    sqlOf.selectFrom('organisation_merged').select('into_id').where('id', '=', given.id),
  );
  const nameById = reading((given: { id: string }) =>
    sqlOf.selectFrom('organisation_merged').select(NAME).where('id', '=', given.id),
  );
  const goneInto = reading((given: { id: string }) =>
    sqlOf.selectFrom('organisation_merged').select('id').where('into_id', '=', given.id).orderBy('row'),
  );
  const all = reading(() =>
    sqlOf
      .selectFrom('organisation_merged')
      .select(['id', 'into_id', 'merged_at', NAME])
      .where('id', 'not in', sqlOf.selectFrom('organisation').select('id'))
      .orderBy('row'),
  );
  // It may have gone before, and have been put on the map again from elsewhere.
  const put = writing((given: MergedRow) =>
    sqlOf
      .insertInto('organisation_merged')
      .values(columnsGiven(given, COLUMNS))
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((row) => ({
          into_id: row.ref('excluded.into_id'),
          merged_at: row.ref('excluded.merged_at'),
          body: row.ref('excluded.body'),
        })),
      ),
  );
  const remove = writing((given: { id: string }) =>
    sqlOf.deleteFrom('organisation_merged').where('id', '=', given.id),
  );

  return {
    meaning(id) {
      let meant: string = id;
      // Each goes into one that stands on the map, so the way ends; whatever a file may hold, none is gone twice.
      const gone = new Set<string>();
      while (!gone.has(meant) && !onMap.first({ id: meant })) {
        const next = intoOf.first({ id: meant });
        if (!next) return id;
        gone.add(meant);
        meant = next.into_id;
      }
      return idFrom(meant);
    },

    idsOf(id) {
      const ids = new Set<string>([id]);
      for (const one of ids) {
        for (const gone of goneInto.all({ id: one })) if (!onMap.first({ id: gone.id })) ids.add(gone.id);
      }
      return [...ids].map(idFrom);
    },

    list: () =>
      all.all({}).map((row) =>
        recordFrom(MergedOrganisation, () => ({
          id: row.id,
          name: row.name,
          into: row.into_id,
          mergedAt: row.merged_at,
        })),
      ),

    entry(id) {
      const row = onMap.first({ id }) ? undefined : byId.first({ id });
      return row && recordFrom(Organisation, () => JSON.parse(row.body));
    },

    nameOf: (id) => nameById.first({ id })?.name,

    insert: (organisation, into, mergedAt) =>
      void put({
        id: organisation.id,
        into_id: into,
        merged_at: mergedAt,
        body: JSON.stringify(organisation),
      }),

    take(id) {
      const row = byId.first({ id });
      if (!row || remove({ id }) === 0) return undefined;
      return {
        organisation: recordFrom(Organisation, () => JSON.parse(row.body)),
        into: idFrom(row.into_id),
      };
    },
  };
};
