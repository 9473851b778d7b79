import { Refusal } from '#shared/contract/errors.ts';
import { type Role, sameStaffName } from '#shared/domain/staff.ts';
import { type HeaderContent, type KeySlot, MOST_STAFF, type RecoverySlot, type StaffSlot } from './header.ts';

/** Slots as a list that is never changed in place: each of these gives the next list, or refuses. */
type Slots = readonly KeySlot[];

export const isStaffSlot = (slot: KeySlot): slot is StaffSlot => slot.kind === 'passphrase';

export const staffSlots = ({ slots }: Pick<HeaderContent, 'slots'>): StaffSlot[] => slots.filter(isStaffSlot);

export const recoverySlot = ({ slots }: Pick<HeaderContent, 'slots'>): RecoverySlot | null =>
  slots.find((slot) => slot.kind === 'recovery') ?? null;

/** @throws {Refusal} `notFound` */
export const staffSlot = (slots: Slots, id: string): StaffSlot => {
  const slot = slots.find((candidate) => candidate.id === id);
  if (!slot || !isStaffSlot(slot)) throw new Refusal('notFound', 'nobody has that slot');
  return slot;
};

const isActiveManager = (slot: KeySlot): boolean =>
  isStaffSlot(slot) && slot.role === 'manager' && slot.wrappedKey !== null;

/** @throws {Refusal} `lastManager` */
const demandManager = (slots: KeySlot[]): KeySlot[] => {
  if (!slots.some(isActiveManager)) throw new Refusal('lastManager', 'nobody could let others in any more');
  return slots;
};

/** The lock screen tells people apart by their names. @throws {Refusal} `nameTaken` */
export const demandFreeName = (slots: Slots, name: string): void => {
  if (slots.some((slot) => isStaffSlot(slot) && sameStaffName(slot.staffName, name))) {
    throw new Refusal('nameTaken', 'somebody of that name can open the vault already');
  }
};

/** @throws {Refusal} `tooManyStaff` where nobody else has room in the header */
export const demandRoom = (slots: Slots): void => {
  if (slots.filter(isStaffSlot).length >= MOST_STAFF) {
    throw new Refusal('tooManyStaff', 'the header has no room for another passphrase');
  }
};

export const staffNamed = (slots: Slots, name: string): StaffSlot | null =>
  slots.filter(isStaffSlot).find((slot) => sameStaffName(slot.staffName, name)) ?? null;

/** Puts a slot in the place of the one with its id, or at the end. */
export const withSlot = (slots: Slots, slot: KeySlot): KeySlot[] => {
  const place = slots.findIndex(({ id }) => id === slot.id);
  return demandManager(place < 0 ? [...slots, slot] : slots.with(place, slot));
};

export const withoutSlot = (slots: Slots, id: string): KeySlot[] =>
  demandManager(slots.filter((slot) => slot.id !== id));

/** A vault has one recovery sheet: a new one ends the old one. */
export const withRecovery = (slots: Slots, slot: RecoverySlot): KeySlot[] => [
  ...slots.filter(({ kind }) => kind !== 'recovery'),
  slot,
];

/** Nothing is left behind a suspended slot, so that no program can open the vault with it. */
export const suspended = (slot: StaffSlot): StaffSlot => ({ ...slot, wrappedKey: null });

export const withRole = (slot: StaffSlot, role: Role): StaffSlot => ({ ...slot, role });
