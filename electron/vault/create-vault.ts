import { randomBytes, randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { Refusal } from '#shared/contract/errors.ts';
import type { NewStaffMember } from '#shared/domain/staff.ts';
import type { OpenVault } from '../core/ports.ts';
import { EMPTY_HEAD } from './audit/chain.ts';
import { migrate } from './database/migrate.ts';
import { openDatabase } from './database/open-database.ts';
import type { Database } from './database/sqlite.ts';
import { rememberHeader } from './database/vault-row.ts';
import { asRefusal } from './failures.ts';
import type { Disk } from './folder/disk.ts';
import { makeFolder, putInPlace, syncFolder, writeNewFile } from './folder/durable-files.ts';
import { FIRST_DATABASE, filesOf, lookInto, removeUnfinished } from './folder/vault-folder.ts';
import { HEADER_FORMAT, HEADER_VERSION, type SealedHeader, type StaffSlot } from './header/header.ts';
import { encodeHeader } from './header/header-codec.ts';
import { sealHeader } from './header/header-seal.ts';
import type { DeriveKey } from './keys/derive-key.ts';
import { newStaffSlot, staffOf } from './keys/key-slot.ts';
import { passphraseBytes } from './keys/passphrase.ts';
import { type KdfTarget, tuneKdf } from './keys/tune-kdf.ts';
import { openKeyedVault } from './open-keyed-vault.ts';
import type { UnlockNeeds } from './unlock-vault.ts';

export type Creation = { folder: string; staff: NewStaffMember; passphrase: string; practice?: true };

export type CreationNeeds = { kdfTarget: KdfTarget } & UnlockNeeds;

/** How long Argon2id takes here, on a passphrase that is nobody's. */
const measureWith = (deriveKey: DeriveKey) => async (parameters: Parameters<DeriveKey>[0]['parameters']) => {
  const passphrase = passphraseBytes('twelve to twenty letters');
  return (await deriveKey({ passphrase, salt: randomBytes(16), parameters })).milliseconds;
};

const newHeader = async (
  { staff, passphrase, practice }: Creation,
  databaseKey: Uint8Array,
  { deriveKey, kdfTarget }: Pick<CreationNeeds, 'deriveKey' | 'kdfTarget'>,
): Promise<{ slot: StaffSlot; header: SealedHeader }> => {
  const vaultId = randomUUID();
  const kdf = await tuneKdf(measureWith(deriveKey), kdfTarget);
  const holder = { staffName: staff.name, role: staff.role };
  const secret = passphraseBytes(passphrase);
  const slot = await newStaffSlot({ vaultId, holder, secret, kdf, databaseKey }, deriveKey);
  return {
    slot,
    header: sealHeader(
      {
        format: HEADER_FORMAT,
        version: HEADER_VERSION,
        vaultId,
        ...(practice ? { practice } : {}),
        generation: 1,
        cipher: 'sqlcipher-4',
        database: FIRST_DATABASE,
        auditHead: EMPTY_HEAD,
        slots: [slot],
      },
      databaseKey,
    ),
  };
};

/** @throws {Refusal} `folderNotEmpty` */
export const demandRoom = (folder: string): void => {
  const { holds } = lookInto(folder);
  if (holds !== 'nothing' && holds !== 'missing') {
    throw new Refusal('folderNotEmpty', 'the folder for a new vault must be empty');
  }
};

const newDatabase = (path: string, key: Uint8Array, header: SealedHeader, disk?: Disk): Database => {
  // Made here and not by SQLite, so that nobody else's account may read it and nothing is ever overwritten.
  writeNewFile(path, new Uint8Array(), disk);
  const database = openDatabase(path, key, 'new');
  try {
    migrate(database);
    rememberHeader(database, header);
    database.pragma('wal_checkpoint(TRUNCATE)');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
};

/**
 * Puts the files in the folder. The vault is there from the instant on that its header has its real name, when all the
 * rest is on the disk; until then it is nothing, and on a failure it goes without a trace.
 */
const publish = (folder: string, header: SealedHeader, databaseKey: Uint8Array, disk?: Disk): Database => {
  const files = filesOf(folder);
  const made = makeFolder(folder);
  let database: Database | null = null;
  try {
    removeUnfinished(folder);
    writeNewFile(files.headerToBe, encodeHeader(header), disk);
    database = newDatabase(files.database, databaseKey, header, disk);
    syncFolder(folder, disk);
    putInPlace(files.headerToBe, files.header, disk);
    return database;
  } catch (error) {
    database?.close();
    removeUnfinished(folder);
    made.undo();
    throw error;
  }
};

/** @throws {Refusal} `folderNotEmpty`, `diskFull`, `cannotWrite`; the folder is then as it was */
export const createVault = async (creation: Creation, needs: CreationNeeds): Promise<OpenVault> => {
  const folder = resolve(creation.folder);
  demandRoom(folder);
  const databaseKey = randomBytes(32);
  try {
    const { slot, header } = await newHeader(creation, databaseKey, needs);
    demandRoom(folder);
    const database = publish(folder, header, databaseKey, needs.disk);
    const vault = openKeyedVault({
      ...{ folder, header, databaseKey, database },
      staff: staffOf(slot),
      ...needs,
    });
    vault.log.note({ action: 'vault.created', subject: null });
    return vault;
  } catch (error) {
    databaseKey.fill(0);
    throw asRefusal(error);
  }
};
