import { Refusal } from '#shared/contract/errors.ts';
import type { AuditAction, AuditDetail } from '#shared/domain/audit.ts';
import { instantOf } from '#shared/domain/dates.ts';
import type { StaffEntry, StaffMember } from '#shared/domain/staff.ts';
import type { Clock, OpenVault, VaultAccess } from '../../core/ports.ts';
import { asRefusal } from '../failures.ts';
import type { KeySlot, StaffSlot } from '../header/header.ts';
import {
  demandFreeName,
  demandRoom,
  recoverySlot,
  staffSlot,
  staffSlots,
  suspended,
  withoutSlot,
  withRecovery,
  withRole,
  withSlot,
} from '../header/slots.ts';
import type { DeriveKey } from '../keys/derive-key.ts';
import { CHEAPEST_KDF } from '../keys/kdf-parameters.ts';
import {
  newRecoverySlot,
  newStaffSlot,
  type Secret,
  staffOf,
  unlockSlot,
  wrapFor,
} from '../keys/key-slot.ts';
import { passphraseBytes } from '../keys/passphrase.ts';
import type { HeaderKeeper } from './header-keeper.ts';
import type { Proofs } from './proofs.ts';

type Needs = {
  keeper: HeaderKeeper;
  staff: StaffMember;
  clock: Clock;
  deriveKey: DeriveKey;
  proofs: Proofs;
  rehearse(secret: Secret): Promise<void>;
  rekey(): Promise<OpenVault>;
};

const entryOf = (slot: StaffSlot): StaffEntry => ({ ...staffOf(slot), suspended: slot.wrappedKey === null });

/** One change at a time: each starts from the header that the one before has left. */
const inTurn = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const mine = last.then(work, work).catch((error: unknown) => {
      throw asRefusal(error);
    });
    last = mine.catch(() => undefined);
    return mine;
  };
};

export const vaultAccess = (needs: Needs): VaultAccess => {
  const { keeper, staff, clock, deriveKey, proofs, rehearse, rekey } = needs;
  const { vaultId } = keeper.header;
  const inOrder = inTurn();
  const slots = () => keeper.header.slots;
  /** New passphrases cost as much to guess as this member of staff's own. */
  const usualKdf = () => staffSlot(slots(), staff.id).kdf;

  const become = (next: KeySlot[], action: AuditAction, subject: string, detail: AuditDetail = {}) =>
    keeper.replace({ action, subject, detail }, { slots: next });

  const wrapped = <Slot extends KeySlot>(slot: Slot) => wrapFor<Slot>(vaultId, slot, keeper.key);

  const withSecret = (holder: Pick<StaffSlot, 'staffName' | 'role'>, passphrase: string, id?: string) =>
    newStaffSlot(
      {
        vaultId,
        holder,
        ...(id === undefined ? {} : { id }),
        secret: passphraseBytes(passphrase),
        kdf: usualKdf(),
        databaseKey: keeper.key,
      },
      deriveKey,
    );

  /** A new passphrase for whoever has the slot. A suspended one stays so. */
  const renewed = async (slot: StaffSlot, passphrase: string): Promise<StaffSlot> => {
    const next = await withSecret(slot, passphrase, slot.id);
    return slot.wrappedKey === null ? suspended(next) : next;
  };

  const demandOwn = async (slot: StaffSlot, passphrase: string): Promise<void> => {
    const unlocking = await unlockSlot(vaultId, slot, passphraseBytes(passphrase), deriveKey);
    if (unlocking.opens === 'database') unlocking.databaseKey.fill(0);
    if (unlocking.opens !== 'database') throw new Refusal('wrongPassphrase', 'that is not the passphrase');
  };

  return {
    vaultId,
    people: () => staffSlots(keeper.header).map(entryOf),

    recoverySheet() {
      const slot = recoverySlot(keeper.header);
      return slot && { sheet: slot.sheet, form: slot.form, madeAt: slot.madeAt };
    },

    add: ({ name, role }, passphrase) =>
      inOrder(async () => {
        demandFreeName(slots(), name);
        demandRoom(slots());
        const slot = await withSecret({ staffName: name, role }, passphrase);
        become(withSlot(slots(), slot), 'staff.added', slot.id, { role });
        return entryOf(slot);
      }),

    setRole: (id, role) =>
      inOrder(async () => {
        const slot = withRole(staffSlot(slots(), id), role);
        const next = slot.wrappedKey === null ? slot : await wrapped(slot);
        become(withSlot(slots(), next), 'staff.roleChanged', id, { role });
      }),

    suspend: (id) =>
      inOrder(async () => {
        become(withSlot(slots(), suspended(staffSlot(slots(), id))), 'staff.suspended', id);
      }),

    resume: (id) =>
      inOrder(async () => {
        become(withSlot(slots(), await wrapped(staffSlot(slots(), id))), 'staff.resumed', id);
      }),

    remove: (id) =>
      inOrder(async () => {
        staffSlot(slots(), id);
        become(withoutSlot(slots(), id), 'staff.removed', id);
      }),

    prove: (id, passphrase) =>
      inOrder(async () => {
        const slot = staffSlot(slots(), id);
        if (slot.wrappedKey === null) throw new Refusal('suspended', 'this way in is suspended');
        await demandOwn(slot, passphrase);
        return proofs.issue(staffOf(slot));
      }),

    changePassphrase: (current, next) =>
      inOrder(async () => {
        const slot = staffSlot(slots(), staff.id);
        await demandOwn(slot, current);
        become(withSlot(slots(), await renewed(slot, next)), 'staff.passphraseChanged', slot.id);
      }),

    resetPassphrase: (id, next) =>
      inOrder(async () => {
        const slot = await renewed(staffSlot(slots(), id), next);
        become(withSlot(slots(), slot), 'staff.passphraseReset', id);
      }),

    replaceRecoverySheet: ({ sheet, form }, secret) =>
      inOrder(async () => {
        const holder = { sheet, form, madeAt: instantOf(clock.now()) };
        // 128 random bits need no stretching: the least that the format allows is more than enough.
        const kdf = CHEAPEST_KDF;
        const databaseKey = keeper.key;
        const slot = await newRecoverySlot(
          { vaultId, holder, secret: new Uint8Array(secret), kdf, databaseKey },
          deriveKey,
        );
        keeper.replace(
          { action: 'recovery.sheetMade', subject: null, detail: { sheet, form } },
          { slots: withRecovery(slots(), slot) },
        );
      }),

    rehearse: (secret) => inOrder(() => rehearse(new Uint8Array(secret))),
    rekey: () => inOrder(rekey),
  };
};
