import { Fear } from '#shared/domain/fear.ts';
import type { FearRepository } from '../../core/ports.ts';
import type { Statements } from '../database/statements.ts';
import { recordFrom } from './bodies.ts';
import { type RowOfFile, readRow, rowOf, rowsOfFile } from './rows-of-file.ts';

const fearFrom = (row: RowOfFile): Fear => recordFrom(Fear, () => readRow(row));

export const fears = (statements: Statements): FearRepository => {
  const rows = rowsOfFile('fear', statements);
  return {
    find(id) {
      const row = rows.find(id);
      return row && fearFrom(row);
    },
    ofFile: (fileId) => rows.ofFile(fileId).map(fearFrom),
    insert: (fear) => rows.insert(rowOf(fear)),
    replace: (fear) => rows.replace(rowOf(fear)),
  };
};
