import type { OpenVault } from '../../core/ports.ts';
import { createVault } from '../create-vault.ts';
import { LEAST_MEMORY_KIB } from '../keys/kdf-parameters.ts';
import { quickKey } from '../keys/quick-key.testkit.ts';
import { realClock } from '../somebody.testkit.ts';
import { unlockVault } from '../unlock-vault.ts';
import { vaultNeeds } from '../vaults.ts';

/** Real vaults whose passphrases cost nothing to try. Also for programs that run without a test around them. */
export const QUICK_NEEDS = {
  ...vaultNeeds({ clock: realClock, deriveKey: quickKey }),
  kdfTarget: { milliseconds: 0, mostMemoryKiB: LEAST_MEMORY_KIB },
};

export const FIRST_PASSPHRASE = 'boats rest at the quay';

export const createQuick = (folder: string): Promise<OpenVault> =>
  createVault(
    { folder, staff: { name: 'Noor', role: 'manager' }, passphrase: FIRST_PASSPHRASE },
    QUICK_NEEDS,
  );

export const openQuick = (folder: string, passphrase: string = FIRST_PASSPHRASE): Promise<OpenVault> =>
  unlockVault({ folder, passphrase }, QUICK_NEEDS);
