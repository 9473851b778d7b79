import { readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { FailedAttempts, NO_ATTEMPTS } from '#shared/domain/failed-attempts.ts';
import type { AttemptStore } from '../../core/ports.ts';
import { putInPlace, writeNewFile } from './durable-files.ts';
import { filesOf } from './vault-folder.ts';

/**
 * Failed attempts, beside the vault that they were made on, since the vault itself is locked. No secret and no client: when
 * somebody tried, and as whom. What can't be read counts as none.
 */
export const attemptsFile: AttemptStore = {
  read(folder) {
    try {
      const text = readFileSync(filesOf(resolve(folder)).attempts, 'utf8');
      return FailedAttempts.parse(JSON.parse(text));
    } catch {
      return NO_ATTEMPTS;
    }
  },

  write(folder, attempts) {
    const { attempts: path, nextAttempts } = filesOf(resolve(folder));
    try {
      rmSync(nextAttempts, { force: true });
      if (attempts.count === 0) rmSync(path, { force: true });
      else {
        writeNewFile(nextAttempts, Buffer.from(`${JSON.stringify(attempts)}\n`));
        putInPlace(nextAttempts, path);
      }
      return true;
    } catch {
      return false;
    }
  },
};
