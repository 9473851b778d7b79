import { Refusal } from '#shared/contract/errors.ts';
import type { AuditQuery } from '#shared/domain/audit.ts';
import { type ChosenBackup, isBackupDue } from '#shared/domain/backup.ts';
import { type Instant, instantOf } from '#shared/domain/dates.ts';
import type { Handlers, MethodsOf } from '../handlers.ts';
import type { Backups, Clock, Dialogs, OpenVault, SettingsStore, Vaults } from '../ports.ts';
import type { Session } from '../session.ts';
import { Attempts, attemptsInMemory } from '../vault/attempts.ts';
import type { StatusOfVault } from '../vault/vault-status.ts';
import { Undertakings } from './undertakings.ts';

type Needs = {
  session: Session;
  vaults: Vaults;
  backups: Backups;
  settings: SettingsStore;
  dialogs: Dialogs;
  clock: Clock;
  suggestedFolder: string;
  status: StatusOfVault;
  /** The dialogs' titles, in the language of the screen. */
  words(): { chooseFolderForBackup: string; chooseBackup: string };
};

const ANY: AuditQuery = {
  kind: null,
  staffId: null,
  about: null,
  from: null,
  until: null,
  before: null,
  limit: 1,
};

/** When the newest backup was made, by the vault's own log: so it holds on every laptop that opens the vault. */
const lastMadeIn = ({ log }: OpenVault): Instant | null =>
  log.list({ ...ANY, kind: 'backup', limit: 100 }).entries.find(({ action }) => action === 'backup.made')
    ?.at ?? null;

const beginningOf = ({ log }: OpenVault): Instant | null =>
  log.list({ ...ANY, before: 2 }).entries[0]?.at ?? null;

/** However somebody has typed it. */
const bare = (folder: string): string => folder.replace(/[\\/]+$/, '');

export const backupHandlers = (needs: Needs): Handlers<MethodsOf<'backups'>> => {
  const { session, vaults, backups, settings, dialogs, clock } = needs;
  // Nothing is written to where a backup lies, so that these are counted for this run only.
  const attempts = new Attempts(attemptsInMemory());
  const undertakings = new Undertakings((progress) => session.emit({ event: 'backup.progress', progress }));
  let lastInto: string | null = null;
  let lastChosen: string | null = null;

  const demandLocked = () => {
    if (session.staff) throw new Refusal('notAllowed', 'lock the open vault first');
  };

  /** The vault that this laptop opens may come to be open at any moment, and must not be read past SQLite then. */
  const demandElsewhere = (folder: string) => {
    const own = settings.read().vaultFolder;
    if (own !== null && bare(folder) === bare(own))
      throw new Refusal('notABackup', 'that is the vault itself');
  };

  /** Beside the vault of this laptop, under a name that is free. */
  const suggestFolder = async (): Promise<string> => {
    const base = settings.read().vaultFolder ?? needs.suggestedFolder;
    for (let number = settings.read().vaultFolder ? 2 : 1; ; number += 1) {
      const folder = number === 1 ? base : `${base} ${number}`;
      if ((await vaults.inspect(folder)).holds === 'missing') return folder;
    }
  };

  const choose = async (): Promise<ChosenBackup | null> => {
    const title = needs.words().chooseBackup;
    const startIn = lastChosen ?? needs.suggestedFolder;
    const folder = await dialogs.chooseFolder({ title, startIn });
    if (folder === null) return null;
    demandElsewhere(folder);
    lastChosen = folder;
    const waitMs = attempts.waitMs(folder, clock.now());
    return { folder, ...(await vaults.inspect(folder)), suggestedFolder: await suggestFolder(), waitMs };
  };

  /** Slows down guessing, as at the vault itself. */
  const counting = async <Result>(folder: string, work: () => Promise<Result>): Promise<Result> => {
    attempts.demandFree(folder, clock.now());
    try {
      const result = await work();
      attempts.succeeded(folder);
      return result;
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'wrongPassphrase') throw error;
      attempts.failed(folder, { at: instantOf(clock.now()), staffId: null });
      throw new Refusal('wrongPassphrase', error.message, { waitMs: attempts.waitMs(folder, clock.now()) });
    }
  };

  return {
    'backups.state': () => {
      const { vault } = session;
      const lastMadeAt = lastMadeIn(vault);
      const since = lastMadeAt ?? beginningOf(vault);
      const isDue =
        vault.readOnly === null &&
        !session.isPractice &&
        isBackupDue(since, clock.now(), vault.policy.read());
      return { lastMadeAt, isDue, running: undertakings.progress };
    },

    'backups.make': async () => {
      const title = needs.words().chooseFolderForBackup;
      const into = await dialogs.chooseFolder({ title, startIn: lastInto ?? needs.suggestedFolder });
      if (into === null) return null;
      lastInto = into;
      return undertakings.run((undertaking) => session.vault.backUp({ into, ...undertaking }));
    },

    'backups.cancel': () => {
      undertakings.cancel();
      return {};
    },

    'backups.choose': async () => {
      demandLocked();
      return choose();
    },

    'backups.restore': async ({ from, to, passphrase }) => {
      demandLocked();
      demandElsewhere(from);
      const restored = await undertakings.run(async (undertaking) => {
        const restore = () => backups.restore({ from, to, passphrase, ...undertaking });
        await (passphrase === null ? restore() : counting(from, restore));
        return true;
      });
      if (restored === null) return null;
      const before = settings.read().vaultFolder;
      // Whoever has unlocked the old vault meanwhile goes on with it; the restored one lies there.
      demandLocked();
      settings.write({ ...settings.read(), vaultFolder: to });
      return { before, status: await needs.status.announce() };
    },

    'backups.look': async ({ folder, passphrase }) => {
      demandLocked();
      demandElsewhere(folder);
      const vault = await undertakings.run((undertaking) =>
        counting(folder, () => backups.look({ folder, passphrase, ...undertaking })),
      );
      if (vault === null) return null;
      if (session.staff) {
        vault.close();
        demandLocked();
      }
      session.opened(vault);
      return needs.status.announce();
    },
  };
};
