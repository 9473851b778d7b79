import { totalmem } from 'node:os';
import { resolve } from 'node:path';
import { StaffId } from '#shared/domain/ids.ts';
import type { Clock, FolderInspection, Vaults } from '../core/ports.ts';
import { copyChecker } from './backup/check-copy.ts';
import { type CopyDisk, realDisk } from './backup/disk.ts';
import type { CopyNeeds } from './backup/make-backup.ts';
import { createVault } from './create-vault.ts';
import { attemptsFile } from './folder/attempts-file.ts';
import { lookInto } from './folder/vault-folder.ts';
import type { SealedHeader } from './header/header.ts';
import type { SealedHeader1 } from './header/header-version-1.ts';
import { staffSlots } from './header/slots.ts';
import { type DeriveKey, keyDeriver } from './keys/derive-key.ts';
import { MOST_MEMORY_KIB } from './keys/kdf-parameters.ts';
import type { KdfTarget } from './keys/tune-kdf.ts';
import { recoverVault, unlockVault } from './unlock-vault.ts';

/** About a second, with an eighth of the machine's memory at most: the vault may be opened on a smaller one. */
const usualTarget = (): KdfTarget => ({
  milliseconds: 1000,
  mostMemoryKiB: Math.min(MOST_MEMORY_KIB, totalmem() / 1024 / 8),
});

export type VaultsOptions = {
  clock?: Clock;
  /** How a passphrase becomes a key. By default Argon2id, in a thread of its own. */
  deriveKey?: DeriveKey;
  /** Where a bundler has put `kdf-worker`. By default the source beside this file. */
  kdfWorkerUrl?: URL;
  /** Where a bundler has put `check-worker`. By default the source in `backup`. */
  checkWorkerUrl?: URL;
  /** Where copies are written. By default this machine's disks. */
  copyDisk?: CopyDisk;
  /** What a new vault's passphrases should cost to try. Never less than the least of `kdf-parameters.ts`. */
  kdfTarget?: KdfTarget;
};

/** Who can open it, as anybody who has the folder can read. The suspended are not offered. */
const peopleIn = (header: SealedHeader | SealedHeader1): FolderInspection['people'] =>
  (header.version === 1
    ? header.slots
    : staffSlots(header).filter(({ wrappedKey }) => wrappedKey !== null)
  ).map(({ id, staffName }) => ({ id: StaffId.parse(id), name: staffName }));
/** What vaults and backups share. */
export const vaultNeeds = (options: VaultsOptions) => {
  const copies: CopyNeeds = {
    check: copyChecker(options.checkWorkerUrl ?? new URL('./backup/check-worker.ts', import.meta.url)),
    disk: options.copyDisk ?? realDisk,
  };
  return {
    deriveKey:
      options.deriveKey ?? keyDeriver(options.kdfWorkerUrl ?? new URL('./kdf-worker.ts', import.meta.url)),
    clock: options.clock ?? { now: () => new Date() },
    copies,
  };
};

/** Vaults on the disk, as `docs/vault-format.md` describes them. */
export const createVaults = (options: VaultsOptions = {}): Vaults => {
  const needs = vaultNeeds(options);
  const kdfTarget = options.kdfTarget ?? usualTarget();
  return {
    attempts: attemptsFile,
    async inspect(folder): Promise<FolderInspection> {
      const contents = lookInto(resolve(folder));
      return { holds: contents.holds, people: 'header' in contents ? peopleIn(contents.header) : [] };
    },
    create: (request) => createVault(request, { ...needs, kdfTarget }),
    open: (request) => unlockVault(request, needs),
    recover: (request) => recoverVault(request, needs),
  };
};
