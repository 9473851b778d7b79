import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A secret under AES-256-GCM: in hexadecimal, the ciphertext with the tag of 16 bytes behind it. */
export type Box = { nonce: string; sealed: string };

export const boxUp = (key: Uint8Array, secret: Uint8Array, associatedData: Uint8Array): Box => {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(associatedData);
  const sealed = Buffer.concat([cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  return { nonce: nonce.toString('hex'), sealed: sealed.toString('hex') };
};

/** The secret (the caller wipes it), or `null`: another key, other associated data, or altered. They can't be told apart. */
export const unbox = (key: Uint8Array, box: Box, associatedData: Uint8Array): Buffer | null => {
  const sealed = Buffer.from(box.sealed, 'hex');
  const decipher = createDecipheriv(CIPHER, key, Buffer.from(box.nonce, 'hex'), { authTagLength: TAG_BYTES })
    .setAAD(associatedData)
    .setAuthTag(sealed.subarray(-TAG_BYTES));
  const secret = decipher.update(sealed.subarray(0, -TAG_BYTES));
  try {
    decipher.final();
    return secret;
  } catch {
    secret.fill(0);
    return null;
  }
};
