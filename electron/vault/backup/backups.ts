import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Backups } from '../../core/ports.ts';
import { type VaultsOptions, vaultNeeds } from '../vaults.ts';
import { lookIntoBackup } from './look-into-backup.ts';
import { restoreBackup } from './restore-backup.ts';

/** @param ownFolder the app's own folder on this laptop: copies of backups that are looked into lie there meanwhile */
export const createBackups = (ownFolder: string, options: VaultsOptions = {}): Backups => {
  const needs = vaultNeeds(options);
  const privateFolder = join(ownFolder, 'looking');
  try {
    // What a crash has left there. It is encrypted, so there is nothing to overwrite.
    rmSync(privateFolder, { recursive: true, force: true });
  } catch {
    // The app starts all the same; the next start tries again.
  }
  return {
    restore: (request) => restoreBackup(request, needs),
    look: (request) => lookIntoBackup(request, { ...needs, privateFolder }),
  };
};
