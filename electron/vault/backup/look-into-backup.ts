import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type Instant, instantOf } from '#shared/domain/dates.ts';
import type { Backups, OpenVault } from '../../core/ports.ts';
import type { Database } from '../database/sqlite.ts';
import { writeNewFile } from '../folder/durable-files.ts';
import { filesOf } from '../folder/vault-folder.ts';
import { staffOf } from '../keys/key-slot.ts';
import { openKeyedVault } from '../open-keyed-vault.ts';
import { openChecked, type UnlockNeeds, unlockHeader } from '../unlock-vault.ts';
import { momentInName } from './backup-name.ts';
import { copyBackup, findBackup, laptopRefusal } from './restore-backup.ts';

/** By the name that it was given when it was made; failing that, by the last thing that was done in it. */
const madeAtOf = (folder: string, database: Database, now: Date): Instant => {
  const named = momentInName(basename(folder));
  if (named) return instantOf(named);
  const last = database.prepare('SELECT at FROM audit ORDER BY number DESC LIMIT 1').pluck().get();
  return typeof last === 'string' ? (last as Instant) : instantOf(now);
};

type Looking = Parameters<Backups['look']>[0];

/**
 * Copies the backup into a folder of its own below `privateFolder`, brings that copy to the newest version and opens it so that
 * nothing can be written. Where the backup lies, nothing is written at all.
 *
 * @throws {Refusal} and the signal's reason, as `Backups.look` has it
 */
export const lookIntoBackup = async (
  request: Looking,
  needs: UnlockNeeds & { privateFolder: string },
): Promise<OpenVault> => {
  const { onProgress, signal, passphrase } = request;
  const { deriveKey, clock, privateFolder } = needs;
  const from = resolve(request.folder);
  const folder = join(privateFolder, randomUUID());
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    onProgress({ step: 'preparing', fraction: 0 });
    const found = findBackup(from);
    const unlocked = await unlockHeader(from, { passphrase }, deriveKey);
    const { header, databaseKey, slot } = unlocked;
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      writeNewFile(filesOf(folder).header, found.header);
      await copyBackup(found, folder, { onProgress, signal }, needs);
      // The copy is nobody's vault, so nothing is kept of it before its tables change.
      const beforeMigration = async () => undefined;
      const { database } = await openChecked(folder, unlocked, { clock, beforeMigration });
      database.pragma('query_only = ON');
      const readOnly = { madeAt: madeAtOf(from, database, clock.now()) };
      const keyed = { folder, header, databaseKey, database, staff: staffOf(slot), readOnly };
      return openKeyedVault({ ...keyed, ...needs, onClosed: remove });
    } catch (error) {
      databaseKey.fill(0);
      throw error;
    }
  } catch (error) {
    remove();
    throw signal.aborted ? signal.reason : await laptopRefusal(error, from);
  }
};
