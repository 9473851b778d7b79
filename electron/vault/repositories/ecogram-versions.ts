import { sql } from 'kysely';
import { DatedVersion, DatedVersionSummary } from '#shared/domain/ecogram-versions.ts';
import type { EcogramVersionRepository } from '../../core/ports.ts';
import { columnsGiven, type Statements, sqlOf } from '../database/statements.ts';
import { recordFrom } from './bodies.ts';
import { whereFileIsThere } from './removed-files.ts';

const COLUMNS = ['id', 'ecogram_id', 'kept_at', 'people', 'ties', 'body'] as const;
type VersionRow = {
  id: string;
  ecogram_id: string;
  kept_at: string;
  people: number;
  ties: number;
  body: string;
};

type FoundRow = Pick<VersionRow, 'id' | 'ecogram_id' | 'kept_at' | 'body'> & { file_id: string };
type ListedRow = Omit<VersionRow, 'body'> & { file_id: string; kept_by: string; words: string };

const versionFrom = (row: FoundRow): DatedVersion =>
  recordFrom(DatedVersion, () => ({
    id: row.id,
    ecogramId: row.ecogram_id,
    fileId: row.file_id,
    keptAt: row.kept_at,
    ...JSON.parse(row.body),
  }));

const summaryFrom = (row: ListedRow): DatedVersionSummary =>
  recordFrom(DatedVersionSummary, () => ({
    id: row.id,
    ecogramId: row.ecogram_id,
    fileId: row.file_id,
    keptAt: row.kept_at,
    keptBy: JSON.parse(row.kept_by),
    words: row.words,
    people: row.people,
    ties: row.ties,
  }));

/** With the file that each is of, as long as that has not been removed; the newest in front. */
const there = sqlOf
  .selectFrom('ecogram_version')
  .innerJoin('ecogram', 'ecogram.id', 'ecogram_version.ecogram_id')
  .where(whereFileIsThere)
  .orderBy('ecogram_version.row', 'desc');

const found = there.select([
  'ecogram_version.id',
  'ecogram_version.ecogram_id',
  'ecogram_version.kept_at',
  'ecogram_version.body',
  'ecogram.file_id',
]);

/** The body is not read whole: SQLite takes the two short parts out of it. */
const listed = there.select([
  'ecogram_version.id',
  'ecogram_version.ecogram_id',
  'ecogram_version.kept_at',
  'ecogram_version.people',
  'ecogram_version.ties',
  'ecogram.file_id',
  sql<string>`ecogram_version.body -> '$.keptBy'`.as('kept_by'),
  sql<string>`ecogram_version.body ->> '$.words'`.as('words'),
]);

export const ecogramVersions = ({ reading, writing }: Statements): EcogramVersionRepository => {
  const byId = reading((given: { id: string }) => found.where('ecogram_version.id', '=', given.id));
  const latest = reading((given: { fileId: string }) => found.where('file_id', '=', given.fileId).limit(1));
  const byFile = reading((given: { fileId: string }) => listed.where('file_id', '=', given.fileId));
  const insert = writing((given: VersionRow) =>
    sqlOf.insertInto('ecogram_version').values(columnsGiven(given, COLUMNS)),
  );
  const rename = writing((given: { id: string; words: string }) =>
    sqlOf
      .updateTable('ecogram_version')
      .set({ body: sql<string>`json_set(body, '$.words', ${given.words})` })
      .where('id', '=', given.id),
  );
  const remove = writing((given: { id: string }) =>
    sqlOf.deleteFrom('ecogram_version').where('id', '=', given.id),
  );

  return {
    find(id) {
      const row = byId.first({ id });
      return row && versionFrom(row);
    },
    ofFile: (fileId) => byFile.all({ fileId }).map(summaryFrom),
    latestOf(fileId) {
      const row = latest.first({ fileId });
      return row && versionFrom(row);
    },
    insert: ({ id, ecogramId, keptAt, keptBy, words, records }) =>
      void insert({
        id,
        ecogram_id: ecogramId,
        kept_at: keptAt,
        people: Object.keys(records.people).length,
        ties: Object.keys(records.ties).length,
        body: JSON.stringify({ keptBy, words, records }),
      }),
    rename: (id, words) => rename({ id, words }) > 0,
    remove: (id) => remove({ id }) > 0,
  };
};
