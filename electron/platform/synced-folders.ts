import type { SyncService } from '#shared/domain/release/sync-services.ts';

/** By what a folder on the way is called. Services add a shelter's name, or an account's, behind their own. */
const BY_NAME: readonly (readonly [SyncService, RegExp])[] = [
  ['oneDrive', /^onedrive(\b|-| |$)/],
  ['dropbox', /^dropbox(\b|-| |\(|$)/],
  ['googleDrive', /^(google ?drive(\b|-| |$)|my drive$)/],
  ['iCloud', /^(iclouddrive|icloud drive|com~apple~clouddocs|mobile documents)$/],
];

/** Windows says where OneDrive keeps its folder, whatever that is called. */
const ONE_DRIVE = ['OneDrive', 'OneDriveConsumer', 'OneDriveCommercial'] as const;

const foldersOf = (place: string): string[] => place.split(/[\\/]/).filter((folder) => folder !== '');

const isWithin = (place: string, folder: string | undefined): boolean => {
  if (!folder) return false;
  const [inner, outer] = [place, folder].map((each) => foldersOf(each).join('/').toLowerCase());
  return inner === outer || (inner ?? '').startsWith(`${outer}/`);
};

/**
 * Which service copies what lies there to somebody's server, as far as it can be told by names; `null` where none is known. Where that is
 * said wrongly, one more question was asked.
 */
export const syncedBy =
  (env: Readonly<Record<string, string | undefined>>) =>
  (path: string): SyncService | null => {
    if (ONE_DRIVE.some((name) => isWithin(path, env[name]))) return 'oneDrive';
    const folders = foldersOf(path)
      .slice(0, -1)
      .map((folder) => folder.toLowerCase());
    return BY_NAME.find(([, name]) => folders.some((folder) => name.test(folder)))?.[0] ?? null;
  };
