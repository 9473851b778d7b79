import { Encrypter } from 'age-encryption';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type ErrorCode, Refusal } from '#shared/contract/errors.ts';
import { BUNDLE_REFUSALS } from '#shared/domain/bundle-refusals.ts';
import { copyNumberOf } from '#shared/domain/release/copy-number.ts';
import { refusalOf } from '../vault/vault.testkit.ts';
import { opensWith } from './age-header.ts';
import { archiveOf, PASSPHRASE, someArchive, someBundledFile } from './bundles.testkit.ts';
import { MOST_WORK_FACTOR } from './limits.ts';
import { lockWith, unlock } from './locking.ts';
import { jsonBytes } from './packing.ts';
import { unpack } from './unpacking.ts';

const LOCK = { is: 'passphrase', passphrase: PASSPHRASE } as const;
const locked = (zip: Uint8Array) => lockWith(LOCK, zip, 1);
const FILE = jsonBytes(someBundledFile());
const FIRST = 'files/0001.json';
const COPY = { number: copyNumberOf(0), releasedBy: 'Noor', log: null, plans: [] };

const refusal = (zip: Uint8Array) => refusalOf(() => unpack(zip));

/** Puts other bytes where some stand, wherever they stand. */
const swapped = (bytes: Uint8Array, from: string, to: string): Uint8Array => {
  const text = Buffer.from(bytes).toString('latin1');
  expect(text).toContain(from);
  return Buffer.from(text.replaceAll(from, to), 'latin1');
};

describe('an archive that isn’t as ours are', () => {
  test.each([
    ['../evil.json', 'climbs out'],
    ['files/../../evil.json', 'climbs out on the way'],
    ['/etc/passwd', 'is anywhere on the disk'],
    ['C:\\evil.json', 'is on a drive'],
    ['files\\0001.json', 'has another system’s separator'],
    ['files/', 'is a folder'],
    ['files/0001.json\u0000.exe', 'hides its end'],
    ['documents/Robin’s plan.pdf', 'could name somebody'],
    ['extra.bin', 'nobody knows'],
  ])('a name that %s: %s', async (name) => {
    expect(await refusal(archiveOf({ [FIRST]: FILE, [name]: strToU8('{}') }))).toBe('bundleUnsafe');
  });

  test('two parts of one name', async () => {
    const two = archiveOf({ [FIRST]: FILE, 'files/0002.json': FILE });
    expect(await refusal(swapped(two, 'files/0002.json', FIRST))).toBe('bundleUnsafe');
  });

  test('a link', async () => {
    const link = zipSync({ [FIRST]: [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] });
    expect(await refusal(link)).toBe('bundleUnsafe');
  });

  test('more in the archive than in the manifest, less, or something else', async () => {
    const hidden = archiveOf({ [FIRST]: FILE }, {}, { 'documents/more.pdf': strToU8('more') });
    expect(await refusal(hidden)).toBe('bundleNotAsListed');
    const entries = [{ name: FIRST, bytes: FILE.length, sha256: '0'.repeat(64) }];
    expect(await refusal(archiveOf({ [FIRST]: FILE }, { entries }))).toBe('bundleNotAsListed');
    const missing = [...entries, { name: 'files/0002.json', bytes: 2, sha256: '0'.repeat(64) }];
    expect(await refusal(archiveOf({ [FIRST]: FILE }, { entries: missing }))).toBe('bundleNotAsListed');
    expect(await refusal(archiveOf({ [FIRST]: FILE }, { entries: [] }))).toBe('bundleNotAsListed');
  });

  test('a bomb, by what it says and by what it is', async () => {
    const zeros = new Uint8Array(8 * 1024 * 1024);
    expect(await refusal(archiveOf({ [FIRST]: zeros }))).toBe('bundleSwells');
    // The same with a small size in the directory: it is cut off there, and isn’t what the manifest lists.
    const honest = archiveOf({ [FIRST]: zeros });
    const lying = swapped(honest, '\u0000\u0000\u0080\u0000', '\u0000\u0001\u0000\u0000');
    expect(['bundleNotAsListed', 'bundleDamaged']).toContain(await refusal(lying));
  });

  test('more parts than any bundle has', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 2_100 }, (_, at) => [`documents/d${at}.pdf`, FILE.subarray(0, 1)]),
    );
    expect(await refusal(archiveOf(many))).toBe('bundleSwells');
  });

  test('something behind the end, or another end in a comment', async () => {
    const sound = someArchive();
    expect(await refusal(Buffer.concat([sound, strToU8('more')]))).toBe('bundleDamaged');
    expect(await refusal(Buffer.concat([sound, sound]))).toBe('bundleDamaged');
    expect(await refusal(strToU8('not an archive at all, but as long as one could be'))).toBe(
      'bundleDamaged',
    );
  });
});

