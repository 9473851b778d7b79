import { sql } from 'kysely';
import { z } from 'zod';
import { RemovedFile } from '#shared/domain/removed-file.ts';
import type { RemovedFileRepository, RemovedRecord } from '../../core/ports.ts';
import { type Statements, sqlOf } from '../database/statements.ts';
import { recordFrom } from './bodies.ts';
import type { FileWords } from './file-words.ts';

/** For queries on a table with a `file_id`: only where the file has not been removed. */
export const whereFileIsThere = sql<boolean>`EXISTS (
  SELECT 1 FROM client_file WHERE client_file.id = file_id AND client_file.removed_at IS NULL
)`;

/** A file that is being destroyed keeps an empty row until no page holds anything of it: `deleting/destroy-files.ts`. */
export const EMPTIED = '';

const Record = z.strictObject({
  ...RemovedFile.omit({ goneOn: true }).shape,
  promisedDays: z.int().nullable(),
});

type Row = {
  id: string;
  working_name: string;
  file_code: string;
  removed_at: string | null;
  staff_name: string | null;
  detail: string | null;
};

const recordOf = (row: Row): RemovedRecord =>
  recordFrom(Record, () => ({
    id: row.id,
    workingName: row.working_name,
    fileCode: row.file_code,
    removedAt: row.removed_at,
    removedBy: row.staff_name,
    promisedDays: JSON.parse(row.detail ?? '{}').keepDays ?? null,
  }));

/** Joined with the last entry of the log that tells of its removal. */
const removed = sqlOf
  .selectFrom('client_file')
  .leftJoin('audit', (join) =>
    join.on(
      'audit.number',
      '=',
      sql<number>`(SELECT max(number) FROM audit WHERE subject = client_file.id AND action = 'file.removed')`,
    ),
  )
  .select([
    'client_file.id',
    'client_file.working_name',
    'client_file.file_code',
    'client_file.removed_at',
    'audit.staff_name',
    'audit.detail',
  ])
  .where('client_file.removed_at', 'is not', null)
  .where('client_file.body', '<>', EMPTIED)
  .orderBy('client_file.removed_at')
  .orderBy('client_file.row');

export const removedFiles = ({ reading, writing }: Statements, words: FileWords): RemovedFileRepository => {
  const all = reading(() => removed);
  const byId = reading((given: { id: string }) => removed.where('client_file.id', '=', given.id));
  const rowOf = reading((given: { id: string }) =>
    sqlOf.selectFrom('client_file').select('row').where('id', '=', given.id),
  );
  const emptied = reading(() =>
    sqlOf
      .selectFrom('client_file')
      .select('row')
      .where('removed_at', 'is not', null)
      .where('body', '=', EMPTIED)
      .limit(1),
  );
  const remove = writing((given: { id: string; at: string }) =>
    sqlOf
      .updateTable('client_file')
      .set({ removed_at: given.at })
      .where('id', '=', given.id)
      .where('removed_at', 'is', null),
  );
  const restore = writing((given: { id: string }) =>
    sqlOf
      .updateTable('client_file')
      .set({ removed_at: null })
      .where('id', '=', given.id)
      .where('removed_at', 'is not', null)
      .where('body', '<>', EMPTIED),
  );

  return {
    list: () => all.all({}).map(recordOf),

    find(id) {
      const row = byId.first({ id });
      return row && recordOf(row);
    },

    remove(id, at) {
      const row = rowOf.first({ id });
      if (!row || remove({ id, at }) === 0) return false;
      words.forget(row.row);
      return true;
    },

    restore(id) {
      if (restore({ id }) === 0) return false;
      words.refresh(id);
      return true;
    },

    hasTraces: () => emptied.first({}) !== undefined,
  };
};
