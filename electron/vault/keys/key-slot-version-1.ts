import { canonicalJson } from '../header/canonical-json.ts';
import { HEADER_FORMAT } from '../header/header.ts';
import type { StaffSlot1 } from '../header/header-version-1.ts';
import type { DeriveKey } from './derive-key.ts';
import type { Secret } from './key-slot.ts';
import { unbox } from './sealed-box.ts';

/** The database key out of a slot of the first header's (32 bytes; the caller wipes it), or `null`. */
export const unlockSlot1 = async (
  vaultId: string,
  { nonce, wrappedKey, ...identity }: StaffSlot1,
  secret: Secret,
  deriveKey: DeriveKey,
): Promise<Buffer | null> => {
  const salt = Buffer.from(identity.salt, 'hex');
  const { key } = await deriveKey({ passphrase: secret, salt, parameters: identity.kdf });
  const data = Buffer.from(canonicalJson({ format: HEADER_FORMAT, slot: identity, vaultId }), 'utf8');
  const databaseKey = unbox(key, { nonce, sealed: wrappedKey }, data);
  key.fill(0);
  return databaseKey;
};
