import fc from 'fast-check';
import { ROLES } from '#shared/domain/staff.ts';
import { kdfParameters, LEAST_MEMORY_KIB, MOST_MEMORY_KIB } from '../keys/kdf-parameters.ts';
import { HEADER_FORMAT, HEADER_VERSION, type KeySlot, SealedHeader } from './header.ts';

const hex = (bytes: number) =>
  fc.uint8Array({ minLength: bytes, maxLength: bytes }).map((value) => Buffer.from(value).toString('hex'));

const slot: fc.Arbitrary<KeySlot> = fc.record({
  id: fc.uuid(),
  kind: fc.constant('passphrase' as const),
  staffName: fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .map((name) => name.trim() || 'Noor')
    .filter((name) => name.length <= 80),
  role: fc.constantFrom(...ROLES),
  kdf: fc
    .tuple(fc.integer({ min: LEAST_MEMORY_KIB, max: MOST_MEMORY_KIB }), fc.integer({ min: 3, max: 64 }))
    .map(([memoryKiB, passes]) => kdfParameters(memoryKiB, passes)),
  salt: hex(16),
  nonce: hex(12),
  wrappedKey: hex(48),
});

/** Any header that a program may write. */
export const anyHeader: fc.Arbitrary<SealedHeader> = fc
  .record({
    format: fc.constant(HEADER_FORMAT),
    version: fc.constant(HEADER_VERSION),
    vaultId: fc.uuid(),
    generation: fc.integer({ min: 1, max: 1_000_000 }),
    cipher: fc.constant('sqlcipher-4' as const),
    slots: fc.uniqueArray(slot, { minLength: 1, maxLength: 5, selector: ({ id }) => id }),
    mac: hex(32),
  })
  .map((header) => SealedHeader.parse(header));
