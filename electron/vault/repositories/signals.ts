import { Signal } from '#shared/domain/first-signs.ts';
import { Rating } from '#shared/domain/suspicion.ts';
import type { RatingRepository, SignalRepository } from '../../core/ports.ts';
import type { Statements } from '../database/statements.ts';
import type { FileWords } from './file-words.ts';
import { recordsOfFile } from './rows-of-file.ts';

export const signals = (statements: Statements, words: FileWords): SignalRepository => {
  const records = recordsOfFile('signal', Signal, statements);
  return {
    ...records,
    insert(signal) {
      records.insert(signal);
      words.refresh(signal.fileId);
    },
    replace(signal) {
      const isReplaced = records.replace(signal);
      if (isReplaced) words.refresh(signal.fileId);
      return isReplaced;
    },
  };
};

export const ratings = (statements: Statements): RatingRepository =>
  recordsOfFile('rating', Rating, statements);
