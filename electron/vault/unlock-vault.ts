import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Refusal } from '#shared/contract/errors.ts';
import type { Clock, OpenVault } from '../core/ports.ts';
import { checkEveryPage } from './database/check-pages.ts';
import { migrate, schemaVersionOf } from './database/migrate.ts';
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
const headerIn = (folder: string): SealedHeader => {
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

const openChecked = (path: string, databaseKey: Uint8Array, header: SealedHeader): Database => {
  const database = openDatabase(path, databaseKey, 'existing');
  try {
    if (schemaVersionOf(database) === 0) {
      throw new Refusal('vaultDamaged', 'the database of the vault is empty');
    }
    checkEveryPage(database);
    migrate(database);
    demandCurrentHeader(database, header);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
};

/**
 * @throws {Refusal} `wrongPassphrase`, `notAVault`, `headerDamaged`, `vaultDamaged`, `vaultFromNewerVersion`,
 * `vaultInUse`, `cannotWrite`; nothing is overwritten in any of these cases
 */
export const unlockVault = async (
  request: { folder: string; passphrase: string },
  { deriveKey, clock }: { deriveKey: DeriveKey; clock: Clock },
): Promise<OpenVault> => {
  const folder = resolve(request.folder);
  try {
    const header = headerIn(folder);
    const { database: path } = filesOf(folder);
    demandSomeDatabase(path);
    const { slot, databaseKey } = await unlockSlot(header, request.passphrase, deriveKey);
    try {
      if (!isGenuine(header, databaseKey)) {
        throw new Refusal('headerDamaged', 'the header of the vault has been altered');
      }
      const staff = staffOf(slot);
      return openVaultOn(openChecked(path, databaseKey, header), { staff, clock });
    } finally {
      databaseKey.fill(0);
    }
  } catch (error) {
    throw asRefusal(error);
  }
};
