/**
 * A passphrase as bytes: NFKC, then UTF-8 (NIST SP 800-63B, 3.1.1.2). Keyboards differ in how they write 'é' or a
 * full-width letter, and whoever types the same characters must get in. Nothing is trimmed and case counts.
 */
export const passphraseBytes = (passphrase: string): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(passphrase.normalize('NFKC'));
