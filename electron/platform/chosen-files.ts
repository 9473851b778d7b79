import { open } from 'node:fs/promises';
import type { ChosenFiles } from '../core/ports.ts';

/** Reads what somebody has chosen. What is no ordinary file (a pipe, a device) is not read: it might never end. */
export const chosenFiles: ChosenFiles = {
  async read(path, mostBytes) {
    try {
      const handle = await open(path, 'r');
      try {
        const stat = await handle.stat();
        if (!stat.isFile()) return 'unreadable';
        if (stat.size > mostBytes) return 'tooLarge';
        // One byte of room: a file that grows meanwhile is noticed, and never read further than may be.
        const bytes = new Uint8Array(stat.size + 1);
        let length = 0;
        for (;;) {
          const { bytesRead } = await handle.read(bytes, length, bytes.length - length);
          if (bytesRead === 0) return bytes.subarray(0, length);
          length += bytesRead;
          if (length > stat.size) return 'unreadable';
        }
      } finally {
        await handle.close();
      }
    } catch {
      return 'unreadable';
    }
  },
};
