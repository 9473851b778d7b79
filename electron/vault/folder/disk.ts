import { closeSync, fsyncSync, openSync, renameSync, unlinkSync, writeSync } from 'node:fs';

/** What a vault's own files (not the database, which SQLite writes) do to a disk. Tests let each step fail. */
export type Disk = {
  open(path: string, flags: string, mode?: number): number;
  /** Writes all of it, from `position` bytes into the file on. */
  write(handle: number, bytes: Uint8Array, position: number): void;
  sync(handle: number): void;
  close(handle: number): void;
  rename(from: string, to: string): void;
  /** Takes the file away, if it is there. */
  remove(path: string): void;
};

/** Also a link that leads nowhere, which `rmSync` takes for nothing. */
export const removeFile = (path: string): void => {
  try {
    unlinkSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
};

export const realDisk: Disk = {
  open: openSync,
  write(handle, bytes, position) {
    for (let done = 0; done < bytes.length; )
      done += writeSync(handle, bytes, done, bytes.length - done, position + done);
  },
  sync: fsyncSync,
  close: closeSync,
  rename: renameSync,
  remove: removeFile,
};
