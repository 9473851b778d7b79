import { readFileSync } from 'node:fs';
import { Refusal } from '#shared/contract/errors.ts';
import type { Database } from '../database/sqlite.ts';
import { refusing } from '../failures.ts';
import { syncFile, writeNewFile } from '../folder/durable-files.ts';
import { filesOf } from '../folder/vault-folder.ts';
import { decodeHeader } from '../header/header-codec.ts';
import { type Census, censusOf } from './census.ts';

/** A copy of an open vault at one instant: the database lies at `path`, the header is in memory. */
export type Staged = { path: string; header: Uint8Array; census: Census };

/**
 * Copies the database to `path` and takes the header that goes with it. All of it happens before anybody else has a turn, so
 * no change lies between the two. The copy has the key and the salt of its source (`docs/decisions/0011`).
 *
 * The database's own file is not touched but by SQLite: another handle on it would, once closed, take SQLite's locks along.
 *
 * @param path must not be there yet, on a disk that is quick: everything waits for it
 * @throws {Refusal} `diskFull`, `cannotWrite`, `vaultDamaged`, `headerDamaged`
 */
export const stageCopy = (database: Database, folder: string, path: string): Staged =>
  refusing(() => {
    // Made here, so that nobody else's account may read it: SQLite takes an empty file.
    writeNewFile(path, new Uint8Array());
    database.prepare('VACUUM INTO ?').run(path);
    // SQLite doesn't wait for the disk here.
    syncFile(path);
    const header = readFileSync(filesOf(folder).header);
    const decoded = decodeHeader(header);
    const census = censusOf(database);
    const isOurs = decoded.is === 'sound' || decoded.is === 'fromFirstVersion';
    if (!isOurs || decoded.header.generation < census.headerGeneration) {
      throw new Refusal('headerDamaged', 'the header does not go with the database');
    }
    return { path, header, census };
  });
