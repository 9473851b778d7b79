import { randomBytes, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { instantOf } from '#shared/domain/dates.ts';
import type { KeySlot, RecoverySlot, StaffSlot } from '../header/header.ts';
import { keyDeriver } from './derive-key.ts';
import { CHEAPEST_KDF } from './kdf-parameters.ts';
import { newRecoverySlot, newStaffSlot, unlockSlot, wrapFor } from './key-slot.ts';
import { passphraseBytes } from './passphrase.ts';

const deriveKey = keyDeriver(new URL('../kdf-worker.ts', import.meta.url));
const vaultId = randomUUID();
const databaseKey = randomBytes(32);
// 'é' as one letter, a full-width digit, a ligature.
const passphrase = 'Café de la mer ４ ﬁne';

const flipped = (hex: string) => hex.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));

const opens = async (slot: KeySlot, typed = passphrase, vault = vaultId) => {
  const unlocking = await unlockSlot(vault, slot, passphraseBytes(typed), deriveKey);
  if (unlocking.opens !== 'database') return unlocking.opens;
  return unlocking.databaseKey.equals(databaseKey) ? 'theDatabase' : 'anotherDatabase';
};

describe("a member of staff's slot", () => {
  let slot: StaffSlot;
  beforeAll(async () => {
    const holder = { staffName: 'Noor', role: 'counsellor' } as const;
    const secret = passphraseBytes(passphrase);
    slot = await newStaffSlot({ vaultId, holder, secret, kdf: CHEAPEST_KDF, databaseKey }, deriveKey);
  });

  test('gives the key to whoever has the passphrase', async () => {
    expect(await opens(slot)).toBe('theDatabase');
  });

  test('takes a passphrase however a keyboard composes its letters', async () => {
    expect(await opens(slot, 'Cafe\u0301 de la mer 4 fine')).toBe('theDatabase');
  });

  test.each([
    'café de la mer 4 fine',
    'Café de la mer 4 fine ',
    ' Café de la mer 4 fine',
    'Cafe de la mer 4 fine',
  ])('refuses %j', async (other) => {
    expect(await opens(slot, other)).toBe('nothing');
  });

  test('is bound to its vault, its place and its cost', async () => {
    expect(await opens(slot, passphrase, randomUUID())).toBe('nothing');
    expect(await opens({ ...slot, id: randomUUID() })).toBe('nothing');
    expect(await opens({ ...slot, kdf: { ...CHEAPEST_KDF, passes: 4 } })).toBe('nothing');
    expect(await opens({ ...slot, salt: flipped(slot.salt) })).toBe('nothing');
    expect(await opens({ ...slot, publicKey: flipped(slot.publicKey) })).toBe('nothing');
  });

  test('notices another name, another role, and a key that was wrapped for somebody else', async () => {
    const holder = { staffName: 'Abdi', role: 'manager' } as const;
    const secret = passphraseBytes('somebody else’s words');
    const other = await newStaffSlot({ vaultId, holder, secret, kdf: CHEAPEST_KDF, databaseKey }, deriveKey);
    expect(await opens({ ...slot, staffName: 'Someone else' })).toBe('altered');
    expect(await opens({ ...slot, role: 'manager' })).toBe('altered');
    expect(await opens({ ...slot, wrappedKey: other.wrappedKey })).toBe('altered');
    expect(await opens({ ...slot, privateKey: other.privateKey })).toBe('nothing');
  });

  test('notices another byte anywhere in what is sealed', async () => {
    const { privateKey, wrappedKey } = slot;
    if (!wrappedKey) throw new Error('nothing is wrapped');
    const nonce = { ...privateKey, nonce: flipped(privateKey.nonce) };
    const sealed = { ...privateKey, sealed: flipped(privateKey.sealed) };
    expect(await opens({ ...slot, privateKey: nonce })).toBe('nothing');
    expect(await opens({ ...slot, privateKey: sealed })).toBe('nothing');
    expect(await opens({ ...slot, wrappedKey: { ...wrappedKey, enc: flipped(wrappedKey.enc) } })).toBe(
      'altered',
    );
    expect(await opens({ ...slot, wrappedKey: { ...wrappedKey, sealed: flipped(wrappedKey.sealed) } })).toBe(
      'altered',
    );
  });

  test('opens nothing while it is suspended, and says so only to whoever has its passphrase', async () => {
    const suspended = { ...slot, wrappedKey: null };
    expect(await opens(suspended)).toBe('suspended');
    expect(await opens(suspended, 'another passphrase')).toBe('nothing');
  });

  test('gets another key, role or name without its passphrase, and opens with that again', async () => {
    const promoted = await wrapFor<StaffSlot>(
      vaultId,
      { ...slot, role: 'manager', staffName: 'Nour' },
      databaseKey,
    );
    expect(await opens(promoted)).toBe('theDatabase');
    const rekeyed = await wrapFor<StaffSlot>(vaultId, slot, randomBytes(32));
    expect(await opens(rekeyed)).toBe('anotherDatabase');
  });

  test('holds neither the key nor the passphrase', () => {
    const written = JSON.stringify(slot);
    expect(written).not.toContain(databaseKey.toString('hex'));
    expect(written).not.toContain(passphrase);
  });
});

describe("the recovery sheet's slot", () => {
  test('gives the key to whoever has the secret, and is bound to its sheet', async () => {
    const secret = randomBytes(16);
    const holder = { sheet: '4FA-21C', form: 'shares', madeAt: instantOf(new Date()) } as const;
    const slot: RecoverySlot = await newRecoverySlot(
      { vaultId, holder, secret: new Uint8Array(secret), kdf: CHEAPEST_KDF, databaseKey },
      deriveKey,
    );
    const unlock = async (changed: KeySlot, typed: Uint8Array = secret) =>
      (await unlockSlot(vaultId, changed, new Uint8Array(typed), deriveKey)).opens;
    expect(await unlock(slot)).toBe('database');
    expect(await unlock(slot, randomBytes(16))).toBe('nothing');
    expect(await unlock({ ...slot, sheet: '4FA-21D' })).toBe('altered');
    expect(await unlock({ ...slot, form: 'code' })).toBe('altered');
  });
});
