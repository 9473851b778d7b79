import { randomBytes } from 'node:crypto';
import type { Instant } from '#shared/domain/dates.ts';
import type { StaffMember } from '#shared/domain/staff.ts';
import type { Clock, OpenVault } from '../core/ports.ts';
import { HeaderKeeper } from './access/header-keeper.ts';
import { rehearseWith } from './access/rehearse.ts';
import { copyUnder, nextDatabaseName, slotsUnder } from './access/rekey.ts';
import { vaultAccess } from './access/vault-access.ts';
import { backupsOf } from './backup/backups-of.ts';
import { removeOlderBefore } from './backup/leftovers.ts';
import type { CopyNeeds } from './backup/make-backup.ts';
import type { Database } from './database/sqlite.ts';
import { rememberHeader } from './database/vault-row.ts';
import { removeReplaced, replaceHeader } from './folder/vault-folder.ts';
import type { SealedHeader } from './header/header.ts';
import type { DeriveKey } from './keys/derive-key.ts';
import { openVaultOn } from './open-vault.ts';

export type Keyed = {
  folder: string;
  header: SealedHeader;
  /** 32 bytes, the vault's from here on: it wipes them when it is closed. */
  databaseKey: Buffer;
  database: Database;
  staff: StaffMember;
  clock: Clock;
  deriveKey: DeriveKey;
  copies: CopyNeeds;
  /** Set where a copy is only looked into. */
  readOnly?: { madeAt: Instant };
  onClosed?(): void;
};

/** An open vault whose keeper can be told of more: for whoever has just opened it. */
export type KeyedVault = OpenVault & { readonly keeper: HeaderKeeper };

/**
 * A vault with its header and its key: its rows, and who may open it. It owns the database from here on.
 */
export const openKeyedVault = (keyed: Keyed): KeyedVault => {
  const { folder, header, databaseKey, database, staff, clock, deriveKey, copies, readOnly, onClosed } =
    keyed;
  const backups = backupsOf({ database, folder, key: databaseKey }, { ...copies, clock });
  const records = openVaultOn(database, {
    ...{ staff, clock, backups, knownHead: header.auditHead },
    ...(readOnly ? { readOnly } : {}),
    ...(onClosed ? { onClosed } : {}),
  });
  const keeper = new HeaderKeeper({ folder, header, databaseKey, database, records });

  const close = (): void => {
    if (!database.open) return;
    keeper.close();
    records.close();
  };

  /**
   * The new header goes in place when the new database is whole, and by that alone the vault has become the new one. All
   * from the copy on happens without a pause, so that nothing can be saved into the old database meanwhile.
   */
  const rekey = async (): Promise<OpenVault> => {
    const newKey = randomBytes(32);
    try {
      const slots = await slotsUnder(keeper.header, newKey);
      const name = nextDatabaseName(keeper.header);
      const copy = copyUnder(database, folder, name, { from: keeper.key, to: newKey });
      const next = keeper.next({ slots, database: name }, newKey);
      const successor = openKeyedVault({ ...keyed, header: next, databaseKey: newKey, database: copy });
      try {
        successor.write({ action: 'vault.rekeyed', subject: null }, () => rememberHeader(copy, next));
        copy.pragma('wal_checkpoint(TRUNCATE)');
        replaceHeader(folder, next);
      } catch (error) {
        copy.close();
        removeReplaced(folder, header.database);
        throw error;
      }
      keeper.wipe();
      records.close();
      removeReplaced(folder, name);
      // What was kept from before a migration has the old key.
      removeOlderBefore(folder, null);
      return successor;
    } catch (error) {
      newKey.fill(0);
      throw error;
    }
  };

  const rehearse = (secret: Uint8Array<ArrayBuffer>) =>
    rehearseWith(secret, { database, header: keeper.header, deriveKey });

  /** What was kept from before a migration still holds what is destroyed now. */
  const destroy: OpenVault['destroy'] = (ids, trace) => {
    const done = records.destroy(ids, trace);
    if (done.wiped) removeOlderBefore(folder, null);
    return done;
  };

  return {
    ...records,
    destroy,
    keeper,
    close,
    access: vaultAccess({ keeper, staff, clock, deriveKey, rehearse, rekey }),
  };
};
