import { ReleaseCopy } from '#shared/domain/release/copy.ts';
import type { ReleaseCopyRepository } from '../../core/ports.ts';
import { columnsGiven, type Statements, sqlOf } from '../database/statements.ts';
import { recordFrom } from './bodies.ts';
import { whereFileIsThere } from './removed-files.ts';

const COLUMNS = ['id', 'file_id', 'number', 'state', 'at', 'body'] as const;
type CopyRow = Record<(typeof COLUMNS)[number], string>;

const copyFrom = ({ id, file_id, number, state, at, body }: CopyRow): ReleaseCopy =>
  recordFrom(ReleaseCopy, () => ({ ...{ id, fileId: file_id, number, state, at }, ...JSON.parse(body) }));

/** The receipts of what has left. */
export const releaseCopies = ({ reading, writing }: Statements): ReleaseCopyRepository => {
  const select = sqlOf.selectFrom('release_copy').select(COLUMNS).where(whereFileIsThere);
  // By the day that stands on it, and not by when the receipt came here: a file that moves brings older ones.
  const lastLeftFirst = select.orderBy('at', 'desc').orderBy('row', 'desc');
  const byId = reading((given: { id: string }) => select.where('id', '=', given.id));
  const byNumber = reading((given: { number: string }) => lastLeftFirst.where('number', '=', given.number));
  const byFile = reading((given: { fileId: string }) => lastLeftFirst.where('file_id', '=', given.fileId));
  const taken = reading((given: { number: string }) =>
    sqlOf.selectFrom('release_copy').select('id').where('number', '=', given.number),
  );
  const insert = writing((given: CopyRow) =>
    sqlOf.insertInto('release_copy').values(columnsGiven(given, COLUMNS)),
  );
  const settle = writing((given: { id: string; state: string }) =>
    sqlOf
      .updateTable('release_copy')
      .set(columnsGiven(given, ['state']))
      .where('id', '=', given.id)
      .where('state', '=', 'leaving'),
  );

  return {
    find(id) {
      const row = byId.first({ id });
      return row && copyFrom(row);
    },
    byNumber: (number) => byNumber.all({ number }).map(copyFrom),
    isTaken: (number) => taken.first({ number }) !== undefined,
    ofFile: (fileId) => byFile.all({ fileId }).map(copyFrom),
    insert: ({ id, fileId, number, state, at, ...body }) =>
      void insert({ id, file_id: fileId, number, state, at, body: JSON.stringify(body) }),
    settle: (id, state) => settle({ id, state }) > 0,
  };
};
