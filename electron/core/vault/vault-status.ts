import { NO_ATTEMPTS } from '#shared/domain/failed-attempts.ts';
import type { VaultStatus } from '#shared/domain/vault-status.ts';
import type { Clock, OpenVault, PracticeVaults, SettingsStore, Vaults } from '../ports.ts';
import type { Session } from '../session.ts';
import type { Attempts } from './attempts.ts';

type Needs = {
  session: Session;
  vaults: Vaults;
  practice: Pick<PracticeVaults, 'folder'>;
  settings: SettingsStore;
  clock: Clock;
  attempts: Attempts;
  suggestedFolder: string;
};

export type StatusOfVault = {
  read(): Promise<VaultStatus>;
  /** Tells every window. */
  announce(): Promise<VaultStatus>;
};

/** Whether there is a vault, and whether it is open: the one answer that every screen begins with. */
export const statusOfVault = (needs: Needs): StatusOfVault => {
  const { session, vaults, settings, clock, attempts } = needs;

  const practising = ({ staff, log, readOnly }: OpenVault): VaultStatus => ({
    ...{ is: 'unlocked', folder: needs.practice.folder, practice: true, staff },
    ...{ failedAttempts: NO_ATTEMPTS, logIsCut: log.isCut, readOnly },
  });

  const read = async (): Promise<VaultStatus> => {
    if (session.isPractice) return practising(session.vault);
    const folder = settings.read().vaultFolder;
    if (folder === null) return { is: 'none', suggestedFolder: needs.suggestedFolder };
    if (session.staff) {
      const { staff, vault, readOnly } = session;
      // A backup that is looked into says nothing of what happened at the vault's own door.
      const failedAttempts = readOnly ? NO_ATTEMPTS : attempts.before;
      const logIsCut = vault.log.isCut;
      return { is: 'unlocked', folder, practice: false, staff, failedAttempts, logIsCut, readOnly };
    }
    const waitMs = attempts.waitMs(folder, clock.now());
    return { is: 'locked', folder, ...(await vaults.inspect(folder)), waitMs };
  };

  return {
    read,
    async announce() {
      const status = await read();
      session.emit({ event: 'vault.changed', status });
      return status;
    },
  };
};
