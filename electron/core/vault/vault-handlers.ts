import { Refusal } from '#shared/contract/errors.ts';
import { instantOf } from '#shared/domain/dates.ts';
import type { StaffId } from '#shared/domain/ids.ts';
import type { LockReason } from '#shared/domain/locking.ts';
import type { VaultStatus } from '#shared/domain/vault-status.ts';
import type { Handlers, MethodsOf } from '../handlers.ts';
import type { Notes } from '../log/notes.ts';
import type { Clock, Dialogs, OpenVault, RecoverySecrets, SettingsStore, Vaults } from '../ports.ts';
import type { Session } from '../session.ts';
import type { Attempts } from './attempts.ts';
import type { StatusOfVault } from './vault-status.ts';

type Needs = {
  session: Session;
  vaults: Vaults;
  recovery: RecoverySecrets;
  settings: SettingsStore;
  dialogs: Dialogs;
  clock: Clock;
  notes: Notes;
  attempts: Attempts;
  status: StatusOfVault;
  /** Every lock goes this way. */
  lock(why: LockReason): Promise<void>;
  /** Where a first vault is proposed to be made. */
  suggestedFolder: string;
  /** The dialogs' titles, in the language of the screen. */
  words(): { chooseFolderToCreate: string; chooseFolderToOpen: string };
};

/** What doesn't open a vault because it is the wrong thing: the next try has to wait. */
const isGuess = (error: unknown): error is Refusal =>
  error instanceof Refusal && (error.code === 'wrongPassphrase' || error.code === 'wrongRecoverySheet');

export const vaultHandlers = (needs: Needs): Handlers<MethodsOf<'vault'>> => {
  const { session, vaults, recovery, settings, dialogs, clock, notes, attempts, status } = needs;
  let unlocking = false;

  const rememberFolder = (folder: string) => settings.write({ ...settings.read(), vaultFolder: folder });

  /** What happened at the locked door is put into the log by whoever opens it. */
  const noteOpening = (folder: string): void => {
    for (const attempt of attempts.succeeded(folder).latest) notes.noteFailedAttempt(attempt);
    notes.note({ action: 'vault.unlocked', subject: null });
  };

  const open = async (folder: string, opening: () => Promise<OpenVault>): Promise<VaultStatus> => {
    const opened = session.beginOpening();
    if (opened(await opening())) noteOpening(folder);
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

  const guessing = async (
    folder: string,
    staffId: StaffId | null,
    guess: () => Promise<OpenVault>,
  ): Promise<OpenVault> => {
    attempts.demandFree(folder, clock.now());
    try {
      return await guess();
    } catch (error) {
      if (!isGuess(error)) throw error;
      attempts.failed(folder, { at: instantOf(clock.now()), staffId });
      throw new Refusal(error.code, error.message, { waitMs: attempts.waitMs(folder, clock.now()) });
    }
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
        const guess = () => vaults.open({ folder, staffId, passphrase });
        return open(folder, () => guessing(folder, staffId ?? null, guess));
      });
    },

    'vault.recover': async ({ sheet, staffName: name, passphrase }) => {
      if (session.staff) throw new Refusal('notAllowed', 'lock the open vault first');
      const folder = chosenFolder();
      return oneAtATime(async () => {
        const secret = await recovery.secretFrom(sheet);
        try {
          const guess = () => vaults.recover({ folder, secret, name, passphrase });
          return await open(folder, () => guessing(folder, null, guess));
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
