import { randomBytes, randomUUID } from 'node:crypto';
import type { Instant } from '#shared/domain/dates.ts';
import type { RecoveryForm } from '#shared/domain/recovery.ts';
import { type Role, StaffMember } from '#shared/domain/staff.ts';
import { canonicalJson } from '../header/canonical-json.ts';
import { HEADER_FORMAT, type KeySlot, type RecoverySlot, type StaffSlot } from '../header/header.ts';
import type { DeriveKey } from './derive-key.ts';
import { newKeyPair, openSealed, sealTo } from './hpke.ts';
import type { KdfParameters } from './kdf-parameters.ts';
import { boxUp, unbox } from './sealed-box.ts';

/** Bytes to be stretched: a passphrase's, or a recovery secret. The derivation takes them over and wipes them. */
export type Secret = Uint8Array<ArrayBuffer>;

/** What stays of a slot for as long as its secret does. */
type SlotLock = Pick<KeySlot, 'id' | 'kind' | 'kdf' | 'salt' | 'publicKey' | 'privateKey'>;

/** What makes one holder's slot another's if it were changed. */
export type StaffHolder = { kind: 'passphrase'; staffName: string; role: Role };
export type RecoveryHolder = { kind: 'recovery'; sheet: string; form: RecoveryForm; madeAt: Instant };

const utf8 = (text: string) => Buffer.from(text, 'utf8');

/** The private key is bound to this vault, this slot, its cost, and its other half. */
const lockData = (vaultId: string, { id, kind, kdf, salt, publicKey }: Omit<SlotLock, 'privateKey'>) =>
  utf8(canonicalJson({ format: HEADER_FORMAT, lock: { id, kind, kdf, salt, publicKey }, vaultId }));

/** The database's key is bound, besides, to whoever holds the slot: their name, their role. */
const slotData = (vaultId: string, slot: KeySlot | Omit<KeySlot, 'wrappedKey'>) => {
  const { privateKey: _privateKey, ...rest } = slot;
  const { wrappedKey: _wrappedKey, ...identity } = rest as Omit<KeySlot, 'privateKey'>;
  return utf8(canonicalJson({ format: HEADER_FORMAT, slot: identity, vaultId }));
};

const bytes = (hex: string) => Buffer.from(hex, 'hex');

/** Makes a slot that nothing is wrapped for yet. `id`: whose it was before, where only the secret is new. */
const newLock = async <Kind extends KeySlot['kind']>(
  vaultId: string,
  { kind, id = randomUUID(), secret, kdf }: { kind: Kind; id?: string; secret: Secret; kdf: KdfParameters },
  deriveKey: DeriveKey,
): Promise<SlotLock & { kind: Kind }> => {
  const salt = randomBytes(16);
  const { key } = await deriveKey({ passphrase: secret, salt, parameters: kdf });
  const pair = await newKeyPair();
  try {
    const bare = {
      id,
      kind,
      kdf,
      salt: salt.toString('hex'),
      publicKey: pair.publicKey.toString('hex'),
    };
    return { ...bare, privateKey: boxUp(key, pair.privateKey, lockData(vaultId, bare)) };
  } finally {
    key.fill(0);
    pair.privateKey.fill(0);
  }
};

/** The same slot, with the database's key wrapped for it anew. */
export const wrapFor = async <Slot extends KeySlot>(
  vaultId: string,
  slot: Slot | Omit<Slot, 'wrappedKey'>,
  databaseKey: Uint8Array,
): Promise<Slot & { wrappedKey: NonNullable<Slot['wrappedKey']> }> => {
  const { enc, sealed } = await sealTo(
    bytes(slot.publicKey),
    databaseKey,
    slotData(vaultId, slot as KeySlot),
  );
  const wrappedKey = { enc: enc.toString('hex'), sealed: sealed.toString('hex') };
  return { ...slot, wrappedKey } as Slot & { wrappedKey: NonNullable<Slot['wrappedKey']> };
};

type NewSlot<Holder> = {
  vaultId: string;
  holder: Holder;
  /** Whose slot it was before, where only the secret is new. */
  id?: string;
  secret: Secret;
  kdf: KdfParameters;
  databaseKey: Uint8Array;
};

export const newStaffSlot = async (
  { vaultId, holder, databaseKey, ...secret }: NewSlot<Omit<StaffHolder, 'kind'>>,
  deriveKey: DeriveKey,
): Promise<StaffSlot> => {
  const lock = await newLock(vaultId, { kind: 'passphrase', ...secret }, deriveKey);
  const slot = { ...lock, staffName: holder.staffName.toWellFormed(), role: holder.role };
  return wrapFor<StaffSlot>(vaultId, slot, databaseKey);
};

export const newRecoverySlot = async (
  { vaultId, holder, databaseKey, ...secret }: NewSlot<Omit<RecoveryHolder, 'kind'>>,
  deriveKey: DeriveKey,
): Promise<RecoverySlot> => {
  const lock = await newLock(vaultId, { kind: 'recovery', ...secret }, deriveKey);
  return wrapFor<RecoverySlot>(vaultId, { ...lock, ...holder }, databaseKey);
};

/** Whose a slot is. */
export const staffOf = ({ id, staffName, role }: StaffSlot): StaffMember =>
  StaffMember.parse({ id, name: staffName, role });

/**
 * What a secret opens. `nothing`: it is another one, or the slot has been altered; the two can't be told apart.
 * `suspended`: it is the right one, and there is nothing behind it. `altered`: it is the right one, and what is behind it
 * was put there for another slot or another holder.
 */
export type Unlocking =
  | { opens: 'database'; databaseKey: Buffer }
  | { opens: 'nothing' | 'suspended' | 'altered' };

/** The database key is 32 bytes, and the caller's to wipe. */
export const unlockSlot = async (
  vaultId: string,
  slot: KeySlot,
  secret: Secret,
  deriveKey: DeriveKey,
): Promise<Unlocking> => {
  const { key } = await deriveKey({ passphrase: secret, salt: bytes(slot.salt), parameters: slot.kdf });
  const privateKey = unbox(key, slot.privateKey, lockData(vaultId, slot));
  key.fill(0);
  if (!privateKey) return { opens: 'nothing' };
  try {
    if (!slot.wrappedKey) return { opens: 'suspended' };
    const { enc, sealed } = slot.wrappedKey;
    const sealing = { enc: bytes(enc), sealed: bytes(sealed) };
    const databaseKey = await openSealed(privateKey, sealing, slotData(vaultId, slot));
    return databaseKey ? { opens: 'database', databaseKey } : { opens: 'altered' };
  } finally {
    privateKey.fill(0);
  }
};
