import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import type { HeaderContent, SealedHeader } from './header.ts';

const MAC_PURPOSE = 'mooring vault header 1';

type Sealable = { readonly vaultId: string };

export const macOf = (content: Sealable, databaseKey: Uint8Array): Buffer => {
  const macKey = Buffer.from(hkdfSync('sha256', databaseKey, content.vaultId, MAC_PURPOSE, 32));
  try {
    return createHmac('sha256', macKey).update(canonicalJson(content), 'utf8').digest();
  } finally {
    macKey.fill(0);
  }
};

/** Authenticates the whole header with the key that only an opened slot gives. */
export const sealHeader = (content: HeaderContent, databaseKey: Uint8Array): SealedHeader => ({
  ...content,
  mac: macOf(content, databaseKey).toString('hex'),
});

/** Whether the header, of whichever version, is as it was last written by someone who held the database key. */
export const isGenuine = (
  { mac, ...content }: Sealable & { readonly mac: string },
  databaseKey: Uint8Array,
): boolean => timingSafeEqual(Buffer.from(mac, 'hex'), macOf(content, databaseKey));
