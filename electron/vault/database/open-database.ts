import { refusing } from '../failures.ts';
import { connect, type Database } from './sqlite.ts';

const KEY_BYTES = 32;
/** Another process that is just closing the vault gets this long. */
const BUSY_TIMEOUT_MS = 250;

/** SQLCipher's notation for a raw key, as bytes that the caller wipes: a key is never text of a statement. */
export const keyNotation = (key: Uint8Array): Buffer => {
  if (key.length !== KEY_BYTES) throw new Error('a database key has 32 bytes');
  const notation = Buffer.alloc(2 * KEY_BYTES + 3);
  notation.write("x'", 'latin1');
  const digits = '0123456789abcdef';
  key.forEach((byte, index) => {
    notation[2 + 2 * index] = digits.charCodeAt(byte >> 4);
    notation[3 + 2 * index] = digits.charCodeAt(byte & 15);
  });
  notation.write("'", notation.length - 1, 'latin1');
  return notation;
};

export const giveKey = (database: Database, key: Uint8Array): void => {
  const notation = keyNotation(key);
  try {
    database.key(notation);
  } finally {
    notation.fill(0);
  }
};

export type Age = 'new' | 'existing';

const configure = (database: Database, key: Uint8Array, age: Age): void => {
  database.pragma("cipher = 'sqlcipher'");
  database.pragma('legacy = 4');
  giveKey(database, key);
  // Before the first read: a vault has one user at a time, and no -shm file with an index of what is being written.
  database.pragma('locking_mode = EXCLUSIVE');
  // No page is ever out of use, so that damage anywhere in the file is found by reading it. On an existing file this
  // would write, and opening must not.
  if (age === 'new') database.pragma('auto_vacuum = FULL');
  database.pragma('temp_store = MEMORY');
  database.pragma('secure_delete = ON');
  database.pragma('foreign_keys = ON');
  database.pragma('trusted_schema = OFF');
  const mode = database.pragma('journal_mode = WAL', { simple: true });
  if (mode !== 'wal') throw new Error('the database cannot keep a write-ahead log');
  database.pragma('synchronous = FULL');
  // On macOS a plain fsync stops at the disk's own cache.
  database.pragma('fullfsync = ON');
  database.pragma('checkpoint_fullfsync = ON');
};

/**
 * Opens a SQLCipher database, takes its lock and sets what the vault relies on. The file must be there; a `new` one is
 * empty.
 *
 * @param key 32 bytes; stays the caller's to wipe
 * @throws {Refusal} `vaultInUse`, `vaultDamaged`, `cannotWrite`, `diskFull`
 */
export const openDatabase = (path: string, key: Uint8Array, age: Age): Database =>
  refusing(() => {
    const database = connect(path, BUSY_TIMEOUT_MS);
    try {
      configure(database, key, age);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
