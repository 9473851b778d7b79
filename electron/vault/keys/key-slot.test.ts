import { randomBytes, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { KeySlot } from '../header/header.ts';
import { keyDeriver } from './derive-key.ts';
import { CHEAPEST_KDF } from './kdf-parameters.ts';
import { unwrapKey, wrapKey } from './key-slot.ts';

const deriveKey = keyDeriver(new URL('../kdf-worker.ts', import.meta.url));
const vaultId = randomUUID();
const databaseKey = randomBytes(32);
// 'é' as one letter, a full-width digit, a ligature.
const passphrase = 'Café de la mer ４ ﬁne';

describe('a key slot', () => {
  let slot: KeySlot;
  beforeAll(async () => {
    const staff = { name: 'Noor', role: 'counsellor' } as const;
    slot = await wrapKey({ vaultId, staff, passphrase, kdf: CHEAPEST_KDF, databaseKey }, deriveKey);
  });

  const opens = async (change: { vaultId?: string; slot?: Partial<KeySlot>; passphrase?: string }) => {
    const altered = { ...slot, ...change.slot };
    const key = await unwrapKey({ vaultId, passphrase, ...change, slot: altered }, deriveKey);
    return key?.equals(databaseKey) ?? false;
  };

  test('gives the key to whoever has the passphrase', async () => {
    expect(await opens({})).toBe(true);
  });

  test('takes a passphrase however a keyboard composes its letters', async () => {
    expect(await opens({ passphrase: 'Cafe\u0301 de la mer 4 fine' })).toBe(true);
  });

  test.each([
    'café de la mer 4 fine',
    'Café de la mer 4 fine ',
    ' Café de la mer 4 fine',
    'Cafe de la mer 4 fine',
  ])('refuses %j', async (other) => {
    expect(await opens({ passphrase: other })).toBe(false);
  });

  test('is bound to its vault, its owner, its role and its cost', async () => {
    expect(await opens({ vaultId: randomUUID() })).toBe(false);
    expect(await opens({ slot: { id: randomUUID() } })).toBe(false);
    expect(await opens({ slot: { staffName: 'Someone else' } })).toBe(false);
    expect(await opens({ slot: { role: 'manager' } })).toBe(false);
    expect(await opens({ slot: { kdf: { ...CHEAPEST_KDF, passes: 4 } } })).toBe(false);
  });

  test('notices another key, nonce or salt in its place', async () => {
    const flipped = (hex: string) => hex.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
    expect(await opens({ slot: { wrappedKey: flipped(slot.wrappedKey) } })).toBe(false);
    expect(await opens({ slot: { nonce: flipped(slot.nonce) } })).toBe(false);
    expect(await opens({ slot: { salt: flipped(slot.salt) } })).toBe(false);
  });

  test('holds neither the key nor the passphrase', () => {
    const written = JSON.stringify(slot);
    expect(written).not.toContain(databaseKey.toString('hex'));
    expect(written).not.toContain(passphrase);
  });
});