describe('a manifest', () => {
  test.each([
    [{ format: 'other' }, 'notABundle'],
    [{ version: 2 }, 'bundleNewer'],
    [{ version: 2, use: 'somethingNew', more: true }, 'bundleNewer'],
    [{ version: 0 }, 'notABundle'],
    [{ use: 'party' }, 'bundleUnreadable'],
    [{ madeBy: 'Noor at Harbour House' }, 'bundleUnreadable'],
    [{ extra: 1 }, 'bundleUnreadable'],
    [{ use: 'reviewed' }, 'bundleUnreadable'],
    [{ copy: COPY }, 'bundleUnreadable'],
    [{ use: 'handover', copy: COPY }, 'bundleUnreadable'],
  ])('that says %j: %s', async (said, code) => {
    expect(await refusal(archiveOf({ [FIRST]: FILE }, said))).toBe(code);
  });

  test('of a handover says which copy it is, and there are documents in it and no file', async () => {
    const documents = { 'documents/copy-a0-0000.pdf': strToU8('%PDF-') };
    const handover = { use: 'handover', copy: COPY };
    expect(unpack(archiveOf(documents, handover)).manifest.copy).toEqual(COPY);
    for (const [parts, said] of [
      [documents, { use: 'handover' }],
      [{}, handover],
      [{ ...documents, [FIRST]: FILE }, handover],
      [documents, { use: 'move' }],
      [documents, { ...handover, copy: { ...COPY, number: 'A0-0001' } }],
      [documents, { ...handover, copy: { ...COPY, workingName: 'Robin' } }],
    ] as const)
      expect(await refusal(archiveOf(parts, said))).toBe('bundleUnreadable');
  });

  test('that isn’t there', async () => {
    expect(await refusal(zipSync({ [FIRST]: FILE }))).toBe('notABundle');
  });
});

describe('a part', () => {
  const withPart = (text: string) => refusal(archiveOf({ [FIRST]: strToU8(text) }));

  test('that is deeper than any record, before it is parsed', async () => {
    expect(await withPart('['.repeat(900_000))).toBe('bundleTooDeep');
    expect(await withPart(`${'{"a":'.repeat(100)}1${'}'.repeat(100)}`)).toBe('bundleTooDeep');
    // Brackets in words are words.
    expect(await withPart(JSON.stringify('['.repeat(5_000)))).toBe('bundleUnreadable');
  });

  test.each(['__proto__', 'constructor', 'prototype', '\\u005f_proto__'])(
    'with the name %s',
    async (name) => {
      const text = new TextDecoder().decode(FILE).replace('{', `{"${name}":{"isAdmin":true},`);
      expect(await withPart(text)).toBe('bundleUnsafe');
      expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
    },
  );

  test('that isn’t JSON, isn’t UTF-8, or says something else', async () => {
    expect(await withPart('{')).toBe('bundleUnreadable');
    expect(await withPart('null')).toBe('bundleUnreadable');
    expect(await refusal(archiveOf({ [FIRST]: new Uint8Array([0x22, 0xff, 0xfe, 0x22]) }))).toBe(
      'bundleUnreadable',
    );
    const file = someBundledFile();
    const wrong = { ...file, contents: { ...file.contents, file: { ...file.contents.file, version: 0 } } };
    expect(await refusal(archiveOf({ [FIRST]: jsonBytes(wrong) }))).toBe('bundleUnreadable');
  });

  test('with the same file as another', async () => {
    const file = jsonBytes(someBundledFile());
    expect(await refusal(archiveOf({ [FIRST]: file, 'files/0002.json': file }))).toBe('bundleUnsafe');
  });
});

