import { z } from 'zod';
import { Role, StaffName } from '#shared/domain/staff.ts';
import { KdfParameters } from '../keys/kdf-parameters.ts';
import { HEADER_FORMAT } from './header.ts';
import { hexOf } from './hex.ts';

/**
 * The first header: one passphrase, which wrapped the database's key directly. It is still read, and replaced by one of
 * the present version the first time that its vault is opened.
 */
export const StaffSlot1 = z.strictObject({
  id: z.uuid(),
  kind: z.literal('passphrase'),
  staffName: StaffName,
  role: Role,
  kdf: KdfParameters,
  salt: hexOf(16),
  nonce: hexOf(12),
  wrappedKey: hexOf(32 + 16),
});
export type StaffSlot1 = z.infer<typeof StaffSlot1>;

export const SealedHeader1 = z.strictObject({
  format: z.literal(HEADER_FORMAT),
  version: z.literal(1),
  vaultId: z.uuid(),
  generation: z.int().min(1),
  cipher: z.literal('sqlcipher-4'),
  slots: z.tuple([StaffSlot1]),
  mac: hexOf(32),
});
export type SealedHeader1 = z.infer<typeof SealedHeader1>;
