import type { ClientFileId } from '#shared/domain/ids.ts';

/** What a file holds several of, each written over by its next version and by no other. Those of removed files aren't there. */
export type RecordsOfFile<Kept extends { id: string; version: number }> = {
  find(id: Kept['id']): Kept | undefined;
  /** In the order in which they were begun. */
  ofFile(fileId: ClientFileId): Kept[];
  insert(record: Kept): void;
  /** Replaces the row if it is still at `record.version - 1`; says whether it was. */
  replace(record: Kept): boolean;
};