describe('a lock', () => {
  test('that asks for more work than any, before any of it', () => {
    const header = (work: number | string) =>
      strToU8(
        `age-encryption.org/v1\n-> scrypt ${'A'.repeat(22)} ${work}\n${'A'.repeat(43)}\n--- ${'A'.repeat(43)}\n`,
      );
    expect(opensWith(header(MOST_WORK_FACTOR))).toBe('passphrase');
    expect(() => opensWith(header(MOST_WORK_FACTOR + 1))).toThrow(Refusal);
    for (const work of ['21', '30', '99']) expect(() => opensWith(header(work))).toThrow('more work');
    for (const work of ['0', '018', '999', '-1', 'x', ''])
      expect(() => opensWith(header(work))).toThrow('not an age');
  });

  test('of somebody else', async () => {
    const bundle = await locked(someArchive());
    const open = (passphrase: string) => unlock(bundle, { is: 'passphrase', passphrase });
    expect(await refusalOf(() => open('harbour-lantern-willow-seven-brighter'))).toBe(
      'bundleWrongPassphrase',
    );
    expect(await refusalOf(() => unlock(bundle, { is: 'key', identity: 'AGE-SECRET-KEY-1' }))).toBe(
      'bundleWrongPassphrase',
    );
  });

  test('with no age file behind it', async () => {
    for (const words of [
      '',
      'PK\u0003\u0004',
      'age-encryption.org/v1',
      'age-encryption.org/v2\n-> X\n--- A\n',
    ])
      expect(await refusalOf(() => unlock(strToU8(words), LOCK))).toBe('notABundle');
    const other = new Encrypter();
    other.setPassphrase(PASSPHRASE);
    other.setScryptWorkFactor(1);
    const letter = await other.encrypt('Dear Noor');
    expect(await refusalOf(async () => unpack(await unlock(letter, LOCK)))).toBe('bundleDamaged');
  });
});

/** One change somewhere in bytes: a bit turned over, an end cut off, some taken out, some put in. */
const damage = (length: number) =>
  fc.oneof(
    fc.record({ is: fc.constant('flip' as const), at: fc.nat(length - 1), bit: fc.nat(7) }),
    fc.record({ is: fc.constant('cut' as const), at: fc.nat(length - 1) }),
    fc.record({
      is: fc.constant('take' as const),
      at: fc.nat(length - 1),
      count: fc.integer({ min: 1, max: 200 }),
    }),
    fc.record({
      is: fc.constant('put' as const),
      at: fc.nat(length),
      more: fc.uint8Array({ minLength: 1, maxLength: 64 }),
    }),
  );
type Damage = ReturnType<typeof damage> extends fc.Arbitrary<infer Value> ? Value : never;

const damaged = (bytes: Uint8Array, change: Damage): Uint8Array => {
  const before = bytes.subarray(0, change.at);
  switch (change.is) {
    case 'flip': {
      const copy = bytes.slice();
      copy[change.at] = (copy[change.at] ?? 0) ^ (1 << change.bit);
      return copy;
    }
    case 'cut':
      return before;
    case 'take':
      return Buffer.concat([before, bytes.subarray(change.at + change.count)]);
    case 'put':
      return Buffer.concat([before, change.more, bytes.subarray(change.at)]);
  }
};

const CODES: ReadonlySet<string> = new Set(BUNDLE_REFUSALS satisfies readonly ErrorCode[]);

describe('whatever becomes of a bundle on its way', () => {
  test('it is refused by name, or is what it was: the lock', async () => {
    const bundle = await locked(someArchive());
    await fc.assert(
      fc.asyncProperty(damage(bundle.length), async (change) => {
        const code = await refusalOf(async () => unpack(await unlock(damaged(bundle, change), LOCK)));
        expect(CODES).toContain(code);
      }),
      { numRuns: 400 },
    );
  });

  test('it is refused by name, or is what it was: the archive, from somebody who knows the passphrase', () => {
    const archive = someArchive([someBundledFile('Robin'), someBundledFile('Sam')]);
    const whole = unpack(archive);
    fc.assert(
      fc.property(fc.array(damage(archive.length), { minLength: 1, maxLength: 4 }), (changes) => {
        let bytes: Uint8Array = archive;
        for (const change of changes) if (change.at < bytes.length) bytes = damaged(bytes, change);
        try {
          expect(unpack(bytes)).toEqual(whole);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          expect(CODES).toContain(error.code);
        }
      }),
      { numRuns: 1_500 },
    );
  });

  test('whatever a part says, it is refused by name or read', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 20 }), (text) => {
        try {
          unpack(archiveOf({ [FIRST]: strToU8(text) }));
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          expect(CODES).toContain(error.code);
        }
      }),
      { numRuns: 500 },
    );
  });
});
