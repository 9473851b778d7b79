import { z } from 'zod';
import { AuditHead } from '#shared/domain/audit.ts';
import { RecoverySheet } from '#shared/domain/recovery.ts';
import { Role, StaffName } from '#shared/domain/staff.ts';
import { KdfParameters } from '../keys/kdf-parameters.ts';
import { hexOf } from './hex.ts';

/** What `vault.json` holds. `docs/vault-format.md` says the same for other programs. */
export const HEADER_FORMAT = 'mooring-vault';
export const HEADER_VERSION = 2;

/** Encrypted with AES-256-GCM: the ciphertext, then the tag of 16 bytes. */
const Sealed32 = hexOf(32 + 16);

/**
 * What a passphrase opens: the private key of the slot's key pair, sealed under Argon2id of the passphrase. It stays as it
 * is until the passphrase changes, whatever becomes of the holder's name and role, or of the database's key.
 */
const lock = {
  id: z.uuid(),
  kdf: KdfParameters,
  salt: hexOf(16),
  /** X25519. */
  publicKey: hexOf(32),
  privateKey: z.strictObject({ nonce: hexOf(12), sealed: Sealed32 }),
};

/**
 * The database's key, sealed to the slot's public key with HPKE (RFC 9180): whoever has the vault open can do this for
 * everybody, and needs nobody's passphrase for it. `null` in a suspended slot, which so opens nothing.
 */
export const WrappedKey = z.strictObject({ enc: hexOf(32), sealed: Sealed32 });
export type WrappedKey = z.infer<typeof WrappedKey>;

/** A member of staff's way in. */
export const StaffSlot = z.strictObject({
  ...lock,
  kind: z.literal('passphrase'),
  staffName: StaffName,
  role: Role,
  wrappedKey: WrappedKey.nullable(),
});
export type StaffSlot = z.infer<typeof StaffSlot>;

/** The recovery sheet's way in. Its secret is 16 random bytes that stand on paper, whole or in shares. */
export const RecoverySlot = z.strictObject({
  ...lock,
  kind: z.literal('recovery'),
  ...RecoverySheet.shape,
  wrappedKey: WrappedKey,
});
export type RecoverySlot = z.infer<typeof RecoverySlot>;

export const KeySlot = z.discriminatedUnion('kind', [StaffSlot, RecoverySlot]);
export type KeySlot = z.infer<typeof KeySlot>;

const idsDiffer = (slots: KeySlot[]) => new Set(slots.map(({ id }) => id)).size === slots.length;
const oneSheetAtMost = (slots: KeySlot[]) => slots.filter(({ kind }) => kind === 'recovery').length <= 1;
/** Somebody must be left who may let others in. */
const someManager = (slots: KeySlot[]) =>
  slots.some((slot) => slot.kind === 'passphrase' && slot.role === 'manager' && slot.wrappedKey !== null);

/** The name of the database's file: a new one each time that the database gets a new key. */
export const DatabaseName = z.string().regex(/^vault(\.[1-9][0-9]{0,8})?\.db$/);

/** A header has room for so many slots; one of them is kept for a recovery sheet. */
export const MOST_SLOTS = 100;
export const MOST_STAFF = MOST_SLOTS - 1;

/** A header without its two sums. */
export const HeaderContent = z.strictObject({
  format: z.literal(HEADER_FORMAT),
  version: z.literal(HEADER_VERSION),
  vaultId: z.uuid(),
  /** Only in a vault for practice: whatever opens real ones refuses it, and the other way round. */
  practice: z.literal(true).optional(),
  /** Rises by one with every header that is written for this vault; the database remembers the last one. */
  generation: z.int().min(1),
  cipher: z.literal('sqlcipher-4'),
  database: DatabaseName,
  /** How far the log had come when this header was written. */
  auditHead: AuditHead,
  slots: z.array(KeySlot).min(1).max(MOST_SLOTS).refine(idsDiffer).refine(oneSheetAtMost).refine(someManager),
});
export type HeaderContent = z.infer<typeof HeaderContent>;

/** A header with its authenticator, which only someone with the database key can make or check. */
export const SealedHeader = HeaderContent.extend({ mac: hexOf(32) });
export type SealedHeader = z.infer<typeof SealedHeader>;
