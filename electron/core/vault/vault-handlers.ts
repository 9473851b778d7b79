import { Refusal } from '#shared/contract/errors.ts';
import type { VaultStatus } from '#shared/domain/vault-status.ts';
import type { Handlers, MethodsOf } from '../handlers.ts';
import type { Clock, Dialogs, OpenVault, SettingsStore, Vaults } from '../ports.ts';
import type { Session } from '../session.ts';
import { Attempts } from './attempts.ts';

type Needs = {
  session: Session;
  vaults: Vaults;
  settings: SettingsStore;
  dialogs: Dialogs;
  clock: Clock;
  /** Where a first vault is proposed to be made. */
  suggestedFolder: string;
  /** The dialogs' titles, in the language of the screen. */
  words(): { chooseFolderToCreate: string; chooseFolderToOpen: string };
};

export const vaultHandlers = (needs: Needs): Handlers<MethodsOf<'vault'>> => {
  const { session, vaults, settings, dialogs, clock } = needs;
  const attempts = new Attempts();
  let unlocking = false;

  const status = async (): Promise<VaultStatus> => {
    const folder = settings.read().vaultFolder;
    if (folder === null) return { is: 'none', suggestedFolder: needs.suggestedFolder };
    const { staff, readOnly } = session;
    if (staff) return { is: 'unlocked', folder, staff, readOnly };
    return { is: 'locked', folder, ...(await vaults.inspect(folder)), waitMs: attempts.waitMs(clock.now()) };
  };

  const announce = async (): Promise<VaultStatus> => {
    const now = await status();
    session.emit({ event: 'vault.changed', status: now });
    return now;
  };

  const rememberFolder = (folder: string) => settings.write({ ...settings.read(), vaultFolder: folder });

  const opened = (vault: OpenVault, folder: string): Promise<VaultStatus> => {
    attempts.succeeded();
    session.opened(vault);
    rememberFolder(folder);
    return announce();
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
    'vault.status': status,

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
        return opened(await vaults.create({ folder, staff, passphrase }), folder);
      });
    },

    'vault.use': async ({ folder }) => {
      if (session.staff) throw new Refusal('notAllowed', 'lock the open vault first');
      const { holds } = await vaults.inspect(folder);
      if (holds === 'nothing' || holds === 'otherThings' || holds === 'missing') {
        throw new Refusal('notAVault', 'there is no vault in that folder');
      }
      rememberFolder(folder);
      return announce();
    },

    'vault.unlock': async ({ passphrase }) => {
      if (session.staff) return status();
      const folder = settings.read().vaultFolder;
      if (folder === null) throw new Refusal('noVault', 'no vault has been chosen');
      return oneAtATime(async () => {
        attempts.demandFree(clock.now());
        return opened(await unlockFolder(folder, passphrase), folder);
      });
    },

    'vault.lock': () => {
      session.close();
      return announce();
    },
  };
};
