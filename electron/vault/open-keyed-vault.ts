import { randomBytes } from 'node:crypto';
import type { StaffMember } from '#shared/domain/staff.ts';
import type { Clock, OpenVault } from '../core/ports.ts';
import { HeaderKeeper } from './access/header-keeper.ts';
import { rehearseWith } from './access/rehearse.ts';
import { copyUnder, nextDatabaseName, slotsUnder } from './access/rekey.ts';
import { vaultAccess } from './access/vault-access.ts';
import type { Database } from './database/sqlite.ts';
import { rememberHeader } from './database/vault-row.ts';
import { removeLeftovers, replaceHeader } from './folder/vault-folder.ts';
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
};

/** An open vault whose keeper can be told of more: for whoever has just opened it. */
export type KeyedVault = OpenVault & { readonly keeper: HeaderKeeper };

/**
 * A vault with its header and its key: its rows, and who may open it. It owns the database from here on.
 */
export const openKeyedVault = (keyed: Keyed): KeyedVault => {
  const { folder, header, databaseKey, database, staff, clock, deriveKey } = keyed;
  const records = openVaultOn(database, { staff, clock, knownHead: header.auditHead });
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
        removeLeftovers(folder, header.database);
        throw error;
      }
      keeper.wipe();
      records.close();
      removeLeftovers(folder, name);
      return successor;
    } catch (error) {
      newKey.fill(0);
      throw error;
    }
  };

  const rehearse = (secret: Uint8Array<ArrayBuffer>) =>
    rehearseWith(secret, { database, header: keeper.header, deriveKey });

  return {
    ...records,
    keeper,
    close,
    access: vaultAccess({ keeper, staff, clock, deriveKey, rehearse, rekey }),
  };
};
