import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type ErrorCode, Refusal } from '#shared/contract/errors.ts';
import type { OpenVault, VaultRecords, Vaults } from '../core/ports.ts';
import { migrate } from './database/migrate.ts';
import { openDatabase } from './database/open-database.ts';
import type { Database } from './database/sqlite.ts';
import { rememberHeader } from './database/vault-row.ts';
import type { KeySlot, SealedHeader } from './header/header.ts';
import { decodeHeader, encodeHeader } from './header/header-codec.ts';
import { sealHeader } from './header/header-seal.ts';
import { makeVaultOfVersion1 } from './header/header-version-1.testkit.ts';
import { LEAST_MEMORY_KIB } from './keys/kdf-parameters.ts';
import { unlockSlot } from './keys/key-slot.ts';
import { passphraseBytes } from './keys/passphrase.ts';
import { quickKey } from './keys/quick-key.testkit.ts';
import { MIGRATIONS } from './migrations/migrations.ts';
import { openVaultOn } from './open-vault.ts';
import { someFile } from './records.testkit.ts';
import { MANAGER, OPENING, realClock } from './somebody.testkit.ts';
import { type UnlockNeeds, unlockHeader } from './unlock-vault.ts';
import { createVaults, vaultNeeds } from './vaults.ts';

export const PASSPHRASE = 'boats rest at the quay';

/** A folder that goes with the test. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'mooring-vault-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

const CHEAPEST = { milliseconds: 0, mostMemoryKiB: LEAST_MEMORY_KIB };

/** Real vaults as people have them, with the cheapest passphrases that the format allows: about a fifth of a second each. */
export const cheapVaults = (): Vaults => createVaults({ kdfTarget: CHEAPEST });

/** What vaults need whose passphrases cost nothing to try. */
export const QUICK_NEEDS: UnlockNeeds = vaultNeeds({ clock: realClock, deriveKey: quickKey });

export const quickVaults = (): Vaults => createVaults({ kdfTarget: CHEAPEST, deriveKey: quickKey });

export type VaultFiles = Record<string, Buffer>;

export const filesIn = (folder: string): VaultFiles =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));

export const folderOf = (files: VaultFiles): string => {
  const folder = temporaryFolder();
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  return folder;
};

