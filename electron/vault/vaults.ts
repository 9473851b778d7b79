import { totalmem } from 'node:os';
import { resolve } from 'node:path';
import type { Clock, FolderInspection, Vaults } from '../core/ports.ts';
import { copyChecker } from './backup/check-copy.ts';
import { type CopyDisk, realDisk } from './backup/disk.ts';
import type { CopyNeeds } from './backup/make-backup.ts';
import { createVault } from './create-vault.ts';
import { lookInto } from './folder/vault-folder.ts';
import { keyDeriver } from './keys/derive-key.ts';
import { MOST_MEMORY_KIB } from './keys/kdf-parameters.ts';
import type { KdfTarget } from './keys/tune-kdf.ts';
import { unlockVault } from './unlock-vault.ts';

/** About a second, with an eighth of the machine's memory at most: the vault may be opened on a smaller one. */
const usualTarget = (): KdfTarget => ({
  milliseconds: 1000,
  mostMemoryKiB: Math.min(MOST_MEMORY_KIB, totalmem() / 1024 / 8),
});

export type VaultsOptions = {
  clock?: Clock;
  /** Where a bundler has put `kdf-worker`. By default the source beside this file. */
  kdfWorkerUrl?: URL;
  /** Where a bundler has put `check-worker`. By default the source in `backup`. */
  checkWorkerUrl?: URL;
  /** Where copies are written. By default this machine's disks. */
  copyDisk?: CopyDisk;
  /** What a new vault's passphrases should cost to try. Never less than the least of `kdf-parameters.ts`. */
  kdfTarget?: KdfTarget;
};

/** What vaults and backups share. */
export const vaultNeeds = (options: VaultsOptions) => {
  const copies: CopyNeeds = {
    check: copyChecker(options.checkWorkerUrl ?? new URL('./backup/check-worker.ts', import.meta.url)),
    disk: options.copyDisk ?? realDisk,
  };
  return {
    deriveKey: keyDeriver(options.kdfWorkerUrl ?? new URL('./kdf-worker.ts', import.meta.url)),
    clock: options.clock ?? { now: () => new Date() },
    copies,
  };
};

/** Vaults on the disk, as `docs/vault-format.md` describes them. */
export const createVaults = (options: VaultsOptions = {}): Vaults => {
  const needs = vaultNeeds(options);
  const kdfTarget = options.kdfTarget ?? usualTarget();
  return {
    async inspect(folder): Promise<FolderInspection> {
      const contents = lookInto(resolve(folder));
      const slots = 'header' in contents ? contents.header.slots : [];
      return { holds: contents.holds, staffNames: slots.map(({ staffName }) => staffName) };
    },
    create: (request) => createVault(request, { ...needs, kdfTarget }),
    open: (request) => unlockVault(request, needs),
  };
};
