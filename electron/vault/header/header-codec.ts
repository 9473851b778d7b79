import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import { HEADER_FORMAT, HEADER_VERSION, SealedHeader } from './header.ts';
import { SealedHeader1 } from './header-version-1.ts';

/** A hundred slots fit many times over. */
export const MOST_HEADER_BYTES = 256 * 1024;

/**
 * What a header turned out to be before any passphrase. `damaged` is accidental damage; whoever alters a header on
 * purpose can mend the checksum, and is found out by the authenticator once the vault is unlocked.
 */
export type DecodedHeader =
  | { is: 'sound'; header: SealedHeader }
  | { is: 'fromFirstVersion'; header: SealedHeader1 }
  | { is: 'fromNewerVersion' }
  | { is: 'damaged' };

const checksumOf = (withoutChecksum: object): string =>
  createHash('sha256').update(canonicalJson(withoutChecksum), 'utf8').digest('hex');

export const encodeHeader = (header: SealedHeader): Uint8Array => {
  const text = `${canonicalJson({ ...header, checksum: checksumOf(header) })}\n`;
  return new TextEncoder().encode(text);
};

/**
 * The frame that headers of every version share: canonical JSON and a line feed, with `format`, `version` and
 * `checksum`. Being canonical leaves no byte that could change unnoticed.
 */
const readFrame = (bytes: Uint8Array): { version: number; content: object } | null => {
  if (bytes.length > MOST_HEADER_BYTES) return null;
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || text !== `${canonicalJson(value)}\n`) return null;
  const { checksum, ...content } = value as Record<string, unknown>;
  const { format, version } = content;
  if (format !== HEADER_FORMAT || !Number.isInteger(version) || checksum !== checksumOf(content)) return null;
  return { version: version as number, content };
};

const firstVersion = (content: object): DecodedHeader => {
  const parsed = SealedHeader1.safeParse(content);
  return parsed.success ? { is: 'fromFirstVersion', header: parsed.data } : { is: 'damaged' };
};

/** Never throws, whatever the bytes. */
export const decodeHeader = (bytes: Uint8Array): DecodedHeader => {
  try {
    const frame = readFrame(bytes);
    if (!frame) return { is: 'damaged' };
    if (frame.version > HEADER_VERSION) return { is: 'fromNewerVersion' };
    if (frame.version === 1) return firstVersion(frame.content);
    const parsed = SealedHeader.safeParse(frame.content);
    return parsed.success ? { is: 'sound', header: parsed.data } : { is: 'damaged' };
  } catch {
    return { is: 'damaged' };
  }
};
