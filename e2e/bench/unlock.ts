import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyDeriver } from '#electron/vault/keys/derive-key.ts';
import { CHEAPEST_KDF, LEAST_MEMORY_KIB } from '#electron/vault/keys/kdf-parameters.ts';
import { passphraseBytes } from '#electron/vault/keys/passphrase.ts';
import { createVaults } from '#electron/vault/vaults.ts';
import { ClientFileId, EcogramId } from '#shared/domain/ids.ts';
import { practicePerson } from '../practice.ts';
import { CHANGE } from './bench-vault.ts';
import { type Measure, timed } from './measure.ts';

const FILES = 200;
const PASSPHRASE = 'seven quiet boats at dawn';
const WORKER = new URL('../../electron/vault/kdf-worker.ts', import.meta.url);

/** From the passphrase to an open vault, against what guessing one passphrase costs. */
export const unlock: Measure = {
  name: 'unlocking, against Argon2id alone',
  bound: 1.5,
  samples: 20,
  warmUps: 3,
  async open() {
    const folder = mkdtempSync(join(tmpdir(), 'mooring-bench-'));
    const kdfTarget = { milliseconds: 0, mostMemoryKiB: LEAST_MEMORY_KIB };
    const vaults = createVaults({ kdfTarget });
    const deriveKey = keyDeriver(WORKER);
    const staff = { name: 'Bench', role: 'manager' } as const;
    const made = await vaults.create({ folder, staff, passphrase: PASSPHRASE });
    const { file, ecogram } = practicePerson('hiwot');
    for (let count = 0; count < FILES; count += 1) {
      const id = ClientFileId.parse(randomUUID());
      made.write(CHANGE, () => {
        made.files.insert({ ...file, id });
        made.ecograms.insert({ ...ecogram, id: EcogramId.parse(randomUUID()), fileId: id });
      });
    }
    made.close();
    return {
      async subject() {
        const began = performance.now();
        const vault = await vaults.open({ folder, passphrase: PASSPHRASE });
        const cost = performance.now() - began;
        if (vault.files.list({ search: '', limit: 1 }).total !== FILES) throw new Error('not all is there');
        vault.close();
        return cost;
      },
      lowerBound: () =>
        timed(() =>
          deriveKey({
            passphrase: passphraseBytes(PASSPHRASE),
            salt: randomBytes(16),
            parameters: CHEAPEST_KDF,
          }),
        ),
      close: async () => rmSync(folder, { recursive: true, force: true }),
    };
  },
};
