import { checkEveryPage } from '../database/check-pages.ts';
import { keyNotation, openDatabase } from '../database/open-database.ts';
import type { Database } from '../database/sqlite.ts';
import { connect } from '../database/sqlite.ts';
import { refusing } from '../failures.ts';
import { syncFile, syncFolder, writeNewFile } from '../folder/durable-files.ts';
import { filesOf, removeDatabase } from '../folder/vault-folder.ts';
import type { HeaderContent } from '../header/header.ts';
import { wrapFor } from '../keys/key-slot.ts';

/** Whose turn it is not, keeps nothing: a suspended slot has no key before and none after. */
export const slotsUnder = async (
  { vaultId, slots }: Pick<HeaderContent, 'vaultId' | 'slots'>,
  databaseKey: Uint8Array,
): Promise<HeaderContent['slots']> =>
  Promise.all(slots.map((slot) => (slot.wrappedKey === null ? slot : wrapFor(vaultId, slot, databaseKey))));

/** The name of the database that the next header goes with. */
export const nextDatabaseName = ({ generation }: Pick<HeaderContent, 'generation'>): string =>
  `vault.${generation + 1}.db`;

/** What SQLite makes of a copy goes through a rollback journal in memory: nothing of it is kept if it is cut off. */
const changeKey = (path: string, from: Uint8Array, to: Uint8Array): void => {
  const database = connect(path, 0);
  const notation = keyNotation(to);
  try {
    database.pragma("cipher = 'sqlcipher'");
    database.pragma('legacy = 4');
    const old = keyNotation(from);
    database.key(old);
    old.fill(0);
    database.pragma('journal_mode = MEMORY');
    database.rekey(notation);
  } finally {
    notation.fill(0);
    database.close();
  }
};

/**
 * A copy of the open database under another key, complete and on the disk, opened and with every page read. Until a
 * header names it, it is nothing; whatever goes wrong, it is gone.
 */
export const copyUnder = (
  database: Database,
  folder: string,
  name: string,
  keys: { from: Uint8Array; to: Uint8Array },
): Database => {
  const files = filesOf(folder, name);
  const remove = () => removeDatabase(files.database);
  remove();
  try {
    refusing(() => {
      // Made here, so that nobody else's account may read it: SQLite takes an empty file.
      writeNewFile(files.database, new Uint8Array());
      database.prepare('VACUUM INTO ?').run(files.database);
      changeKey(files.database, keys.from, keys.to);
      syncFile(files.database);
      syncFolder(folder);
    });
    const copy = openDatabase(files.database, keys.to, 'existing');
    try {
      checkEveryPage(copy);
      return copy;
    } catch (error) {
      copy.close();
      throw error;
    }
  } catch (error) {
    remove();
    throw error;
  }
};
