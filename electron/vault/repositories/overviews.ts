import { sql } from 'kysely';
import { Overview } from '#shared/domain/overview.ts';
import { OverviewVersion, OverviewVersionSummary } from '#shared/domain/overview-versions.ts';
import type { OverviewRepository, OverviewVersionRepository } from '../../core/ports.ts';
import { columnsGiven, type Statements, sqlOf } from '../database/statements.ts';
import { recordFrom } from './bodies.ts';
import { whereFileIsThere } from './removed-files.ts';

const COLUMNS = ['file_id', 'version', 'updated_at', 'body'] as const;
type OverviewRow = { file_id: string; version: number; updated_at: string; body: string };

const rowFrom = ({ fileId, version, updatedAt, content }: Overview): OverviewRow => ({
  file_id: fileId,
  version,
  updated_at: updatedAt,
  body: JSON.stringify(content),
});

export const overviews = ({ reading, writing }: Statements): OverviewRepository => {
  const byFile = reading((given: { fileId: string }) =>
    sqlOf.selectFrom('overview').select(COLUMNS).where(whereFileIsThere).where('file_id', '=', given.fileId),
  );
  const insert = writing((given: OverviewRow) =>
    sqlOf
      .insertInto('overview')
      .values(columnsGiven(given, COLUMNS))
      .onConflict((conflict) => conflict.column('file_id').doNothing()),
  );
  const replace = writing((given: OverviewRow) =>
    sqlOf
      .updateTable('overview')
      .set(columnsGiven(given, ['version', 'updated_at', 'body']))
      .where('file_id', '=', given.file_id)
      .where('version', '=', sql<number>`${given.version} - 1`),
  );

  return {
    ofFile(fileId) {
      const row = byFile.first({ fileId });
      return (
        row &&
        recordFrom(Overview, () => ({
          fileId: row.file_id,
          version: row.version,
          content: JSON.parse(row.body),
          updatedAt: row.updated_at,
        }))
      );
    },
    insert: (overview) => void insert(rowFrom(overview)),
    put: (overview) => (overview.version === 1 ? insert : replace)(rowFrom(overview)) > 0,
  };
};

const VERSION_COLUMNS = ['id', 'file_id', 'kept_at', 'body'] as const;
type VersionRow = Record<(typeof VERSION_COLUMNS)[number], string>;

export const overviewVersions = ({ reading, writing }: Statements): OverviewVersionRepository => {
  const there = sqlOf.selectFrom('overview_version').where(whereFileIsThere).orderBy('row', 'desc');
  const found = there.select(VERSION_COLUMNS);
  const byId = reading((given: { id: string }) => found.where('id', '=', given.id));
  const latest = reading((given: { fileId: string }) => found.where('file_id', '=', given.fileId).limit(1));
  // The body is not read whole: SQLite takes the two short parts out of it.
  const byFile = reading((given: { fileId: string }) =>
    there
      .select([
        'id',
        'file_id',
        'kept_at',
        sql<string>`body -> '$.keptBy'`.as('kept_by'),
        sql<string>`body ->> '$.words'`.as('words'),
      ])
      .where('file_id', '=', given.fileId),
  );
  const insert = writing((given: VersionRow) =>
    sqlOf.insertInto('overview_version').values(columnsGiven(given, VERSION_COLUMNS)),
  );
  const rename = writing((given: { id: string; words: string }) =>
    sqlOf
      .updateTable('overview_version')
      .set({ body: sql<string>`json_set(body, '$.words', ${given.words})` })
      .where('id', '=', given.id),
  );
  const remove = writing((given: { id: string }) =>
    sqlOf.deleteFrom('overview_version').where('id', '=', given.id),
  );
  const versionFrom = (row: VersionRow | undefined): OverviewVersion | undefined =>
    row &&
    recordFrom(OverviewVersion, () => ({
      id: row.id,
      fileId: row.file_id,
      keptAt: row.kept_at,
      ...JSON.parse(row.body),
    }));

  return {
    find: (id) => versionFrom(byId.first({ id })),
    latestOf: (fileId) => versionFrom(latest.first({ fileId })),
    ofFile: (fileId) =>
      byFile.all({ fileId }).map((row) =>
        recordFrom(OverviewVersionSummary, () => ({
          id: row.id,
          fileId: row.file_id,
          keptAt: row.kept_at,
          keptBy: JSON.parse(row.kept_by),
          words: row.words,
        })),
      ),
    insert: ({ id, fileId, keptAt, keptBy, words, content }) =>
      void insert({
        id,
        file_id: fileId,
        kept_at: keptAt,
        body: JSON.stringify({ keptBy, words, content }),
      }),
    rename: (id, words) => rename({ id, words }) > 0,
    remove: (id) => remove({ id }) > 0,
  };
};
