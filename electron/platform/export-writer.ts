import { type FileHandle, open, rename, unlink } from 'node:fs/promises';
import path from 'node:path';
import type { ExportWriter } from '../core/ports.ts';
import { diskRefusal } from './disk-refusals.ts';
import { sweepUnfinished, unfinishedIn } from './unfinished.ts';

/** What the writer does to a disk. Tests let each step fail. */
export type Disk = {
  open(path: string, flags: string, mode?: number): Promise<FileHandle>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
};

/** An export is for whoever made it; a shared folder's own rules come on top. */
const ONLY_ITS_OWNER = 0o600;

/**
 * A rename is on the disk when its folder is. Windows has no such call and needs none; some file systems (of memory sticks, over a network)
 * can't do it. The file is whole and in its place by then, so that nothing which goes wrong here may call it a failure.
 */
const syncFolder = async (disk: Disk, folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await disk.open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close().catch(() => undefined);
};

const writeWhole = async (
  disk: Disk,
  target: string,
  bytes: Uint8Array,
  signal?: AbortSignal,
): Promise<void> => {
  const handle = await disk.open(target, 'wx', ONLY_ITS_OWNER);
  try {
    await handle.writeFile(bytes, signal ? { signal } : {});
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/**
 * Writes beside the target and renames: whoever looks finds the old file or the whole new one. What an earlier program that was cut off has
 * left there goes first.
 */
export const createExportWriter = (disk: Disk = { open, rename, unlink }): ExportWriter => ({
  async write(target, bytes, signal, onReplacing) {
    const folder = path.dirname(target);
    await sweepUnfinished(folder);
    const unfinished = unfinishedIn(folder);
    try {
      await writeWhole(disk, unfinished, bytes, signal);
      signal?.throwIfAborted();
      onReplacing?.();
      await disk.rename(unfinished, target);
    } catch (error) {
      await disk.unlink(unfinished).catch(() => undefined);
      throw diskRefusal(error);
    }
    await syncFolder(disk, folder);
  },
});
