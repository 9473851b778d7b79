import { sql } from 'kysely';
import { Child } from '#shared/domain/client-file.ts';
import type { ChildRepository } from '../../core/ports.ts';
import { columnsGiven, type Statements, sqlOf } from '../database/statements.ts';
import { recordFrom } from './bodies.ts';
import type { FileWords } from './file-words.ts';
import { whereFileIsThere } from './removed-files.ts';

const COLUMNS = ['id', 'file_id', 'version', 'created_at', 'updated_at', 'body'] as const;
type ChildRow = Record<Exclude<(typeof COLUMNS)[number], 'version'>, string> & { version: number };

const childFrom = (row: ChildRow): Child =>
  recordFrom(Child, () => ({
    id: row.id,
    fileId: row.file_id,
    version: row.version,
    details: JSON.parse(row.body),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }));

const rowFrom = (child: Child): ChildRow => ({
  id: child.id,
  file_id: child.fileId,
  version: child.version,
  created_at: child.createdAt,
  updated_at: child.updatedAt,
  body: JSON.stringify(child.details),
});

export const children = ({ reading, writing }: Statements, words: FileWords): ChildRepository => {
  const select = sqlOf.selectFrom('child').select(COLUMNS).where(whereFileIsThere).orderBy('row');
  const byId = reading((given: { id: string }) => select.where('id', '=', given.id));
  const byFile = reading((given: { fileId: string }) => select.where('file_id', '=', given.fileId));
  const insert = writing((given: ChildRow) => sqlOf.insertInto('child').values(columnsGiven(given, COLUMNS)));
  const replace = writing((given: ChildRow) =>
    sqlOf
      .updateTable('child')
      .set(columnsGiven(given, ['version', 'updated_at', 'body']))
      .where('id', '=', given.id)
      .where('version', '=', sql<number>`${given.version} - 1`),
  );
  const remove = writing((given: { id: string; version: number }) =>
    sqlOf.deleteFrom('child').where('id', '=', given.id).where('version', '=', given.version),
  );

  return {
    find(id) {
      const row = byId.first({ id });
      return row && childFrom(row);
    },

    ofFile: (fileId) => byFile.all({ fileId }).map(childFrom),

    insert(child) {
      insert(rowFrom(child));
      words.refresh(child.fileId);
    },

    replace(child) {
      const changed = replace(rowFrom(child));
      if (changed > 0) words.refresh(child.fileId);
      return changed > 0;
    },

    remove(id, version) {
      const row = byId.first({ id });
      if (!row || remove({ id, version }) === 0) return false;
      words.refresh(row.file_id);
      return true;
    },
  };
};
