import { argon2Sync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { keyDeriver } from './derive-key.ts';
import { CHEAPEST_KDF } from './kdf-parameters.ts';
import { passphraseBytes } from './passphrase.ts';

const source = new URL('../kdf-worker.ts', import.meta.url);
const salt = new Uint8Array(16).fill(7);

describe('the key derivation thread', () => {
  test("computes what Node's own Argon2id computes", async () => {
    const { key, milliseconds } = await keyDeriver(source)({
      passphrase: passphraseBytes('boats rest at the quay'),
      salt,
      parameters: CHEAPEST_KDF,
    });
    const expected = argon2Sync('argon2id', {
      message: 'boats rest at the quay',
      nonce: salt,
      parallelism: 1,
      tagLength: 32,
      memory: CHEAPEST_KDF.memoryKiB,
      passes: CHEAPEST_KDF.passes,
    });
    expect(Buffer.from(key).equals(expected)).toBe(true);
    expect(milliseconds).toBeGreaterThan(0);
  });

  test('takes the passphrase away from its caller', async () => {
    const passphrase = passphraseBytes('boats rest at the quay');
    await keyDeriver(source)({ passphrase, salt, parameters: CHEAPEST_KDF });
    expect(passphrase.length).toBe(0);
  });

  test('leaves the main thread free meanwhile', async () => {
    let ticks = 0;
    const ticking = setInterval(() => {
      ticks += 1;
    }, 5);
    await keyDeriver(source)({ passphrase: passphraseBytes('x'), salt, parameters: CHEAPEST_KDF });
    clearInterval(ticking);
    expect(ticks).toBeGreaterThan(3);
  });

  test('fails plainly where its file is missing or the job is impossible', async () => {
    const nowhere = keyDeriver(new URL('./no-such-worker.ts', import.meta.url));
    await expect(
      nowhere({ passphrase: passphraseBytes('x'), salt, parameters: CHEAPEST_KDF }),
    ).rejects.toThrow();
    await expect(
      keyDeriver(source)({
        passphrase: passphraseBytes('x'),
        salt,
        parameters: { ...CHEAPEST_KDF, memoryKiB: 2 ** 40 },
      }),
    ).rejects.toThrow();
  });
});
