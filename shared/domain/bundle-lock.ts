import { z } from 'zod';

/** An encrypted bundle, as a file: its ending and its media type. */
export const BUNDLE_ENDING = 'age';
export const AGE = 'application/age';

/** What a bundle is locked with: words that both sides know, or the key of whoever it is for. */
export const MOST_PASSPHRASE = 1_024;
export const LEAST_PASSPHRASE = 16;
export const BundlePassphrase = z.string().min(LEAST_PASSPHRASE).max(MOST_PASSPHRASE);

/** An X25519 recipient of age, as far as its letters go; that its checksum fits is seen when it is used. */
export const AgeRecipient = z.string().regex(/^age1[023456789acdefghjklmnpqrstuvwxyz]{58}$/);
export type AgeRecipient = z.infer<typeof AgeRecipient>;

export const BundleLock = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('passphrase'), passphrase: BundlePassphrase }),
  z.strictObject({ is: z.literal('key'), recipient: AgeRecipient }),
]);
export type BundleLock = z.infer<typeof BundleLock>;

/** What somebody needs to open it; told by its first lines, before anything is decrypted. */
export const BundleOpensWith = z.enum(['passphrase', 'key']);
export type BundleOpensWith = z.infer<typeof BundleOpensWith>;
