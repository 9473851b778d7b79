import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Refusal } from '#shared/contract/errors.ts';
import type { StaffMember } from '#shared/domain/staff.ts';
import type { Clock, OpenVault } from '../core/ports.ts';
import { backupsOf } from './backup/backups-of.ts';
import { keepBeforeMigration } from './backup/before-migration.ts';
import { removeLeftovers } from './backup/leftovers.ts';
import type { CopyNeeds } from './backup/make-backup.ts';
import { checkEveryPage } from './database/check-pages.ts';
import { migrate, NEWEST_VERSION, schemaVersionOf } from './database/migrate.ts';
import { openDatabase } from './database/open-database.ts';
import type { Database } from './database/sqlite.ts';
import { demandCurrentHeader } from './database/vault-row.ts';
import { asRefusal } from './failures.ts';
import { filesOf, lookInto } from './folder/vault-folder.ts';
import type { KeySlot, SealedHeader } from './header/header.ts';
import { isGenuine } from './header/header-seal.ts';
import type { DeriveKey } from './keys/derive-key.ts';
import { staffOf, unwrapKey } from './keys/key-slot.ts';
import { openVaultOn } from './open-vault.ts';

const PAGE_BYTES = 4096;

/** @throws {Refusal} for every folder that isn't a vault of this version, each named for what it is */
export const headerIn = (folder: string): SealedHeader => {
  const contents = lookInto(folder);
  switch (contents.holds) {
    case 'vault':
      return contents.header;
    case 'vaultWithoutDatabase':
      throw new Refusal('vaultDamaged', 'the database of the vault is missing');
    case 'damagedHeader':
      throw new Refusal('headerDamaged', 'the header of the vault is damaged');
    case 'newerVault':
      throw new Refusal('vaultFromNewerVersion', 'the vault was written by a newer version');
    default:
      throw new Refusal('notAVault', 'there is no vault in that folder');
  }
};

/** SQLite would take an empty file for a new database. */
const demandSomeDatabase = (path: string): void => {
  if (statSync(path).size < PAGE_BYTES)
    throw new Refusal('vaultDamaged', 'the database of the vault is empty');
};

const unlockSlot = async (
  header: SealedHeader,
  passphrase: string,
  deriveKey: DeriveKey,
): Promise<{ slot: KeySlot; databaseKey: Buffer }> => {
  for (const slot of header.slots) {
    const databaseKey = await unwrapKey({ vaultId: header.vaultId, slot, passphrase }, deriveKey);
    if (databaseKey) return { slot, databaseKey };
  }
  throw new Refusal('wrongPassphrase', 'the passphrase opens no slot of the vault');
};

/** What a passphrase has opened. The key is the holder's to wipe. */
export type Unlocked = { header: SealedHeader; staff: StaffMember; databaseKey: Buffer };

/**
 * Reads the header alone, and finds the slot that the passphrase opens.
 *
 * @throws {Refusal} `wrongPassphrase`, `notAVault`, `headerDamaged`, `vaultDamaged`, `vaultFromNewerVersion`, `cannotWrite`
 */
export const unlockHeader = async (
  folder: string,
  passphrase: string,
  deriveKey: DeriveKey,
): Promise<Unlocked> => {
  const header = headerIn(folder);
  demandSomeDatabase(filesOf(folder).database);
  const { slot, databaseKey } = await unlockSlot(header, passphrase, deriveKey);
  if (!isGenuine(header, databaseKey)) {
    databaseKey.fill(0);
    throw new Refusal('headerDamaged', 'the header of the vault has been altered');
  }
  return { header, staff: staffOf(slot), databaseKey };
};

/**
 * Opens the database, reads every page of it and brings its tables to the newest version.
 *
 * @param beforeMigration told when its tables are about to change; nothing is changed where it throws
 */
export const openChecked = async (
  folder: string,
  { header, databaseKey }: Unlocked,
  beforeMigration: (database: Database) => Promise<void>,
): Promise<Database> => {
  const database = openDatabase(filesOf(folder).database, databaseKey, 'existing');
  try {
    const version = schemaVersionOf(database);
    if (version === 0) throw new Refusal('vaultDamaged', 'the database of the vault is empty');
    checkEveryPage(database);
    removeLeftovers(folder);
    if (version < NEWEST_VERSION) await beforeMigration(database);
    migrate(database);
    demandCurrentHeader(database, header);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
};

export type UnlockNeeds = { deriveKey: DeriveKey; clock: Clock; copies: CopyNeeds };

/** Opens the vault with what a passphrase has opened, and wipes the key. */
export const openUnlocked = async (
  folder: string,
  unlocked: Unlocked,
  { clock, copies }: Omit<UnlockNeeds, 'deriveKey'>,
): Promise<OpenVault> => {
  const { staff, databaseKey } = unlocked;
  try {
    let from: number | null = null;
    const database = await openChecked(folder, unlocked, async (before) => {
      from = schemaVersionOf(before);
      await keepBeforeMigration({ database: before, folder, key: databaseKey }, NEWEST_VERSION, copies);
    });
    const backups = backupsOf({ database, folder, key: databaseKey }, { ...copies, clock });
    const vault = openVaultOn(database, { staff, clock, backups });
    if (from !== null) {
      vault.log.note({ action: 'vault.migrated', subject: null, detail: { from, to: NEWEST_VERSION } });
    }
    return vault;
  } finally {
    databaseKey.fill(0);
  }
};

/**
 * @throws {Refusal} `wrongPassphrase`, `notAVault`, `headerDamaged`, `vaultDamaged`, `vaultFromNewerVersion`,
 * `vaultInUse`, `cannotWrite`, `diskFull`; nothing is overwritten in any of these cases
 */
export const unlockVault = async (
  request: { folder: string; passphrase: string },
  needs: UnlockNeeds,
): Promise<OpenVault> => {
  const folder = resolve(request.folder);
  try {
    return await openUnlocked(folder, await unlockHeader(folder, request.passphrase, needs.deriveKey), needs);
  } catch (error) {
    throw asRefusal(error);
  }
};
