import { mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Refusal } from '#shared/contract/errors.ts';
import { asRefusal } from '../failures.ts';
import { putInPlace, syncFolder, writeNewFile } from '../folder/durable-files.ts';
import { filesOf } from '../folder/vault-folder.ts';
import { isSameCensus } from './census.ts';
import { beforeVersionFolder, removeOlderBefore, unfinishedFolder } from './leftovers.ts';
import type { BackupSource, CopyNeeds } from './make-backup.ts';
import { stageCopy } from './stage.ts';

const NEVER = new AbortController().signal;

/**
 * Keeps the vault as it is now, encrypted and read back, in a folder inside its own, before its tables are changed. The one
 * of an earlier change goes when this one is there.
 *
 * @throws {Refusal} `diskFull`, `cannotWrite`, `vaultDamaged`, `backupNotAsWritten`; nothing has changed then
 */
export const keepBeforeMigration = async (
  { database, folder, key }: BackupSource,
  version: number,
  { check }: Pick<CopyNeeds, 'check'>,
): Promise<void> => {
  const files = filesOf(folder);
  const kept = beforeVersionFolder(folder, version);
  const unfinished = unfinishedFolder(kept);
  try {
    mkdirSync(unfinished, { mode: 0o700 });
    const staged = stageCopy(database, folder, join(unfinished, basename(database.name)));
    writeNewFile(join(unfinished, basename(files.header)), staged.header);
    syncFolder(unfinished);
    const found = await check({ path: staged.path, key, onProgress: () => undefined, signal: NEVER });
    if (!isSameCensus(found, staged.census)) {
      throw new Refusal('backupNotAsWritten', 'the copy holds something else than its source');
    }
    rmSync(kept, { recursive: true, force: true });
    putInPlace(unfinished, kept);
    removeOlderBefore(folder, kept);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw asRefusal(error);
  }
};
