import { z } from 'zod';
import { Role, StaffName } from '#shared/domain/staff.ts';
import { KdfParameters } from '../keys/kdf-parameters.ts';

/** What `vault.json` holds. `docs/vault-format.md` says the same for other programs. */
export const HEADER_FORMAT = 'mooring-vault';
export const HEADER_VERSION = 1;

const hexOf = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

/** Who a slot belongs to and how its passphrase is stretched: all that is bound to the wrapped key. */
export const SlotIdentity = z.strictObject({
  id: z.uuid(),
  kind: z.literal('passphrase'),
  staffName: StaffName,
  role: Role,
  kdf: KdfParameters,
  salt: hexOf(16),
});
export type SlotIdentity = z.infer<typeof SlotIdentity>;

/** One way in: the database key, wrapped with AES-256-GCM under a key that a passphrase gives. */
export const KeySlot = SlotIdentity.extend({
  nonce: hexOf(12),
  /** 32 bytes of ciphertext, then the tag of 16 bytes. */
  wrappedKey: hexOf(48),
});
export type KeySlot = z.infer<typeof KeySlot>;

const slotIdsDiffer = (slots: KeySlot[]) => new Set(slots.map(({ id }) => id)).size === slots.length;

/** A header without its two sums. */
export const HeaderContent = z.strictObject({
  format: z.literal(HEADER_FORMAT),
  version: z.literal(HEADER_VERSION),
  vaultId: z.uuid(),
  /** Rises by one with every header that is written for this vault; the database remembers the last one. */
  generation: z.int().min(1),
  cipher: z.literal('sqlcipher-4'),
  slots: z.array(KeySlot).min(1).max(100).refine(slotIdsDiffer),
});
export type HeaderContent = z.infer<typeof HeaderContent>;

/** A header with its authenticator, which only someone with the database key can make or check. */
export const SealedHeader = HeaderContent.extend({ mac: hexOf(32) });
export type SealedHeader = z.infer<typeof SealedHeader>;
