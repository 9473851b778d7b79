import { createHash } from 'node:crypto';
import type { DeriveKey } from './derive-key.ts';

/**
 * A key that costs nothing to try, for vaults that tests make by the hundred: what Argon2id takes would be most of a run. It needs
 * all that the real one needs, so another passphrase, salt or cost opens nothing. The real one is proven in `derive-key.test.ts`,
 * `key-slot.test.ts`, `vaults.test.ts` and `format.test.ts`, and by the journeys of the vault's door, which ask for it (`REAL_KEYS`).
 */
export const quickKey: DeriveKey = async ({ passphrase, salt, parameters }) => {
  const key = createHash('sha256')
    .update(passphrase)
    .update(salt)
    .update(JSON.stringify(parameters))
    .digest();
  structuredClone(passphrase.buffer, { transfer: [passphrase.buffer] });
  return { key, milliseconds: 1 };
};
