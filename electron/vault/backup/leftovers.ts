import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The folder in which a copy of the open vault waits to be carried to its stick, with the journal that SQLite writes meanwhile.
 * All of it is encrypted like the vault itself.
 */
export const stagingFolder = (folder: string): string => join(folder, 'vault.copying');

const BEFORE_VERSION = /^before-version-\d+$/;

/** The folder, inside the vault's, with the vault as it was before its tables were brought to `version`. */
export const beforeVersionFolder = (folder: string, version: number): string =>
  join(folder, `before-version-${version}`);

export const unfinishedFolder = (folder: string): string => `${folder}.unfinished`;

const remove = (path: string) => rmSync(path, { recursive: true, force: true });

const namesIn = (folder: string, matches: (name: string) => boolean): string[] =>
  readdirSync(folder)
    .filter(matches)
    .map((name) => join(folder, name));

/** Takes away what a crash has left of copies. Only for whoever has the vault open: nobody else makes any then. */
export const removeUnfinishedCopies = (folder: string): void => {
  const isUnfinished = (name: string) =>
    name.endsWith('.unfinished') && BEFORE_VERSION.test(name.slice(0, -'.unfinished'.length));
  for (const path of namesIn(folder, isUnfinished)) remove(path);
  remove(stagingFolder(folder));
};

/** One vault from before is enough: the newest. `null` keeps none. */
export const removeOlderBefore = (folder: string, newest: string | null): void => {
  for (const path of namesIn(folder, (name) => BEFORE_VERSION.test(name))) if (path !== newest) remove(path);
};
