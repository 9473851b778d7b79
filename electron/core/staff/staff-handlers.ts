import { Refusal } from '#shared/contract/errors.ts';
import type { StaffId } from '#shared/domain/ids.ts';
import type { Handlers, MethodsOf } from '../handlers.ts';
import type { Session } from '../session.ts';

/** Who may open the vault. What the contract leaves to managers, a manager can't do to their own slot by mistake. */
export const staffHandlers = ({ session }: { session: Session }): Handlers<MethodsOf<'staff'>> => {
  const changed = () => {
    session.emit({ event: 'staff.changed' });
    return {};
  };

  /** @throws {Refusal} `notYourself` */
  const demandOther = (id: StaffId): void => {
    if (id === session.staff?.id) throw new Refusal('notYourself', 'another manager has to do that');
  };

  return {
    'staff.list': () => session.vault.access.people(),

    'staff.add': async ({ staff, passphrase }) => {
      const entry = await session.vault.access.add(staff, passphrase);
      changed();
      return entry;
    },

    'staff.setRole': async ({ id, role }) => {
      demandOther(id);
      await session.vault.access.setRole(id, role);
      return changed();
    },

    'staff.suspend': async ({ id }) => {
      demandOther(id);
      await session.vault.access.suspend(id);
      return changed();
    },

    'staff.resume': async ({ id }) => {
      await session.vault.access.resume(id);
      return changed();
    },

    'staff.remove': async ({ id }) => {
      demandOther(id);
      await session.vault.access.remove(id);
      return changed();
    },

    'staff.changePassphrase': async ({ current, next }) => {
      await session.vault.access.changePassphrase(current, next);
      return changed();
    },

    'staff.resetPassphrase': async ({ id, passphrase }) => {
      demandOther(id);
      await session.vault.access.resetPassphrase(id, passphrase);
      return changed();
    },
  };
};
