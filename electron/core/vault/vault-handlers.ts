import { Refusal } from '#shared/contract/errors.ts';
import type { LockReason } from '#shared/domain/locking.ts';
import type { VaultStatus } from '#shared/domain/vault-status.ts';
import type { Handlers, MethodsOf } from '../handlers.ts';
import type { Clock, Dialogs, OpenVault, SettingsStore, Vaults } from '../ports.ts';
import type { Session } from '../session.ts';
import type { Attempts } from './attempts.ts';
import type { StatusOfVault } from './vault-status.ts';

type Needs = {
  session: Session;
  vaults: Vaults;
  settings: SettingsStore;
  dialogs: Dialogs;
  clock: Clock;
  attempts: Attempts;
  status: StatusOfVault;
  /** Every lock goes this way. */
  lock(why: LockReason): Promise<void>;
  /** Where a first vault is proposed to be made. */
  suggestedFolder: string;
  /** The dialogs' titles, in the language of the screen. */
  words(): { chooseFolderToCreate: string; chooseFolderToOpen: string };
};

export const vaultHandlers = (needs: Needs): Handlers<MethodsOf<'vault'>> => {
  const { session, vaults, settings, dialogs, clock, attempts, status } = needs;
  let unlocking = false;

  const rememberFolder = (folder: string) => settings.write({ ...settings.read(), vaultFolder: folder });

  const open = async (folder: string, opening: () => Promise<OpenVault>): Promise<VaultStatus> => {
    const opened = session.beginOpening();
    const vault = await opening();
    attempts.succeeded();
    opened(vault);
    rememberFolder(folder);
    return status.announce();
  };

  /** One passphrase at a time: tries that are sent together must not share one wait. */
  const oneAtATime = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (unlocking) throw new Refusal('waitBeforeNextTry', 'another passphrase is being tried', { waitMs: 0 });
    unlocking = true;
    try {
      return await work();
    } finally {
      unlocking = false;
    }
  };

  const unlockFolder = async (folder: string, passphrase: string): Promise<OpenVault> => {
    try {
      return await vaults.open({ folder, passphrase });
    } catch (error) {
      if (error instanceof Refusal && error.code === 'wrongPassphrase') {
        attempts.failed(clock.now());
        throw new Refusal('wrongPassphrase', error.message, { waitMs: attempts.waitMs(clock.now()) });
      }
      throw error;
    }
  };

  return {
    'vault.status': status.read,

    'vault.chooseFolder': async ({ forWhat }) => {
      const { chooseFolderToCreate, chooseFolderToOpen } = needs.words();
      const title = forWhat === 'create' ? chooseFolderToCreate : chooseFolderToOpen;
      const folder = await dialogs.chooseFolder({ title, startIn: needs.suggestedFolder });
      return folder === null ? null : { folder, holds: (await vaults.inspect(folder)).holds };
    },

    'vault.create': async ({ folder, staffName, passphrase }) => {
      if (session.staff) throw new Refusal('notAllowed', 'lock the open vault first');
      return oneAtATime(async () => {
        const staff = { name: staffName, role: 'manager' } as const;
        return open(folder, () => vaults.create({ folder, staff, passphrase }));
      });
    },

    'vault.use': async ({ folder }) => {
      if (session.staff) throw new Refusal('notAllowed', 'lock the open vault first');
      const { holds } = await vaults.inspect(folder);
      if (holds === 'nothing' || holds === 'otherThings' || holds === 'missing') {
        throw new Refusal('notAVault', 'there is no vault in that folder');
      }
      rememberFolder(folder);
      return status.announce();
    },

    'vault.unlock': async ({ passphrase }) => {
      if (session.staff) return status.read();
      const folder = settings.read().vaultFolder;
      if (folder === null) throw new Refusal('noVault', 'no vault has been chosen');
      return oneAtATime(async () => {
        attempts.demandFree(clock.now());
        return open(folder, () => unlockFolder(folder, passphrase));
      });
    },

    'vault.lock': async ({ why }) => {
      if (!session.staff) return status.announce();
      await needs.lock(why);
      return status.read();
    },
  };
};