const makeTemplate = async (): Promise<VaultFiles> => {
  const folder = mkdtempSync(join(tmpdir(), 'mooring-template-'));
  try {
    (await quickVaults().create({ folder, staff: MANAGER, passphrase: PASSPHRASE })).close();
    return filesIn(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};
let template: Promise<VaultFiles> | undefined;

/** A vault that has been made and closed again; `prepare` fills it. All of them are copies of one. */
export const vaultOnDisk = async (prepare?: (vault: OpenVault) => void) => {
  template ??= makeTemplate();
  const folder = folderOf(await template);
  const open = () => quickVaults().open({ folder, passphrase: PASSPHRASE });
  if (prepare) {
    const vault = await open();
    prepare(vault);
    vault.close();
  }
  return { folder, open };
};

/** The header of a vault on the disk. */
export const headerIn = (folder: string): SealedHeader => {
  const decoded = decodeHeader(readFileSync(join(folder, 'vault.json')));
  if (decoded.is !== 'sound') throw new Error(`the header is ${decoded.is}`);
  return decoded.header;
};

/** Writes a header with a fitting checksum, as somebody without the key could. */
export const forgeHeader = (folder: string, change: (header: SealedHeader) => SealedHeader): void =>
  writeFileSync(join(folder, 'vault.json'), encodeHeader(change(headerIn(folder))));

/** What the log tells of, the newest first. */
export const actionsIn = (vault: VaultRecords): string[] =>
  vault.log
    .list({ kind: null, staffId: null, about: null, from: null, until: null, before: null, limit: 500 })
    .entries.map(({ action }) => action);

const databaseKeyIn = async (folder: string, passphrase = PASSPHRASE): Promise<Uint8Array> => {
  const { slots, vaultId } = headerIn(folder);
  const unlocking = await unlockSlot(vaultId, slots[0] as KeySlot, passphraseBytes(passphrase), quickKey);
  if (unlocking.opens !== 'database') throw new Error('the passphrase opens no slot');
  return unlocking.databaseKey;
};

/** Writes a header that is sealed anew, as only somebody with the key can. */
export const rewriteHeader = async (
  folder: string,
  change: (header: SealedHeader) => SealedHeader,
): Promise<void> => {
  const key = await databaseKeyIn(folder);
  forgeHeader(folder, (header) => {
    const { mac: _, ...content } = change(header);
    return sealHeader(content, key);
  });
};

/** Does something to a closed vault's database that the program itself would not. `passphrase`: of whoever made the vault. */
export const tamperWith = async (
  folder: string,
  tamper: (database: Database) => void,
  passphrase = PASSPHRASE,
): Promise<void> => {
  const database = openDatabase(
    join(folder, headerIn(folder).database),
    await databaseKeyIn(folder, passphrase),
    'existing',
  );
  try {
    tamper(database);
  } finally {
    database.close();
  }
};

export const FIXED_KEY = new Uint8Array(32).map((_, index) => index);

const makeBareTemplate = (): Buffer => {
  const folder = mkdtempSync(join(tmpdir(), 'mooring-template-'));
  try {
    const path = join(folder, 'vault.db');
    writeFileSync(path, '');
    const database = openDatabase(path, FIXED_KEY, 'new');
    migrate(database);
    database.close();
    return readFileSync(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
};
let bareTemplate: Buffer | undefined;

/** The database of a vault without header and passphrase, for tests that open it many times. All of them are copies of one. */
export const bareDatabase = () => {
  bareTemplate ??= makeBareTemplate();
  const path = join(temporaryFolder(), 'vault.db');
  writeFileSync(path, bareTemplate);
  const open = (): { database: Database; vault: VaultRecords } => {
    const database = openDatabase(path, FIXED_KEY, 'existing');
    const vault = openVaultOn(database, OPENING);
    onTestFinished(() => vault.close());
    return { database, vault };
  };
  return { path, open };
};

/** A database as the program of an earlier version left it. */
export const databaseAtVersion = (version: number): Database => {
  const path = join(temporaryFolder(), 'vault.db');
  writeFileSync(path, '');
  const database = openDatabase(path, FIXED_KEY, 'new');
  onTestFinished(() => void database.close());
  migrate(database, MIGRATIONS.slice(0, version));
  return database;
};

/** A closed vault, with one file called Blue, as the program of an earlier version left it. Returns its folder. */
export const vaultAtVersion = async (version: number): Promise<string> => {
  const { folder } = await vaultOnDisk();
  const { header, databaseKey } = await unlockHeader(folder, { passphrase: PASSPHRASE }, quickKey);
  const path = join(folder, 'vault.db');
  writeFileSync(path, '');
  const database = openDatabase(path, databaseKey, 'new');
  migrate(database, MIGRATIONS.slice(0, version));
  rememberHeader(database, header);
  const file = someFile({ workingName: 'Blue' });
  database
    .prepare(
      `INSERT INTO client_file (id, version, created_at, updated_at, working_name, file_code, country_of_origin, body)
       VALUES (?, 1, ?, ?, 'Blue', '', ?, ?)`,
    )
    .run(
      file.id,
      file.createdAt,
      file.updatedAt,
      JSON.stringify(file.details.countryOfOrigin),
      JSON.stringify(file.details),
    );
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  return folder;
};

/** The code with which `work` was refused; fails where it wasn't. */
export const refusalOf = async (work: () => unknown): Promise<ErrorCode> => {
  try {
    await work();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  throw new Error('nothing was refused');
};

/** A vault as the first version of the program left it. */
export const vaultOfVersion1 = async (fill?: (database: Database) => void) => {
  const folder = temporaryFolder();
  const made = { passphrase: PASSPHRASE, deriveKey: quickKey, ...(fill ? { fill } : {}) };
  return { folder, ...(await makeVaultOfVersion1(folder, made)) };
};
