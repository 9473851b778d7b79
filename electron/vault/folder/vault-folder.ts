import { readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FolderHolds } from '#shared/domain/vault-status.ts';
import { DatabaseName, type SealedHeader } from '../header/header.ts';
import { decodeHeader, encodeHeader, MOST_HEADER_BYTES } from '../header/header-codec.ts';
import type { SealedHeader1 } from '../header/header-version-1.ts';
import { type Disk, realDisk, removeFile } from './disk.ts';
import { syncFolder, writeNewFile } from './durable-files.ts';

/** What the database's file is called, unless the header says otherwise. */
export const FIRST_DATABASE = 'vault.db';

const REHEARSAL = 'vault.rehearsal.db';

/** The files of a vault, inside its folder. */
export const filesOf = (folder: string, database: string = FIRST_DATABASE) => ({
  header: join(folder, 'vault.json'),
  /** A header that waits for its database: the vault is there from the moment on that it gets its real name. */
  headerToBe: join(folder, 'vault.json.creating'),
  /** A header that is about to replace another. */
  nextHeader: join(folder, 'vault.json.next'),
  attempts: join(folder, 'attempts.json'),
  nextAttempts: join(folder, 'attempts.json.next'),
  database: join(folder, database),
  wal: join(folder, `${database}-wal`),
  journal: join(folder, `${database}-journal`),
  /** How far the log of the open vault has come: `progress-mark.ts`. */
  progress: join(folder, `${database}-head`),
  /** A copy of the vault, for as long as a recovery sheet is tried on it. */
  rehearsal: join(folder, REHEARSAL),
  /** The write-ahead log as a crash left it, while it is not known yet whether it is whole. */
  keptWal: join(folder, `${database}-wal.kept`),
  /** One that was found not to be whole, for whoever can still get something out of it. */
  cutWal: join(folder, `${database}-wal.cut`),
});

/** What the operating system's file windows leave in folders that look empty to whoever opens them. */
const LITTER = new Set(['.DS_Store', 'desktop.ini', 'Thumbs.db']);
/** The database that a file of this name is, or goes with. */
const databaseOf = (name: string): string =>
  name.replace(/-(wal|journal|head|head\.next|wal\.kept|wal\.cut)$/, '');

const isDatabase = (name: string): boolean => DatabaseName.safeParse(databaseOf(name)).success;

const UNFINISHED = new Set(['attempts.json', 'vault.json.creating']);

/** What a folder holds; with a vault of either kind or a `vaultWithoutDatabase`, the header that was found. */
export type FolderContents =
  | { holds: 'vault' | 'vaultWithoutDatabase'; header: SealedHeader | SealedHeader1 }
  | { holds: 'practiceVault'; header: SealedHeader }
  | { holds: Exclude<FolderHolds, 'vault' | 'practiceVault' | 'vaultWithoutDatabase'> };

/** The database that a header belongs to. */
export const databaseNameIn = (header: SealedHeader | SealedHeader1): string =>
  header.version === 1 ? FIRST_DATABASE : header.database;

const statOf = (path: string): Stats | null => {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
};

const readHeader = (path: string, found: Stats) => {
  if (!found.isFile() || found.size > MOST_HEADER_BYTES) return { is: 'damaged' } as const;
  try {
    return decodeHeader(readFileSync(path));
  } catch {
    return { is: 'damaged' } as const;
  }
};

const withoutHeader = (folder: string): FolderContents => {
  const names = readdirSync(folder).filter((name) => !LITTER.has(name));
  if (names.length === 0) return { holds: 'nothing' };
  // A creation that was cut off: the header never got its name, so nobody was ever told that there is a vault.
  const unfinished =
    names.includes('vault.json.creating') && names.every((name) => UNFINISHED.has(name) || isDatabase(name));
  if (unfinished) return { holds: 'nothing' };
  return { holds: names.some(isDatabase) ? 'damagedHeader' : 'otherThings' };
};

/**
 * What can be told without a passphrase. The database is looked at from outside only: were it opened and closed here,
 * POSIX would drop the locks that SQLite holds on it in this process.
 */
export const lookInto = (folder: string): FolderContents => {
  const found = statOf(folder);
  if (!found) return { holds: 'missing' };
  if (!found.isDirectory()) return { holds: 'otherThings' };
  const files = filesOf(folder);
  const headerFile = statOf(files.header);
  if (!headerFile) return withoutHeader(folder);
  const decoded = readHeader(files.header, headerFile);
  if (decoded.is === 'damaged') return { holds: 'damagedHeader' };
  if (decoded.is === 'fromNewerVersion') return { holds: 'newerVault' };
  const { header } = decoded;
  const hasDatabase = statOf(join(folder, databaseNameIn(header)))?.isFile() === true;
  if (!hasDatabase) return { holds: 'vaultWithoutDatabase', header };
  return 'practice' in header ? { holds: 'practiceVault', header } : { holds: 'vault', header };
};

/** Takes away what a creation has left. Only for a folder that held no vault before it. */
export const removeUnfinished = (folder: string): void => {
  const { header, headerToBe } = filesOf(folder);
  const databases = readdirSync(folder)
    .filter(isDatabase)
    .map((name) => join(folder, name));
  for (const path of [header, ...databases, headerToBe]) removeFile(path);
};

const placeHeader = (folder: string, bytes: Uint8Array, disk: Disk): void => {
  const { header, nextHeader } = filesOf(folder);
  disk.remove(nextHeader);
  writeNewFile(nextHeader, bytes, disk);
  disk.rename(nextHeader, header);
};

/**
 * Puts another header in the place of the one that is there. Until the very last step the old one is whole.
 *
 * Where it throws, the old header is in its place: also when the name could not be synced, and the new header was there
 * already. If even the old one can't be put back, the new one stays and counts: `unsynced`, for the old one may come back
 * with a power cut, and what it needs must be left for it.
 */
export const replaceHeader = (
  folder: string,
  header: SealedHeader,
  disk: Disk = realDisk,
): 'synced' | 'unsynced' => {
  const old = readFileSync(filesOf(folder).header);
  placeHeader(folder, encodeHeader(header), disk);
  try {
    syncFolder(folder, disk);
    return 'synced';
  } catch (error) {
    try {
      placeHeader(folder, old, disk);
    } catch {
      return 'unsynced';
    }
    throw error;
  }
};

/** Takes away a database with all that goes with it. */
export const removeDatabase = (path: string): void => {
  for (const file of [path, `${path}-wal`, `${path}-journal`]) removeFile(file);
};

const removeIfPossible = (path: string): void => {
  try {
    removeFile(path);
  } catch {
    // It does no harm where it is, and must not keep anybody from the vault.
  }
};

/**
 * Takes away what a cut-off change of header or key has left: a header that never took its place, databases under
 * another key than the present one. Only once the vault has been opened, so that it is known to be whole without them.
 */
export const removeReplaced = (folder: string, database: string): void => {
  removeIfPossible(filesOf(folder).nextHeader);
  for (const name of readdirSync(folder)) {
    const whose = databaseOf(name);
    const isLeft = whose === REHEARSAL || (whose !== database && isDatabase(whose));
    if (isLeft) removeIfPossible(join(folder, name));
  }
};
