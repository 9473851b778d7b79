import { Refusal } from '#shared/contract/errors.ts';
import { ENTRY_NAME, MANIFEST_NAME, MOST_ENTRIES } from '#shared/domain/bundle-archive.ts';
import { MOST_IN_A_PART, MOST_RATIO, MOST_UNPACKED, SMALL } from './limits.ts';

/** One entry as a zip's central directory has it. Sizes are what it claims, in bytes. */
type Listed = { name: string; packed: number; unpacked: number };

const END = 0x06054b50;
const END_BYTES = 22;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const STORED = 0;
const DEFLATED = 8;
/** Bits of the flags that say that an entry is encrypted, in one way or another. */
const ENCRYPTED = 0x0041;
/** The kind of file in the upper half of the attributes, as Unix has it. */
const KIND = 0xf000;
const PLAIN_FILE = 0x8000;

const damaged = () => new Refusal('bundleDamaged', 'not a whole archive');
const unsafe = (what: string) => new Refusal('bundleUnsafe', what);

/**
 * Ours have no comment, so the end stands at the end. Anything behind it, or a comment in which another end hides, would let two
 * readers see two archives in one.
 */
const endOf = (view: DataView): { count: number; at: number } => {
  const at = view.byteLength - END_BYTES;
  if (at < 0 || view.getUint32(at, true) !== END) throw damaged();
  const [disk, firstDisk] = [view.getUint16(at + 4, true), view.getUint16(at + 6, true)];
  const [here, count] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  if (disk !== 0 || firstDisk !== 0 || here !== count) throw damaged();
  const [size, start] = [view.getUint32(at + 12, true), view.getUint32(at + 16, true)];
  if (start + size !== at) throw damaged();
  return { count, at: start };
};

const demandSafeName = (name: string, names: ReadonlySet<string>): void => {
  if (name !== MANIFEST_NAME && !ENTRY_NAME.test(name)) throw unsafe('a name that no part of a bundle has');
  if (names.has(name)) throw unsafe('two parts of one name');
};

const demandSmall = ({ packed, unpacked }: Listed, soFar: number): void => {
  const swells = unpacked > SMALL && unpacked > packed * MOST_RATIO;
  if (swells || unpacked > MOST_IN_A_PART || soFar + unpacked > MOST_UNPACKED)
    throw new Refusal('bundleSwells', 'larger unpacked than a bundle may be');
};

/**
 * What an archive says is in it, held to everything that can be held before a byte is unpacked: names, doubles, links, sizes.
 *
 * @throws {Refusal} `bundleDamaged`, `bundleUnsafe`, `bundleSwells`
 */
export const listingOf = (zip: Uint8Array): Listed[] => {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = endOf(view);
  if (end.count > MOST_ENTRIES + 1) throw new Refusal('bundleSwells', 'more parts than a bundle may have');
  const names = new Set<string>();
  const listed: Listed[] = [];
  let at = end.at;
  let unpackedSoFar = 0;
  for (let index = 0; index < end.count; index += 1) {
    if (at + ENTRY_BYTES > zip.length || view.getUint32(at, true) !== ENTRY) throw damaged();
    const method = view.getUint16(at + 10, true);
    if (method !== STORED && method !== DEFLATED) throw damaged();
    if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) throw unsafe('a part with a lock of its own');
    const kind = (view.getUint32(at + 38, true) >>> 16) & KIND;
    if (kind !== 0 && kind !== PLAIN_FILE) throw unsafe('a part that is a link or a folder');
    const nameBytes = view.getUint16(at + 28, true);
    const name = new TextDecoder('latin1').decode(
      zip.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes),
    );
    demandSafeName(name, names);
    const entry = { name, packed: view.getUint32(at + 20, true), unpacked: view.getUint32(at + 24, true) };
    demandSmall(entry, unpackedSoFar);
    unpackedSoFar += entry.unpacked;
    names.add(name);
    listed.push(entry);
    at += ENTRY_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return listed;
};
