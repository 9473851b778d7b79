import { mkdir, readdir, realpath, rm, stat } from 'node:fs/promises';
import { basename, isAbsolute, join, relative, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Refusal } from '#shared/contract/errors.ts';
import type { BackupMade, BackupStep } from '#shared/domain/backup.ts';
import { instantOf } from '#shared/domain/dates.ts';
import type { Clock, Undertaking } from '../../core/ports.ts';
import type { Database } from '../database/sqlite.ts';
import { asRefusal } from '../failures.ts';
import { filesOf } from '../folder/vault-folder.ts';
import { backupNameAt, isUnfinishedBackup, unfinishedName } from './backup-name.ts';
import { isSameCensus } from './census.ts';
import type { CheckCopy } from './check-copy.ts';
import { copyFile, createFile } from './copy-file.ts';
import { copyRefusal } from './copy-refusals.ts';
import { type CopyDisk, syncNames } from './disk.ts';
import { stagingFolder } from './leftovers.ts';
import { type Staged, stageCopy } from './stage.ts';

/** An open vault: its connection, its folder, and the key to read a copy back with. */
export type BackupSource = { database: Database; folder: string; key: Uint8Array };

export type CopyNeeds = { check: CheckCopy; disk: CopyDisk };

type Request = { into: string } & Undertaking;

const realPathOf = (into: string): Promise<string> =>
  realpath(into).catch(() => {
    throw new Refusal('targetGone', 'the place for the backup is not there');
  });

const demandOutside = async (folder: string, into: string): Promise<void> => {
  const way = relative(await realpath(folder), await realPathOf(into));
  if (way.split(sep)[0] !== '..' && !isAbsolute(way)) {
    throw new Refusal('folderNotEmpty', 'a backup is not put into the vault itself');
  }
};

/** Takes away what an earlier backup to the same place has left: one that was killed, or whose stick was pulled out. */
const sweep = async (disk: CopyDisk, into: string): Promise<void> => {
  for (const name of await readdir(into)) if (isUnfinishedBackup(name)) await disk.remove(join(into, name));
};

const freeName = async (into: string, moment: Date): Promise<string> => {
  const taken = new Set(await readdir(into));
  for (let attempt = 1; ; attempt += 1) {
    const name = backupNameAt(moment, attempt);
    if (!taken.has(name)) return name;
  }
};

type Here = { staged: Staged; bytes: number; madeAt: Date };

/** The copy as it waits on this laptop's own disk, which is quick, to be carried to the stick. */
const stageHere = async (source: BackupSource, signal: AbortSignal, clock: Clock): Promise<Here> => {
  const staging = stagingFolder(source.folder);
  try {
    await rm(staging, { recursive: true, force: true });
    await mkdir(staging, { mode: 0o700 });
    signal.throwIfAborted();
    const madeAt = clock.now();
    const copy = join(staging, basename(source.database.name));
    const staged = stageCopy(source.database, source.folder, copy);
    return { staged, bytes: (await stat(copy)).size, madeAt };
  } catch (error) {
    throw asRefusal(error);
  }
};

type Writing = Here & { source: BackupSource; unfinished: string };

/** The database, the header last, all of it on the disk; then it is read back from there. */
const writeAndCheck = async (
  { staged, source, unfinished, bytes }: Writing,
  { onProgress, signal }: Undertaking,
  { check, disk }: CopyNeeds,
): Promise<void> => {
  const files = filesOf(source.folder);
  const database = join(unfinished, basename(staged.path));
  let written = 0;
  const report = (step: BackupStep, fraction: number) =>
    onProgress({ step, fraction: Math.min(1, fraction) });

  report('writing', 0);
  const onBytes = (more: number) => {
    written += more;
    report('writing', written / bytes);
  };
  await copyFile({ from: staged.path, to: database, disk, signal, onBytes });
  await createFile(disk, join(unfinished, basename(files.header)), staged.header);
  await syncNames(disk, unfinished);
  report('checking', 0);
  const found = await check({
    path: database,
    key: source.key,
    signal,
    onProgress: (fraction) => report('checking', fraction),
  });
  if (!isSameCensus(found, staged.census)) {
    throw new Refusal('backupNotAsWritten', 'the copy holds something else than its source');
  }
};

type Carrying = Here & { source: BackupSource; request: Request };

/** It has its final name only when it has been read back where it lies. On any failure it goes again. */
const carry = async ({ source, request, ...here }: Carrying, needs: CopyNeeds): Promise<BackupMade> => {
  const { into, signal } = request;
  const { disk } = needs;
  let toRemove: string | null = null;
  try {
    await sweep(disk, into);
    const name = await freeName(into, here.madeAt);
    const unfinished = join(into, unfinishedName(name));
    await disk.makeFolder(unfinished);
    toRemove = unfinished;
    await writeAndCheck({ ...here, source, unfinished }, request, needs);
    signal.throwIfAborted();
    const folder = join(into, name);
    await disk.rename(unfinished, folder);
    toRemove = folder;
    await syncNames(disk, into);
    const bytes = here.bytes + here.staged.header.length;
    return { folder, bytes, madeAt: instantOf(here.madeAt) };
  } catch (error) {
    const refusal = await copyRefusal(error, into);
    if (toRemove !== null) await disk.remove(toRemove).catch(() => undefined);
    throw refusal;
  }
};

/**
 * Makes a backup of an open vault in a folder of its own inside `into`.
 *
 * @param onMade told when all is done; when it throws, the backup goes again
 * @throws {Refusal} and the signal's reason, as `OpenVault.backUp` has it
 */
export const makeBackup = async (
  source: BackupSource,
  request: Request,
  needs: CopyNeeds & { clock: Clock },
  onMade: (made: BackupMade) => void,
): Promise<BackupMade> => {
  const { into, onProgress, signal } = request;
  onProgress({ step: 'preparing', fraction: 0 });
  // Everything waits while the copy is made, so the windows hear of it first.
  await setImmediate();
  try {
    await demandOutside(source.folder, into);
    const here = await stageHere(source, signal, needs.clock);
    const made = await carry({ ...here, source, request }, needs);
    try {
      signal.throwIfAborted();
      onMade(made);
    } catch (error) {
      await needs.disk.remove(made.folder).catch(() => undefined);
      throw error;
    }
    return made;
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  } finally {
    await rm(stagingFolder(source.folder), { recursive: true, force: true }).catch(() => undefined);
  }
};
