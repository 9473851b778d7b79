import { existsSync, mkdirSync, rmdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Disk, realDisk } from './disk.ts';

/** Only whoever owns the laptop's account may list or read a vault. */
const OWNER_ONLY_FILE = 0o600;
const OWNER_ONLY_FOLDER = 0o700;

/** Windows has no way to open a folder for this, and no need: its rename writes through. */
const FOLDERS_CAN_BE_SYNCED = process.platform !== 'win32';

const syncAt = (path: string, flags: string, disk: Disk): void => {
  const handle = disk.open(path, flags);
  try {
    disk.sync(handle);
  } finally {
    disk.close(handle);
  }
};

/** Puts the names in a folder on the disk: without it a renamed file may be lost with the power. */
export const syncFolder = (folder: string, disk: Disk = realDisk): void => {
  if (FOLDERS_CAN_BE_SYNCED) syncAt(folder, 'r', disk);
};

/** Puts what somebody else wrote into a file on the disk. */
export const syncFile = (path: string, disk: Disk = realDisk): void => syncAt(path, 'r+', disk);

/** Writes a file that must not be there yet, and returns when its bytes are on the disk. */
export const writeNewFile = (path: string, bytes: Uint8Array, disk: Disk = realDisk): void => {
  const handle = disk.open(path, 'wx', OWNER_ONLY_FILE);
  try {
    disk.write(handle, bytes, 0);
    disk.sync(handle);
  } finally {
    disk.close(handle);
  }
};

/** The instant at which a finished file takes its place: before it all is old, after it all is new. */
export const putInPlace = (from: string, to: string, disk: Disk = realDisk): void => {
  disk.rename(from, to);
  syncFolder(dirname(to), disk);
};

const missingAbove = (folder: string): string[] => {
  const missing: string[] = [];
  for (let path = folder; !existsSync(path) && path !== dirname(path); path = dirname(path))
    missing.push(path);
  return missing;
};

/** Makes the folder and those above it that are missing. Returns how to take just these away again. */
export const makeFolder = (folder: string): { undo(): void } => {
  const missing = missingAbove(folder);
  mkdirSync(folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
  for (const made of missing) syncFolder(dirname(made));
  return {
    undo() {
      try {
        for (const made of missing) rmdirSync(made);
      } catch {
        // Somebody has put something there meanwhile: it stays.
      }
    },
  };
};
