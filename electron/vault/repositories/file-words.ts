import { ChildDetails, ClientDetails } from '#shared/domain/client-file.ts';
import { isThere, Signal } from '#shared/domain/first-signs.ts';
import { wordsOf } from '#shared/i18n/search-words.ts';
import { type Statements, sqlOf } from '../database/statements.ts';
import { recordFrom } from './bodies.ts';

/**
 * Keeps the full-text index in step with a file: its name, code and notes, the names and notes of its children, and
 * what was seen or said, where and by whom, so that signals that came to different people can be found together. To be called within the transaction that changed any of these. A removed file has no words.
 */
export type FileWords = { refresh(fileId: string): void; forget(row: number): void };

/** What of a signal is in its body. */
const Noted = Signal.pick({ details: true, removedAt: true });

export const fileWords = ({ reading, writing }: Statements): FileWords => {
  const fileBody = reading((given: { fileId: string }) =>
    sqlOf
      .selectFrom('client_file')
      .select(['row', 'body'])
      .where('id', '=', given.fileId)
      .where('removed_at', 'is', null),
  );
  const childBodies = reading((given: { fileId: string }) =>
    sqlOf.selectFrom('child').select('body').where('file_id', '=', given.fileId),
  );
  const signalBodies = reading((given: { fileId: string }) =>
    sqlOf.selectFrom('signal').select('body').where('file_id', '=', given.fileId),
  );
  const current = reading((given: { row: number }) =>
    sqlOf.selectFrom('search').select('words').where('rowid', '=', given.row),
  );
  const insert = writing((given: { row: number; words: string }) =>
    sqlOf.insertInto('search').values({ rowid: given.row, words: given.words }),
  );
  const replace = writing((given: { row: number; words: string }) =>
    sqlOf.updateTable('search').set({ words: given.words }).where('rowid', '=', given.row),
  );

  const remove = writing((given: { row: number }) =>
    sqlOf.deleteFrom('search').where('rowid', '=', given.row),
  );

  const textOf = (fileId: string, body: string): string => {
    const { workingName, fileCode, notes } = recordFrom(ClientDetails, () => JSON.parse(body));
    const children = childBodies
      .all({ fileId })
      .map((child) => recordFrom(ChildDetails, () => JSON.parse(child.body)));
    const signs = signalBodies
      .all({ fileId })
      .map((signal) => recordFrom(Noted, () => JSON.parse(signal.body)))
      .filter(isThere);
    return [
      ...[workingName, fileCode, notes],
      ...children.flatMap((child) => [child.name, child.notes]),
      ...signs.flatMap(({ details }) => [details.what, details.where, details.sourceWords]),
    ].join('\n');
  };

  return {
    refresh(fileId) {
      const file = fileBody.first({ fileId });
      if (!file) return;
      const { row } = file;
      const words = wordsOf(textOf(fileId, file.body)).join(' ');
      const known = current.first({ row });
      if (!known) insert({ row, words });
      else if (known.words !== words) replace({ row, words });
    },

    forget: (row) => void remove({ row }),
  };
};
