import { readdir } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { isFolder } from './folder-view.ts';
import type { Place } from './protocol.ts';

export type PlaceWords = { home: string; documents: string; desktop: string; downloads: string };

const below = async (folder: string): Promise<Place[]> => {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => ({ name, path: path.join(folder, name) }));
  } catch {
    return [];
  }
};

const windowsDrives = async (): Promise<Place[]> => {
  const letters = Array.from({ length: 24 }, (_, index) => String.fromCharCode('C'.charCodeAt(0) + index));
  const drives = letters.map((letter) => ({ name: `${letter}:`, path: `${letter}:\\` }));
  const there = await Promise.all(drives.map((drive) => isFolder(drive.path)));
  return drives.filter((_, index) => there[index]);
};

/** Memory sticks and the like: plans are carried on them. */
const drives = async (): Promise<Place[]> => {
  if (process.platform === 'win32') return windowsDrives();
  if (process.platform === 'darwin') return below('/Volumes');
  const { username } = os.userInfo();
  const mounted = await Promise.all(['/media', '/run/media'].map((root) => below(path.join(root, username))));
  return mounted.flat();
};

/** Where people keep things, as far as it is there. */
export const findPlaces = async (words: PlaceWords): Promise<Place[]> => {
  const home = os.homedir();
  const usual: Place[] = [
    { name: words.home, path: home },
    { name: words.documents, path: path.join(home, 'Documents') },
    { name: words.desktop, path: path.join(home, 'Desktop') },
    { name: words.downloads, path: path.join(home, 'Downloads') },
  ];
  const candidates = [...usual, ...(await drives())];
  const there = await Promise.all(candidates.map((place) => isFolder(place.path)));
  return candidates.filter((_, index) => there[index]);
};
