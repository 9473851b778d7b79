import { Refusal } from '#shared/contract/errors.ts';
import type { LockReason } from '#shared/domain/locking.ts';
import type { VaultStatus } from '#shared/domain/vault-status.ts';
import type { Handlers, MethodsOf } from '../handlers.ts';
import type { Notes } from '../log/notes.ts';
import type { Dialogs, OpenVault, RecoverySecrets, SettingsStore, Vaults } from '../ports.ts';
import type { Session } from '../session.ts';
import type { Attempts } from './attempts.ts';
import type { PassphraseTries } from './passphrase-tries.ts';
import type { StatusOfVault } from './vault-status.ts';

type Needs = {
  session: Session;
  vaults: Vaults;
  recovery: RecoverySecrets;
  settings: SettingsStore;
  dialogs: Dialogs;
  notes: Notes;
  attempts: Attempts;
  tries: PassphraseTries;
  status: StatusOfVault;
  /** Every lock goes this way. */
  lock(why: LockReason): Promise<void>;
  /** Where a first vault is proposed to be made. */
  suggestedFolder: string;
  /** The dialogs' titles, in the language of the screen. */
  words(): { chooseFolderToCreate: string; chooseFolderToOpen: string };
};

export const vaultHandlers = (needs: Needs): Handlers<MethodsOf<'vault'>> => {
  const { session, vaults, recovery, settings, dialogs, notes, attempts, tries, status } = needs;

  const { oneAtATime, guessing } = tries;

  const rememberFolder = (folder: string) => settings.write({ ...settings.read(), vaultFolder: folder });

  /** What happened at the locked door is put into the log by whoever opens it. */
  const noteOpening = (folder: string): void => {
    for (const attempt of attempts.succeeded(folder).latest)
      if (!attempt.isLogged) notes.noteFailedAttempt(attempt);
    notes.note({ action: 'vault.unlocked', subject: null });
  };

  const open = async (folder: string, opening: () => Promise<OpenVault>): Promise<VaultStatus> => {
    const opened = session.beginOpening();
    if (opened(await opening())) noteOpening(folder);
    rememberFolder(folder);
    return status.announce();
  };

  /** @throws {Refusal} `noVault` */
  const chosenFolder = (): string => {
    const folder = settings.read().vaultFolder;
    if (folder === null) throw new Refusal('noVault', 'no vault has been chosen');
    return folder;
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
      if (holds === 'practiceVault')
        throw new Refusal('otherKindOfVault', 'a practice vault never takes the real one’s place');
      if (holds === 'nothing' || holds === 'otherThings' || holds === 'missing') {
        throw new Refusal('notAVault', 'there is no vault in that folder');
      }
      rememberFolder(folder);
      return status.announce();
    },

    'vault.unlock': async ({ staffId, passphrase }) => {
      if (session.staff) return status.read();
      const folder = chosenFolder();
      return oneAtATime(async () => {
        const attempt = () => vaults.open({ folder, staffId, passphrase });
        return open(folder, () => guessing({ folder, staffId: staffId ?? null, attempt }));
      });
    },

    'vault.recover': async ({ sheet, staffName: name, passphrase }) => {
      if (session.staff) throw new Refusal('notAllowed', 'lock the open vault first');
      const folder = chosenFolder();
      return oneAtATime(async () => {
        const secret = await recovery.secretFrom(sheet);
        try {
          const attempt = () => vaults.recover({ folder, secret, name, passphrase });
          return await open(folder, () => guessing({ folder, staffId: null, attempt }));
        } finally {
          secret.fill(0);
        }
      });
    },

    'vault.rekey': async () => {
      session.continues(await session.vault.access.rekey());
      return {};
    },

    'vault.lock': async ({ why }) => {
      if (!session.staff) return status.announce();
      await needs.lock(why);
      return status.read();
    },
  };
};
