import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import { type NewStaffMember, StaffMember } from '#shared/domain/staff.ts';
import { canonicalJson } from '../header/canonical-json.ts';
import { HEADER_FORMAT, type KeySlot, SlotIdentity } from '../header/header.ts';
import type { DeriveKey } from './derive-key.ts';
import type { KdfParameters } from './kdf-parameters.ts';
import { passphraseBytes } from './passphrase.ts';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const TAG_BYTES = 16;

/** What a wrapped key is bound to: this vault, this slot, its owner and role, its cost. Another's key won't fit. */
const associatedData = (vaultId: string, slot: SlotIdentity): Buffer =>
  Buffer.from(canonicalJson({ format: HEADER_FORMAT, slot, vaultId }), 'utf8');

const identityOf = ({ nonce: _nonce, wrappedKey: _wrappedKey, ...identity }: KeySlot): SlotIdentity =>
  identity;

/** Whose a slot is. */
export const staffOf = ({ id, staffName, role }: KeySlot): StaffMember =>
  StaffMember.parse({ id, name: staffName, role });

type Wrapping = {
  vaultId: string;
  staff: NewStaffMember;
  passphrase: string;
  kdf: KdfParameters;
  databaseKey: Uint8Array;
};

export const wrapKey = async (wrapping: Wrapping, deriveKey: DeriveKey): Promise<KeySlot> => {
  const { vaultId, staff, kdf, databaseKey } = wrapping;
  const salt = randomBytes(16);
  const identity = SlotIdentity.parse({
    id: randomUUID(),
    kind: 'passphrase',
    staffName: staff.name.toWellFormed(),
    role: staff.role,
    kdf,
    salt: salt.toString('hex'),
  });
  const { key } = await deriveKey({
    passphrase: passphraseBytes(wrapping.passphrase),
    salt,
    parameters: kdf,
  });
  try {
    const nonce = randomBytes(12);
    const cipher = createCipheriv(CIPHER, key, nonce).setAAD(associatedData(vaultId, identity));
    const wrapped = Buffer.concat([cipher.update(databaseKey), cipher.final(), cipher.getAuthTag()]);
    return { ...identity, nonce: nonce.toString('hex'), wrappedKey: wrapped.toString('hex') };
  } finally {
    key.fill(0);
  }
};

type Unwrapping = { vaultId: string; slot: KeySlot; passphrase: string };

/**
 * The database key (32 bytes; the caller wipes it), or `null`: the passphrase is another one, or the slot has been
 * altered. The two can't be told apart.
 */
export const unwrapKey = async (unwrapping: Unwrapping, deriveKey: DeriveKey): Promise<Buffer | null> => {
  const { vaultId, slot, passphrase } = unwrapping;
  const { key } = await deriveKey({
    passphrase: passphraseBytes(passphrase),
    salt: Buffer.from(slot.salt, 'hex'),
    parameters: slot.kdf,
  });
  const wrapped = Buffer.from(slot.wrappedKey, 'hex');
  try {
    const decipher = createDecipheriv(CIPHER, key, Buffer.from(slot.nonce, 'hex'), {
      authTagLength: TAG_BYTES,
    })
      .setAAD(associatedData(vaultId, identityOf(slot)))
      .setAuthTag(wrapped.subarray(KEY_BYTES));
    const unwrapped = decipher.update(wrapped.subarray(0, KEY_BYTES));
    try {
      decipher.final();
      return unwrapped;
    } catch {
      unwrapped.fill(0);
      return null;
    }
  } finally {
    key.fill(0);
  }
};
