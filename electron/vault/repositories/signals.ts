import { Signal } from '#shared/domain/first-signs.ts';
import { Rating } from '#shared/domain/suspicion.ts';
import type { RatingRepository, SignalRepository } from '../../core/ports.ts';
import type { Statements } from '../database/statements.ts';
import { recordFrom } from './bodies.ts';
import type { FileWords } from './file-words.ts';
import { type RowOfFile, readRow, rowOf, rowsOfFile } from './rows-of-file.ts';

const signalFrom = (row: RowOfFile): Signal => recordFrom(Signal, () => readRow(row));
const ratingFrom = (row: RowOfFile): Rating => recordFrom(Rating, () => readRow(row));

export const signals = (statements: Statements, words: FileWords): SignalRepository => {
  const rows = rowsOfFile('signal', statements);
  return {
    find(id) {
      const row = rows.find(id);
      return row && signalFrom(row);
    },
    ofFile: (fileId) => rows.ofFile(fileId).map(signalFrom),
    insert(signal) {
      rows.insert(rowOf(signal));
      words.refresh(signal.fileId);
    },
    replace(signal) {
      const isReplaced = rows.replace(rowOf(signal));
      if (isReplaced) words.refresh(signal.fileId);
      return isReplaced;
    },
  };
};

export const ratings = (statements: Statements): RatingRepository => {
  const rows = rowsOfFile('rating', statements);
  return {
    find(id) {
      const row = rows.find(id);
      return row && ratingFrom(row);
    },
    ofFile: (fileId) => rows.ofFile(fileId).map(ratingFrom),
    insert: (rating) => rows.insert(rowOf(rating)),
    replace: (rating) => rows.replace(rowOf(rating)),
  };
};
