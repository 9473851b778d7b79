import fc from 'fast-check';
import { instantOf } from '#shared/domain/dates.ts';
import { RECOVERY_FORMS } from '#shared/domain/recovery.ts';
import { ROLES } from '#shared/domain/staff.ts';
import { kdfParameters, LEAST_MEMORY_KIB, MOST_MEMORY_KIB } from '../keys/kdf-parameters.ts';
import {
  HEADER_FORMAT,
  HEADER_VERSION,
  type KeySlot,
  type RecoverySlot,
  SealedHeader,
  type StaffSlot,
} from './header.ts';
import { isStaffSlot } from './slots.ts';

const hex = (bytes: number) =>
  fc.uint8Array({ minLength: bytes, maxLength: bytes }).map((value) => Buffer.from(value).toString('hex'));

const lock = {
  id: fc.uuid(),
  kdf: fc
    .tuple(fc.integer({ min: LEAST_MEMORY_KIB, max: MOST_MEMORY_KIB }), fc.integer({ min: 3, max: 64 }))
    .map(([memoryKiB, passes]) => kdfParameters(memoryKiB, passes)),
  salt: hex(16),
  publicKey: hex(32),
  privateKey: fc.record({ nonce: hex(12), sealed: hex(48) }),
};
const wrappedKey = fc.record({ enc: hex(32), sealed: hex(48) });

const staffSlot: fc.Arbitrary<StaffSlot> = fc.record({
  ...lock,
  kind: fc.constant('passphrase' as const),
  staffName: fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .map((name) => name.trim() || 'Noor')
    .filter((name) => name.length <= 80),
  role: fc.constantFrom(...ROLES),
  wrappedKey: fc.option(wrappedKey),
});

const recoverySlot: fc.Arbitrary<RecoverySlot> = fc.record({
  ...lock,
  kind: fc.constant('recovery' as const),
  sheet: hex(3).map((digits) => `${digits.slice(0, 3)}-${digits.slice(3)}`.toUpperCase()),
  form: fc.constantFrom(...RECOVERY_FORMS),
  madeAt: fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }).map(instantOf),
  wrappedKey,
});

const withSomeManager = (slots: StaffSlot[], key: StaffSlot['wrappedKey']): StaffSlot[] => {
  const [first, ...others] = slots as [StaffSlot, ...StaffSlot[]];
  return [{ ...first, role: 'manager', wrappedKey: key }, ...others];
};

/** Up to five members of staff, an active manager among them, and perhaps a recovery sheet. */
const slots: fc.Arbitrary<KeySlot[]> = fc
  .tuple(
    fc.uniqueArray(staffSlot, { minLength: 1, maxLength: 5, selector: ({ id }) => id }),
    fc.option(recoverySlot),
    wrappedKey,
  )
  .filter(([staff, recovery]) => staff.every(({ id }) => id !== recovery?.id))
  .map(([staff, recovery, key]) => [...withSomeManager(staff, key), ...(recovery ? [recovery] : [])]);

/** Any header that a program may write. */
export const anyHeader: fc.Arbitrary<SealedHeader> = fc
  .record({
    format: fc.constant(HEADER_FORMAT),
    version: fc.constant(HEADER_VERSION),
    vaultId: fc.uuid(),
    generation: fc.integer({ min: 1, max: 1_000_000 }),
    cipher: fc.constant('sqlcipher-4' as const),
    database: fc.constantFrom('vault.db', 'vault.2.db', 'vault.731.db'),
    auditHead: fc.record({ entries: fc.nat(), hash: hex(32) }),
    slots,
    mac: hex(32),
  })
  .map((header) => SealedHeader.parse(header));

/** The header with each member of staff's slot in turn given another role. */
export const withOtherRoles = (header: SealedHeader): SealedHeader[] =>
  header.slots.flatMap((slot, index) => {
    if (!isStaffSlot(slot)) return [];
    const role = slot.role === 'manager' ? ('counsellor' as const) : ('manager' as const);
    return [{ ...header, slots: header.slots.with(index, { ...slot, role }) }];
  });
