import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { compareIn } from '#shared/i18n/format.ts';
import type { FolderView, Place } from './protocol.ts';

const MOST_SHOWN = 1000;

export const isFolder = (folder: string): Promise<boolean> =>
  stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );

export const isFile = (file: string): Promise<boolean> =>
  stat(file).then(
    (found) => found.isFile(),
    () => false,
  );

export const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

/** The folder itself, or the nearest above it that is there. */
export const nearestFolder = async (folder: string): Promise<string> => {
  let candidate = path.resolve(folder);
  while (!(await isFolder(candidate))) {
    const above = path.dirname(candidate);
    if (above === candidate) break;
    candidate = above;
  }
  return candidate;
};

const trailTo = (folder: string): Place[] => {
  const { root } = path.parse(folder);
  const trail: Place[] = [{ name: root, path: root }];
  let reached = root;
  for (const name of folder.slice(root.length).split(path.sep).filter(Boolean)) {
    reached = path.join(reached, name);
    trail.push({ name, path: reached });
  }
  return trail;
};

type Kind = 'folder' | 'file' | 'neither';

const kindOf = async (folder: string, entry: Dirent): Promise<Kind> => {
  if (entry.isDirectory()) return 'folder';
  if (entry.isFile()) return 'file';
  if (!entry.isSymbolicLink()) return 'neither';
  return (await isFolder(path.join(folder, entry.name))) ? 'folder' : 'neither';
};

/**
 * What is in a folder, but for what its system hides, in the order of the reader's language.
 *
 * @param files whether files are shown too
 * @throws what the file system says
 */
export const viewFolder = async (folder: string, files: boolean, language: string): Promise<FolderView> => {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !/^[.$]/.test(name));
  const kinds = await Promise.all(entries.map((entry) => kindOf(folder, entry)));
  const compare = compareIn(language);
  const namesOf = (kind: Kind) =>
    entries
      .filter((_, index) => kinds[index] === kind)
      .map(({ name }) => name)
      .sort(compare);
  const folders = namesOf('folder');
  const shownFiles = files ? namesOf('file') : [];
  return {
    path: folder,
    trail: trailTo(folder),
    folders: folders.slice(0, MOST_SHOWN).map((name) => ({ name, path: path.join(folder, name) })),
    files: shownFiles.slice(0, MOST_SHOWN),
    isCut: folders.length > MOST_SHOWN || shownFiles.length > MOST_SHOWN,
  };
};
