import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import type { AuditHead } from '#shared/domain/audit.ts';
import type { Instant } from '#shared/domain/dates.ts';
import type { StaffMember } from '#shared/domain/staff.ts';
import type { Clock, OpenVault } from '../core/ports.ts';
import { HeaderKeeper } from './access/header-keeper.ts';
import { Proofs } from './access/proofs.ts';
import { rehearseWith } from './access/rehearse.ts';
import { copyUnder, nextDatabaseName, slotsUnder } from './access/rekey.ts';
import { vaultAccess } from './access/vault-access.ts';
import { backupsOf } from './backup/backups-of.ts';
import { removeOlderBefore } from './backup/leftovers.ts';
import type { CopyNeeds } from './backup/make-backup.ts';
import type { Database } from './database/sqlite.ts';
import { rememberHeader } from './database/vault-row.ts';
import { asRefusal } from './failures.ts';
import type { Disk } from './folder/disk.ts';
import { type Mark, NO_MARK, ProgressMark } from './folder/progress-mark.ts';
import { filesOf, removeReplaced, replaceHeader } from './folder/vault-folder.ts';
import type { SealedHeader } from './header/header.ts';
import type { DeriveKey } from './keys/derive-key.ts';
import { emptyWal, openVaultOn } from './open-vault.ts';

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
  /** Whether the log was once longer than it was found. */
  endIsLost?: boolean;
  disk?: Disk | undefined;
};

/** An open vault whose keeper can be told of more: for whoever has just opened it. */
export type KeyedVault = OpenVault & {
  readonly keeper: HeaderKeeper;
  /** Closes it as if it had never been opened: what has become of the files is somebody else's to say. */
  abandon(): void;
};

/** The write-ahead log is moved into the database when it has grown to this: about a thousand pages. */
const MOST_WAL_BYTES = 4 * 1024 * 1024;

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/**
 * A vault with its header and its key: its rows, and who may open it. It owns the database from here on.
 */
export const openKeyedVault = (keyed: Keyed): KeyedVault => {
  const { folder, header, databaseKey, database, staff, clock, deriveKey, copies, disk } = keyed;
  const { readOnly, onClosed, endIsLost = false } = keyed;
  const { progress, wal } = filesOf(folder, header.database);
  // Done here instead, where the mark is told of it, and so that nothing is left in the log that is in the database too.
  database.pragma('wal_autocheckpoint = 0');
  const onCommit = (head: AuditHead): void => {
    mark.reached(head);
    if (sizeOf(wal) < MOST_WAL_BYTES) return;
    mark.emptying();
    emptyWal(database);
    mark.reached(head);
  };
  const { writeBy, ...records } = openVaultOn(database, {
    ...{ staff, clock, knownHead: header.auditHead, endIsLost, onCommit },
    practice: header.practice ?? false,
    onEmptying: () => mark.emptying(),
    backups: backupsOf({ database, folder, key: databaseKey }, { ...copies, clock }),
    ...(readOnly ? { readOnly } : {}),
    ...(onClosed ? { onClosed } : {}),
  });
  const keeper = new HeaderKeeper({ folder, header, databaseKey, database, records, disk });
  const mark: Mark = readOnly
    ? NO_MARK
    : new ProgressMark({
        ...{ path: progress, vaultId: header.vaultId, key: databaseKey, head: records.log.head() },
        disk,
      });

  const close = (): void => {
    if (!database.open) return;
    mark.emptying();
    if (readOnly) keeper.wipe();
    else keeper.close();
    records.close();
    mark.remove();
  };

  const abandon = (): void => {
    mark.abandon();
    database.close();
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
      const successor = openKeyedVault({
        ...keyed,
        endIsLost: false,
        header: next,
        databaseKey: newKey,
        database: copy,
      });
      let synced: 'synced' | 'unsynced';
      try {
        successor.write({ action: 'vault.rekeyed', subject: null }, () => rememberHeader(copy, next));
        copy.pragma('wal_checkpoint(TRUNCATE)');
        synced = replaceHeader(folder, next, disk);
      } catch (error) {
        successor.abandon();
        removeReplaced(folder, header.database);
        throw asRefusal(error);
      }
      keeper.wipe();
      mark.abandon();
      records.close();
      if (synced === 'synced') removeReplaced(folder, name);
      // What was kept from before a migration has the old key.
      removeOlderBefore(folder, null);
      return successor;
    } catch (error) {
      newKey.fill(0);
      throw error;
    }
  };

  const rehearse = (secret: Uint8Array<ArrayBuffer>) =>
    rehearseWith(secret, { folder, database, header: keeper.header, deriveKey });

  /** What was kept from before a migration still holds what is destroyed now. */
  const destroy: OpenVault['destroy'] = (ids, trace) => {
    const done = records.destroy(ids, trace);
    if (done.wiped) removeOlderBefore(folder, null);
    return done;
  };

  const proofs = new Proofs();

  return {
    ...records,
    writeAs: (proof, trace, work) => writeBy(proofs.use(proof), trace, work),
    destroy,
    keeper,
    close,
    abandon,
    access: vaultAccess({ keeper, staff, clock, deriveKey, proofs, rehearse, rekey }),
  };
};
