import { readFileSync, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { Refusal } from '#shared/contract/errors.ts';
import type { Backups, Undertaking } from '../../core/ports.ts';
import { demandRoom } from '../create-vault.ts';
import { asRefusal } from '../failures.ts';
import { makeFolder, putInPlace, syncFolder, writeNewFile } from '../folder/durable-files.ts';
import { databaseNameIn, filesOf, removeUnfinished } from '../folder/vault-folder.ts';
import { decodeHeader } from '../header/header-codec.ts';
import { headerIn, openUnlocked, type Unlocked, type UnlockNeeds, unlockHeader } from '../unlock-vault.ts';
import { copyFile, hashOfFile } from './copy-file.ts';
import { copyRefusal } from './copy-refusals.ts';
import { removeOlderBefore, removeUnfinishedCopies } from './leftovers.ts';

const PAGE_BYTES = 4096;

/** A backup as it was found: its header in memory, its other files by path. */
export type FoundBackup = { header: Uint8Array; files: string[]; bytes: number };

/** Looks at a backup without a passphrase. @throws {Refusal} as `Vaults.open` */
export const findBackup = (folder: string): FoundBackup => {
  const { header: path, database, wal } = filesOf(folder, databaseNameIn(headerIn(folder)));
  const header = readFileSync(path);
  const { is } = decodeHeader(header);
  if (is !== 'sound' && is !== 'fromFirstVersion') {
    throw new Refusal('headerDamaged', 'the header is damaged');
  }
  const { size } = statSync(database);
  if (size === 0 || size % PAGE_BYTES !== 0) throw new Refusal('vaultDamaged', 'the database was cut short');
  const log = statSync(wal, { throwIfNoEntry: false });
  return log
    ? { header, files: [database, wal], bytes: size + log.size }
    : { header, files: [database], bytes: size };
};

/** Copies what is not the header, and compares what lies there then with what was read. */
export const copyBackup = async (
  { files, bytes }: FoundBackup,
  to: string,
  { onProgress, signal }: Undertaking,
  { copies: { disk } }: Pick<UnlockNeeds, 'copies'>,
): Promise<void> => {
  let written = 0;
  let compared = 0;
  for (const from of files) {
    const target = join(to, basename(from));
    const onWritten = (more: number) => {
      written += more;
      onProgress({ step: 'writing', fraction: Math.min(1, written / bytes) });
    };
    const onCompared = (more: number) => {
      compared += more;
      onProgress({ step: 'checking', fraction: Math.min(1, compared / bytes) });
    };
    const read = await copyFile({ from, to: target, disk, signal, onBytes: onWritten });
    const lies = await hashOfFile({ path: target, disk, signal, onBytes: onCompared });
    if (lies !== read) throw new Refusal('backupNotAsWritten', 'the copy is not what was read');
  }
};

const unlockedIf = async (
  folder: string,
  passphrase: string | null,
  { deriveKey }: UnlockNeeds,
): Promise<Unlocked | null> => (passphrase === null ? null : unlockHeader(folder, { passphrase }, deriveKey));

/** Opens what was restored, and with that checks each of its pages; its own log then tells whence it comes. */
const checkAndNote = async (folder: string, unlocked: Unlocked, needs: UnlockNeeds): Promise<void> => {
  const vault = await openUnlocked(folder, unlocked, needs);
  try {
    vault.log.note({ action: 'backup.restored', subject: null });
  } finally {
    vault.close();
  }
};

type Restoring = Parameters<Backups['restore']>[0];

/**
 * Until the header has its name there is no vault in `to`, just as with one that is being created; whoever opens the folder
 * after a crash finds nothing, and may restore into it again.
 */
const copyInto = async ({ from, to, onProgress, signal }: Restoring, needs: UnlockNeeds): Promise<void> => {
  const files = filesOf(to);
  const found = findBackup(from);
  removeUnfinished(to);
  writeNewFile(files.headerToBe, found.header);
  await copyBackup(found, to, { onProgress, signal }, needs);
  syncFolder(to);
  putInPlace(files.headerToBe, files.header);
};

const isGone = (folder: string): Promise<boolean> =>
  stat(folder).then(
    () => false,
    () => true,
  );

/** A refusal is one already: the copy is what was read, so what is found in it came with the backup. */
const refusalFor = async (error: unknown, from: string, to: string): Promise<unknown> => {
  if (error instanceof Refusal) return error;
  return (await isGone(from)) ? new Refusal('targetGone', 'the backup is gone') : copyRefusal(error, to);
};

/** @throws {Refusal} and the signal's reason, as `Backups.restore` has it */
export const restoreBackup = async (request: Restoring, needs: UnlockNeeds): Promise<void> => {
  const { onProgress, signal, passphrase } = request;
  const [from, to] = [resolve(request.from), resolve(request.to)];
  let unlocked: Unlocked | null = null;
  try {
    onProgress({ step: 'preparing', fraction: 0 });
    findBackup(from);
    demandRoom(to);
    unlocked = await unlockedIf(from, passphrase, needs);
    signal.throwIfAborted();
    demandRoom(to);
    const made = makeFolder(to);
    try {
      await copyInto({ ...request, from, to }, needs);
      if (unlocked) await checkAndNote(to, unlocked, needs);
    } catch (error) {
      // While the folder is still there, or isn't.
      const refusal = await refusalFor(error, from, to);
      removeUnfinished(to);
      removeUnfinishedCopies(to);
      removeOlderBefore(to, null);
      made.undo();
      throw refusal;
    }
  } catch (error) {
    throw signal.aborted ? signal.reason : await refusalFor(error, from, to);
  } finally {
    unlocked?.databaseKey.fill(0);
  }
};

/** @throws {Refusal} for the source's failures as for the laptop's own disk */
export const laptopRefusal = async (error: unknown, from: string): Promise<unknown> =>
  !(error instanceof Refusal) && (await isGone(from))
    ? new Refusal('targetGone', 'the backup is gone')
    : asRefusal(error);
