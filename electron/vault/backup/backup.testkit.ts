import type { FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import type { BackupProgress } from '#shared/domain/backup.ts';
import { type CopyDisk, realDisk } from './disk.ts';

/** Watches what is done, and cancels nothing. */
export const watched = () => {
  const told: BackupProgress[] = [];
  const cancelling = new AbortController();
  return { told, cancelling, onProgress: (now: BackupProgress) => told.push(now), signal: cancelling.signal };
};

/** For whoever doesn't care how it goes. */
export const unwatched = () => ({ onProgress: () => undefined, signal: new AbortController().signal });

export const DISK_STEPS = [
  'makeFolder',
  'create',
  'write',
  'datasync',
  'sync',
  'rename',
  'syncNames',
] as const;
export type DiskStep = (typeof DISK_STEPS)[number];

const failing = (code: string) =>
  Object.assign(new Error(`${code}: /media/a name of somebody`), { code, syscall: 'write' });

/** The real disk, but for one step; `before` runs when that step is reached. */
export const diskThatFailsAt = (
  step: DiskStep,
  code: string,
  before: () => void = () => undefined,
): CopyDisk => {
  const broken = () => {
    before();
    return Promise.reject(failing(code));
  };
  const without = (handle: FileHandle, name: 'writeFile' | 'sync' | 'datasync') =>
    Object.assign(handle, { [name]: broken });
  return {
    ...realDisk,
    ...(step === 'makeFolder' || step === 'create' || step === 'rename' ? { [step]: broken } : {}),
    ...(step === 'write' || step === 'sync' || step === 'datasync'
      ? {
          create: async (path: string) =>
            without(await realDisk.create(path), step === 'write' ? 'writeFile' : step),
        }
      : {}),
    ...(step === 'syncNames'
      ? {
          openToRead: async (path: string) => {
            const handle = await realDisk.openToRead(path);
            return basename(path).includes('.') ? handle : without(handle, 'sync');
          },
        }
      : {}),
  };
};
