import { createHash } from 'node:crypto';
import type { CopyDisk } from './disk.ts';

const CHUNK_BYTES = 1024 * 1024;
/** So often the disk is waited for: otherwise all is 'written' at once into the system's memory and then nothing moves. */
const SYNC_EVERY_BYTES = 4 * CHUNK_BYTES;

type Reading = { path: string; disk: CopyDisk; signal: AbortSignal };

async function* chunksOf({ path, disk, signal }: Reading): AsyncGenerator<Buffer> {
  const source = await disk.openToRead(path);
  try {
    const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
    for (;;) {
      signal.throwIfAborted();
      const { bytesRead } = await source.read(buffer, 0, CHUNK_BYTES, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await source.close();
  }
}

type Copying = {
  from: string;
  /** Must not be there yet. */
  to: string;
  disk: CopyDisk;
  signal: AbortSignal;
  /** Told how many bytes more have been written. */
  onBytes(bytes: number): void;
};

/** Copies a file and returns when it is on the disk, with the SHA-256 of what was read, in hexadecimal. */
export const copyFile = async ({ from, to, disk, signal, onBytes }: Copying): Promise<string> => {
  const hash = createHash('sha256');
  const target = await disk.create(to);
  try {
    let unsynced = 0;
    for await (const chunk of chunksOf({ path: from, disk, signal })) {
      hash.update(chunk);
      await target.writeFile(chunk);
      unsynced += chunk.length;
      if (unsynced >= SYNC_EVERY_BYTES) {
        await target.datasync();
        unsynced = 0;
      }
      onBytes(chunk.length);
    }
    await target.sync();
  } finally {
    await target.close();
  }
  return hash.digest('hex');
};

export const createFile = async (disk: CopyDisk, path: string, bytes: Uint8Array): Promise<void> => {
  const target = await disk.create(path);
  try {
    await target.writeFile(bytes);
    await target.sync();
  } finally {
    await target.close();
  }
};

/** SHA-256 of a file as it lies on the disk, in hexadecimal. */
export const hashOfFile = async (reading: Reading & { onBytes(bytes: number): void }): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of chunksOf(reading)) {
    hash.update(chunk);
    reading.onBytes(chunk.length);
  }
  return hash.digest('hex');
};
