import { sql } from 'kysely';
import { OriginNetwork } from '#shared/domain/origin-network.ts';
import type { OriginNetworkRepository } from '../../core/ports.ts';
import { columnsGiven, type Statements, sqlOf } from '../database/statements.ts';
import { recordFrom } from './bodies.ts';
import { leftInDanger } from './left-in-danger.ts';
import { whereFileIsThere } from './removed-files.ts';

const COLUMNS = ['file_id', 'version', 'updated_at', 'body'] as const;
type Row = { file_id: string; version: number; updated_at: string; body: string };

const rowFrom = ({ fileId, version, contacts, updatedAt }: OriginNetwork): Row => ({
  file_id: fileId,
  version,
  updated_at: updatedAt,
  body: JSON.stringify({ contacts }),
});

/** One row beside a file, once somebody has written in it; and who left its ecogram while they were marked with a danger. */
export const originNetworks = ({ reading, writing }: Statements): OriginNetworkRepository => {
  const byFile = reading((given: { fileId: string }) =>
    sqlOf
      .selectFrom('origin_network')
      .select(COLUMNS)
      .where(whereFileIsThere)
      .where('file_id', '=', given.fileId),
  );
  const left = leftInDanger({ reading, writing });
  const insert = writing((given: Row) =>
    sqlOf
      .insertInto('origin_network')
      .values(columnsGiven(given, COLUMNS))
      .onConflict((conflict) => conflict.column('file_id').doNothing()),
  );
  const replace = writing((given: Row) =>
    sqlOf
      .updateTable('origin_network')
      .set(columnsGiven(given, ['version', 'updated_at', 'body']))
      .where('file_id', '=', given.file_id)
      .where('version', '=', sql<number>`${given.version} - 1`),
  );
  return {
    insert: (network) => void insert(rowFrom(network)),
    ofFile(fileId) {
      const row = byFile.first({ fileId });
      if (!row) return undefined;
      return recordFrom(OriginNetwork, () => ({
        fileId: row.file_id,
        version: row.version,
        ...JSON.parse(row.body),
        leftInDanger: left.ofFile(fileId).people,
        updatedAt: row.updated_at,
      }));
    },
    put: (network) => (network.version === 1 ? insert(rowFrom(network)) : replace(rowFrom(network))) > 0,
  };
};
