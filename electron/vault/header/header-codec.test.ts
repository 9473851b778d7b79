import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { anyHeader } from './header.testkit.ts';
import { decodeHeader, encodeHeader, MOST_HEADER_BYTES } from './header-codec.ts';

const damaged = { is: 'damaged' };

/** Any content with the frame that every version of a header shares. */
const framed = (content: object): Uint8Array => {
  const checksum = createHash('sha256').update(canonicalJson(content)).digest('hex');
  return Buffer.from(`${canonicalJson({ ...content, checksum })}\n`);
};

const [example] = fc.sample(anyHeader, { numRuns: 1, seed: 7 });
if (!example) throw new Error('no header');

describe('the header on the disk', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(anyHeader, (header) => {
        expect(decodeHeader(encodeHeader(header))).toEqual({ is: 'sound', header });
      }),
    );
  });

  test('is damaged when any bit has flipped', () => {
    fc.assert(
      fc.property(anyHeader, fc.nat(), fc.nat({ max: 7 }), (header, position, bit) => {
        const bytes = encodeHeader(header);
        const at = position % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        expect(decodeHeader(bytes)).toEqual(damaged);
      }),
      { numRuns: 2000 },
    );
  });

  test('is damaged when every single byte in turn is another one', () => {
    const sound = encodeHeader(example);
    for (let at = 0; at < sound.length; at += 1) {
      for (const byte of [0x00, 0x20, 0x30, 0x41, 0xff]) {
        if (sound[at] === byte) continue;
        const bytes = sound.slice();
        bytes[at] = byte;
        expect(decodeHeader(bytes), `byte ${byte} at ${at}`).toEqual(damaged);
      }
    }
  });

  test('is damaged when it is cut anywhere, or goes on after its end', () => {
    const sound = encodeHeader(example);
    for (let length = 0; length < sound.length; length += 1) {
      expect(decodeHeader(sound.slice(0, length)), `cut at ${length}`).toEqual(damaged);
    }
    for (const tail of ['\n', ' ', '\0', '{}']) {
      expect(decodeHeader(Buffer.concat([sound, Buffer.from(tail)]))).toEqual(damaged);
    }
  });

  test('never crashes, whatever the bytes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.json().map((text) => Buffer.from(text)),
        ),
        (bytes) => {
          expect(decodeHeader(bytes)).toEqual(damaged);
        },
      ),
      { numRuns: 1000 },
    );
    expect(decodeHeader(Buffer.from('['.repeat(MOST_HEADER_BYTES)))).toEqual(damaged);
    expect(decodeHeader(Buffer.from(`${'['.repeat(100_000)}${']'.repeat(100_000)}\n`))).toEqual(damaged);
    expect(decodeHeader(Buffer.alloc(MOST_HEADER_BYTES + 1, ' '))).toEqual(damaged);
  });

  test('of a newer version is named as such, whatever else it holds', () => {
    const newer = { ...example, version: 3, slots: 'somewhere else', attestation: [1, 2] };
    expect(decodeHeader(framed(newer))).toEqual({ is: 'fromNewerVersion' });
  });

  test('of a newer version that is damaged is damaged', () => {
    const bytes = framed({ ...example, version: 3 });
    bytes[40] = (bytes[40] ?? 0) ^ 1;
    expect(decodeHeader(bytes)).toEqual(damaged);
  });

  const slotOf = (change: object) => ({ ...example, slots: [{ ...example.slots[0], ...change }] });
  const slotsOf = (which: (slot: { role?: string }) => boolean, change: object) => ({
    ...example,
    slots: example.slots.map((slot) => (which('role' in slot ? slot : {}) ? { ...slot, ...change } : slot)),
  });
  const kdfOf = (change: object) => slotOf({ kdf: { ...example.slots[0]?.kdf, ...change } });

  test.each([
    ['no slot', { ...example, slots: [] }],
    ['two slots of one id', { ...example, slots: [example.slots[0], example.slots[0]] }],
    ['nobody who may let others in', slotsOf(({ role }) => role === 'manager', { role: 'counsellor' })],
    ['no manager who is not suspended', slotsOf(({ role }) => role === 'manager', { wrappedKey: null })],
    ['a database outside its folder', { ...example, database: '../vault.db' }],
    ['a database of another name', { ...example, database: 'files.db' }],
    ['a generation of nought', { ...example, generation: 0 }],
    ['a version of nought', { ...example, version: 0 }],
    ['a fraction of a version', { ...example, version: 1.5 }],
    ['another format', { ...example, format: 'harbour-vault' }],
    ['another cipher', { ...example, cipher: 'none' }],
    ['a key that it does not know', { ...example, backdoor: true }],
    ['a role that does not exist', slotOf({ role: 'owner' })],
    ['a short salt', slotOf({ salt: '00' })],
    ['capitals in hexadecimal', slotOf({ salt: 'AB'.repeat(16) })],
    ['a KDF with too little memory', kdfOf({ memoryKiB: 64 * 1024 - 1 })],
    ['a KDF with too few passes', kdfOf({ passes: 2 })],
    ['a KDF with absurdly much memory', kdfOf({ memoryKiB: 1024 * 1024 + 1 })],
    ['a KDF with absurdly many passes', kdfOf({ passes: 65 })],
    ['another KDF', kdfOf({ algorithm: 'pbkdf2' })],
  ])('with a fitting checksum but %s is damaged', (_, content) => {
    expect(decodeHeader(framed(content))).toEqual(damaged);
  });
});
