import { z } from 'zod';

/** Programs that copy a folder of the laptop to a server. `another`: one that is known by where it keeps its folder, and not by name. */
export const SYNC_SERVICES = [
  'oneDrive',
  'dropbox',
  'googleDrive',
  'iCloud',
  'nextcloud',
  'ownCloud',
  'another',
] as const;
export const SyncService = z.enum(SYNC_SERVICES);
export type SyncService = z.infer<typeof SyncService>;

/** A place that somebody chose, where nothing was written yet for that reason. */
export const SyncedPlace = z.strictObject({ is: z.literal('synced'), by: SyncService, path: z.string() });
export type SyncedPlace = z.infer<typeof SyncedPlace>;
