import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { SyncService } from '#shared/domain/release/sync-services.ts';
import type { Folders } from '../core/ports.ts';

/** What Google Drive calls its first folder, in the languages of the laptops that shelters have: on Windows nothing else of the way tells of it. */
const DRIVES_OF_GOOGLE = [
  ...['my drive', 'mijn drive', 'meine ablage', 'mon drive', 'mi unidad', 'il mio drive', 'meu drive'],
  ...['mój dysk', 'saját meghajtó', 'моят диск', 'мой диск', 'мій диск', '我的云端硬盘', '我的雲端硬碟'],
  ...['shared drives', 'gedeelde drives', 'geteilte ablagen'],
];

/** By what a folder on the way is called. Services add a shelter's name, or an account's, behind their own. */
const BY_NAME: readonly (readonly [SyncService, RegExp])[] = [
  ['oneDrive', /^onedrive(\b|-| |$)/],
  ['dropbox', /^dropbox(\b|-| |\(|$)/],
  ['googleDrive', new RegExp(`^(google ?drive(\\b|-| |$)|(${DRIVES_OF_GOOGLE.join('|')})$)`)],
  ['iCloud', /^(iclouddrive|icloud drive|com~apple~clouddocs|mobile documents)$/],
  ['nextcloud', /^nextcloud(\b|\d|_|$)/],
  ['ownCloud', /^owncloud(\b|\d|_|$)/],
];

/** Windows says where OneDrive keeps its folder, whatever that is called. */
const ONE_DRIVE = ['OneDrive', 'OneDriveConsumer', 'OneDriveCommercial'] as const;

const foldersOf = (place: string): string[] => place.split(/[\\/]/).filter((folder) => folder !== '');

const isWithin = (place: string, folder: string | undefined): boolean => {
  if (!folder) return false;
  const [inner, outer] = [place, folder].map((each) => foldersOf(each).join('/').toLowerCase());
  return inner === outer || (inner ?? '').startsWith(`${outer}/`);
};

/** macOS keeps the folders of all such programs in one place, whatever they are called. */
const isInCloudStorage = (folders: readonly string[]): boolean =>
  folders.some(
    (folder, at) => folder === 'cloudstorage' && folders[at - 1] === 'library' && at + 1 < folders.length,
  );

/**
 * Which service copies what lies there to somebody's server, as far as it can be told by names; `null` where none is known. Where that is
 * said wrongly, one more question was asked.
 */
export const syncedBy =
  (env: Readonly<Record<string, string | undefined>>) =>
  (file: string): SyncService | null => {
    if (ONE_DRIVE.some((name) => isWithin(file, env[name]))) return 'oneDrive';
    // macOS gives names in which a letter and its accent are two.
    const folders = foldersOf(file)
      .slice(0, -1)
      .map((folder) => folder.normalize('NFC').toLowerCase());
    const known = BY_NAME.find(([, name]) => folders.some((folder) => name.test(folder)))?.[0];
    return known ?? (isInCloudStorage(folders) ? 'another' : null);
  };

/** Where a file will lie once the links on the way to it are followed. What can't be followed is written to by that name, or not at all. */
const whereItLies = async (file: string): Promise<string> => {
  const folder = path.dirname(file);
  return path.join(await realpath(folder).catch(() => folder), path.basename(file));
};

export const syncedFolders = (env: Readonly<Record<string, string | undefined>>): Folders => {
  const by = syncedBy(env);
  return { syncedBy: async (file) => by(file) ?? by(await whereItLies(file)) };
};
