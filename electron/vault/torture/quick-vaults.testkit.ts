import { createHash } from 'node:crypto';
import type { OpenVault } from '../../core/ports.ts';
import { createVault } from '../create-vault.ts';
import type { DeriveKey } from '../keys/derive-key.ts';
import { LEAST_MEMORY_KIB } from '../keys/kdf-parameters.ts';
import { realClock } from '../somebody.testkit.ts';
import { unlockVault } from '../unlock-vault.ts';
import { vaultNeeds } from '../vaults.ts';

/**
 * Real vaults whose passphrases cost nothing to try: what Argon2id takes would be most of a run, and nothing that is
 * tortured here hangs on it. Also for programs that run without a test around them.
 */
export const quickKey: DeriveKey = async ({ passphrase, salt, parameters }) => {
  const key = createHash('sha256')
    .update(passphrase)
    .update(salt)
    .update(JSON.stringify(parameters))
    .digest();
  passphrase.fill(0);
  return { key, milliseconds: 1 };
};

export const QUICK_NEEDS = {
  ...vaultNeeds({ clock: realClock }),
  deriveKey: quickKey,
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
