import type BetterSqlite3 from 'better-sqlite3';
import Ciphers from 'better-sqlite3-multiple-ciphers';

/** A connection of SQLite with ciphers. The one place that knows the package. */
export type Database = BetterSqlite3.Database & {
  /** Gives the key, as `PRAGMA key` does, from bytes that can be wiped afterwards. */
  key(key: Buffer): number;
  /** Writes every page anew under another key. */
  rekey(key: Buffer): number;
};

export type PreparedStatement = BetterSqlite3.Statement;

export const { SqliteError } = Ciphers;

/** Opens a file that exists and writes neither into it nor beside it. */
export const connectToRead = (path: string): Database =>
  new Ciphers(path, { fileMustExist: true, readonly: true }) as Database;

/** Opens a file that exists. `busyMs`: how long to wait for somebody else's lock. */
export const connect = (path: string, busyMs: number): Database =>
  new Ciphers(path, { fileMustExist: true, timeout: busyMs }) as Database;
