import { sql } from 'kysely';
import type { z } from 'zod';
import type { ClientFileId } from '#shared/domain/ids.ts';
import { columnsGiven, type Statements, sqlOf } from '../database/statements.ts';
import { recordFrom } from './bodies.ts';
import { whereFileIsThere } from './removed-files.ts';

const COLUMNS = ['id', 'file_id', 'version', 'created_at', 'updated_at', 'body'] as const;
type RowOfFile = Record<Exclude<(typeof COLUMNS)[number], 'version'>, string> & { version: number };

type VersionedTable =
  | 'signal'
  | 'rating'
  | 'fear'
  | 'risk_assessment'
  | 'risk_override'
  | 'monitoring_record'
  | 'today_mark';

/** Versioned rows beside a file, in the order in which they were put. Those of a removed file aren't there. */
const rowsOfFile = <Table extends VersionedTable>(table: Table, { reading, writing }: Statements) => {
  // The tables have one shape, which the query builder can't see in a name that is given.
  const like = table as 'signal';
  const select = sqlOf.selectFrom(like).select(COLUMNS).where(whereFileIsThere).orderBy('row');
  const byId = reading((given: { id: string }) => select.where('id', '=', given.id));
  const every = reading(() => select);
  const byFile = reading((given: { fileId: string }) => select.where('file_id', '=', given.fileId));
  const insert = writing((given: RowOfFile) => sqlOf.insertInto(like).values(columnsGiven(given, COLUMNS)));
  const replace = writing((given: RowOfFile) =>
    sqlOf
      .updateTable(like)
      .set(columnsGiven(given, ['version', 'updated_at', 'body']))
      .where('id', '=', given.id)
      .where('version', '=', sql<number>`${given.version} - 1`),
  );
  return {
    find: (id: string): RowOfFile | undefined => byId.first({ id }),
    ofFile: (fileId: string): RowOfFile[] => byFile.all({ fileId }),
    all: (): RowOfFile[] => every.all({}),
    insert: (row: RowOfFile): void => void insert(row),
    /** Says whether it was still at the version before. */
    replace: (row: RowOfFile): boolean => replace(row) > 0,
  };
};

type OfFile = { id: string; fileId: string; version: number; createdAt: string; updatedAt: string };

/** A record as its row: what isn't said in a column is its body. */
const rowOf = ({ id, fileId, version, createdAt, updatedAt, ...body }: OfFile): RowOfFile => ({
  id,
  file_id: fileId,
  version,
  created_at: createdAt,
  updated_at: updatedAt,
  body: JSON.stringify(body),
});

/** What {@link rowOf} has made of a record, not yet held to its schema. */
const readRow = (row: RowOfFile): unknown => ({
  id: row.id,
  fileId: row.file_id,
  version: row.version,
  ...JSON.parse(row.body),
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

/** Records that lie in such rows, each held to its schema when it is read. */
export const recordsOfFile = <Kept extends OfFile>(
  table: VersionedTable,
  schema: z.ZodType<Kept>,
  statements: Statements,
) => {
  const rows = rowsOfFile(table, statements);
  const kept = (row: RowOfFile): Kept => recordFrom(schema, () => readRow(row));
  return {
    find(id: Kept['id']): Kept | undefined {
      const row = rows.find(id);
      return row && kept(row);
    },
    ofFile: (fileId: ClientFileId): Kept[] => rows.ofFile(fileId).map(kept),
    all: (): Kept[] => rows.all().map(kept),
    insert: (record: Kept): void => rows.insert(rowOf(record)),
    /** Says whether it was still at the version before. */
    replace: (record: Kept): boolean => rows.replace(rowOf(record)),
  };
};
