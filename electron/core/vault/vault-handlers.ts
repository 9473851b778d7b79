import { Refusal } from '#shared/contract/errors.ts';
import { instantOf } from '#shared/domain/dates.ts';
import { type FailedAttempts, NO_ATTEMPTS } from '#shared/domain/failed-attempts.ts';
import type { StaffId } from '#shared/domain/ids.ts';
import type { VaultStatus } from '#shared/domain/vault-status.ts';
import type { Handlers, MethodsOf } from '../handlers.ts';
import type { Notes } from '../log/notes.ts';
import type { Clock, Dialogs, OpenVault, RecoverySecrets, SettingsStore, Vaults } from '../ports.ts';
import type { Session } from '../session.ts';
import { Attempts } from './attempts.ts';

type Needs = {
  session: Session;
  vaults: Vaults;
  recovery: RecoverySecrets;
  settings: SettingsStore;
  dialogs: Dialogs;
  clock: Clock;
  notes: Notes;
  /** Where a first vault is proposed to be made. */
  suggestedFolder: string;
  /** The dialogs' titles, in the language of the screen. */
  words(): { chooseFolderToCreate: string; chooseFolderToOpen: string };
};

/** What doesn't open a vault because it is the wrong thing: the next try has to wait. */
const isGuess = (error: unknown): error is Refusal =>
  error instanceof Refusal && (error.code === 'wrongPassphrase' || error.code === 'wrongRecoverySheet');

export const vaultHandlers = (needs: Needs): Handlers<MethodsOf<'vault'>> => {
  const { session, vaults, recovery, settings, dialogs, clock, notes } = needs;
  const attempts = new Attempts(vaults.attempts);
  let unlocking = false;
  let before: FailedAttempts = NO_ATTEMPTS;

  const status = async (): Promise<VaultStatus> => {
    const folder = settings.read().vaultFolder;
    if (folder === null) return { is: 'none', suggestedFolder: needs.suggestedFolder };
    if (session.staff) {
      const { staff } = session;
      return { is: 'unlocked', folder, staff, failedAttempts: before, logIsCut: session.vault.log.isCut };
    }
    const waitMs = attempts.waitMs(folder, clock.now());
    return { is: 'locked', folder, ...(await vaults.inspect(folder)), waitMs };
  };

  const announce = async (): Promise<VaultStatus> => {
    const now = await status();
    session.emit({ event: 'vault.changed', status: now });
    return now;
  };

  const rememberFolder = (folder: string) => settings.write({ ...settings.read(), vaultFolder: folder });

  const opened = (vault: OpenVault, folder: string): Promise<VaultStatus> => {
    session.opened(vault);
    rememberFolder(folder);
    before = attempts.since(folder);
    for (const attempt of before.latest) notes.noteFailedAttempt(attempt);
    notes.note({ action: 'vault.unlocked', subject: null });
    attempts.succeeded(folder);
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

  const guessing = async (
    folder: string,
    staffId: StaffId | null,
    open: () => Promise<OpenVault>,
  ): Promise<OpenVault> => {
    attempts.demandFree(folder, clock.now());
    try {
      return await open();
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

    'vault.unlock': async ({ staffId, passphrase }) => {
      if (session.staff) return status();
      const folder = chosenFolder();
      return oneAtATime(async () => {
        const open = () => vaults.open({ folder, staffId, passphrase });
        return opened(await guessing(folder, staffId ?? null, open), folder);
      });
    },

    'vault.recover': async ({ sheet, staffName: name, passphrase }) => {
      if (session.staff) throw new Refusal('notAllowed', 'lock the open vault first');
      const folder = chosenFolder();
      return oneAtATime(async () => {
        const secret = await recovery.secretFrom(sheet);
        try {
          const open = () => vaults.recover({ folder, secret, name, passphrase });
          return await opened(await guessing(folder, null, open), folder);
        } finally {
          secret.fill(0);
        }
      });
    },

    'vault.rekey': async () => {
      session.continues(await session.vault.access.rekey());
      return {};
    },

    'vault.lock': () => {
      session.close();
      return announce();
    },
  };
};
