import { NO_ATTEMPTS } from '#shared/domain/failed-attempts.ts';
import type { VaultStatus } from '#shared/domain/vault-status.ts';
import type { Clock, SettingsStore, Vaults } from '../ports.ts';
import type { Session } from '../session.ts';
import type { Attempts } from './attempts.ts';

type Needs = {
  session: Session;
  vaults: Vaults;
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

  const read = async (): Promise<VaultStatus> => {
    const folder = settings.read().vaultFolder;
    if (folder === null) return { is: 'none', suggestedFolder: needs.suggestedFolder };
    if (session.staff) {
      const { staff, vault, readOnly } = session;
      // A backup that is looked into says nothing of what happened at the vault's own door.
      const failedAttempts = readOnly ? NO_ATTEMPTS : attempts.before;
      return { is: 'unlocked', folder, staff, failedAttempts, logIsCut: vault.log.isCut, readOnly };
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
