import { Aes256Gcm, CipherSuite, HkdfSha256 } from '@hpke/core';
import { DhkemX25519HkdfSha256 } from '@hpke/dhkem-x25519';

/**
 * Hybrid public key encryption (RFC 9180), base mode: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. The curve is
 * computed in JavaScript, since the browser's library under Electron need not have it.
 */
const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

const INFO = new TextEncoder().encode('mooring vault 2');

const bufferOf = (bytes: ArrayBuffer): Buffer => Buffer.from(bytes);
/** The library wants a buffer of its own, not a view into Node's pool. */
const apart = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

/** 32 bytes each. The private key is the caller's to wipe. */
export const newKeyPair = async (): Promise<{ publicKey: Buffer; privateKey: Buffer }> => {
  const pair = await suite.kem.generateKeyPair();
  return {
    publicKey: bufferOf(await suite.kem.serializePublicKey(pair.publicKey)),
    privateKey: bufferOf(await suite.kem.serializePrivateKey(pair.privateKey)),
  };
};

export type Sealing = { enc: Buffer; sealed: Buffer };

export const sealTo = async (
  publicKey: Uint8Array,
  content: Uint8Array,
  associatedData: Uint8Array,
): Promise<Sealing> => {
  const recipientPublicKey = await suite.kem.deserializePublicKey(apart(publicKey));
  const sealing = { recipientPublicKey, info: apart(INFO) };
  const { enc, ct } = await suite.seal(sealing, apart(content), apart(associatedData));
  return { enc: bufferOf(enc), sealed: bufferOf(ct) };
};

/** What was sealed (the caller wipes it), or `null`: to another key, for other associated data, or altered. */
export const openSealed = async (
  privateKey: Uint8Array,
  { enc, sealed }: Sealing,
  associatedData: Uint8Array,
): Promise<Buffer | null> => {
  try {
    const recipientKey = await suite.kem.deserializePrivateKey(apart(privateKey));
    const opening = { recipientKey, enc: apart(enc), info: apart(INFO) };
    return bufferOf(await suite.open(opening, apart(sealed), apart(associatedData)));
  } catch {
    return null;
  }
};
