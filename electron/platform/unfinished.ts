import { randomBytes } from 'node:crypto';
import { lstat, readdir, unlink } from 'node:fs/promises';
import path from 'node:path';

/** A file on its way to its own name: `.mooring-0f1e2d3c4b5a6978.unfinished`. */
const UNFINISHED = /^\.mooring-[0-9a-f]{16}\.unfinished$/;

export const unfinishedIn = (folder: string): string =>
  path.join(folder, `.mooring-${randomBytes(8).toString('hex')}.unfinished`);

/** Nobody is still writing one that hasn't grown for so long, in this program or another that runs beside it. */
const LEFT_BEHIND_AFTER_MS = 6 * 60 * 60 * 1000;

const removeIfLeftBehind = async (file: string): Promise<void> => {
  const about = await lstat(file);
  if (about.isFile() && Date.now() - about.mtimeMs > LEFT_BEHIND_AFTER_MS) await unlink(file);
};

/**
 * Takes away what a program that was cut off has left in a folder: it can be read, and nobody knows that it is there. Never a reason for
 * which something else isn't written.
 */
export const sweepUnfinished = async (folder: string): Promise<void> => {
  const names = await readdir(folder).catch(() => []);
  const left = names.filter((name) => UNFINISHED.test(name));
  await Promise.allSettled(left.map((name) => removeIfLeftBehind(path.join(folder, name))));
};
