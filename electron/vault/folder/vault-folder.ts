import { readdirSync, readFileSync, rmSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FolderHolds } from '#shared/domain/vault-status.ts';
import type { SealedHeader } from '../header/header.ts';
import { decodeHeader, MOST_HEADER_BYTES } from '../header/header-codec.ts';

/** The files of a vault, inside its folder. */
export const filesOf = (folder: string) => ({
  header: join(folder, 'vault.json'),
  /** A header that waits for its database: the vault is there from the moment on that it gets its real name. */
  headerToBe: join(folder, 'vault.json.creating'),
  database: join(folder, 'vault.db'),
  wal: join(folder, 'vault.db-wal'),
  journal: join(folder, 'vault.db-journal'),
});

/** What the operating system's file windows leave in folders that look empty to whoever opens them. */
const LITTER = new Set(['.DS_Store', 'desktop.ini', 'Thumbs.db']);
const UNFINISHED = new Set(['vault.json.creating', 'vault.db', 'vault.db-wal', 'vault.db-journal']);

/** What a folder holds; with a `vault` or a `vaultWithoutDatabase`, the header that was found. */
export type FolderContents =
  | { holds: 'vault' | 'vaultWithoutDatabase'; header: SealedHeader }
  | { holds: Exclude<FolderHolds, 'vault' | 'vaultWithoutDatabase'> };

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
  const unfinished = names.includes('vault.json.creating') && names.every((name) => UNFINISHED.has(name));
  if (unfinished) return { holds: 'nothing' };
  return { holds: names.includes('vault.db') ? 'damagedHeader' : 'otherThings' };
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
  const hasDatabase = statOf(files.database)?.isFile() === true;
  return { holds: hasDatabase ? 'vault' : 'vaultWithoutDatabase', header: decoded.header };
};

/** Takes away what a creation has left. Only for a folder that held no vault before it. */
export const removeUnfinished = (folder: string): void => {
  const { header, headerToBe, database, wal, journal } = filesOf(folder);
  for (const path of [header, database, wal, journal, headerToBe]) rmSync(path, { force: true });
};
