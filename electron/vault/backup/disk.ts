import { constants } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';

/** What is done to the disk that a copy goes to. Tests let each step fail. */
export type CopyDisk = {
  /** Makes a folder that must not be there yet. */
  makeFolder(path: string): Promise<void>;
  /** Makes a file that must not be there yet. */
  create(path: string): Promise<FileHandle>;
  openToRead(path: string): Promise<FileHandle>;
  rename(from: string, to: string): Promise<void>;
  /** Takes away a file or a whole folder, if it is there. */
  remove(path: string): Promise<void>;
};

export const realDisk: CopyDisk = {
  makeFolder: async (path) => {
    await mkdir(path, { mode: 0o700 });
  },
  create: (path) => open(path, 'wx', 0o600),
  openToRead: (path) => open(path, constants.O_RDONLY),
  rename,
  remove: (path) => rm(path, { recursive: true, force: true }),
};

const CANNOT_BE_SYNCED = new Set(['EINVAL', 'ENOTSUP', 'EPERM']);

/** Puts the names in a folder on the disk, where its file system can do that. Those of some sticks can't. */
export const syncNames = async (disk: CopyDisk, folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await disk.openToRead(folder);
  try {
    await handle.sync();
  } catch (error) {
    if (!CANNOT_BE_SYNCED.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    await handle.close();
  }
};
