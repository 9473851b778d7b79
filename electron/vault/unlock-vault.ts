import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Refusal } from '#shared/contract/errors.ts';
import type { Trace } from '#shared/domain/audit.ts';
import type { StaffId } from '#shared/domain/ids.ts';
import type { Clock, OpenVault } from '../core/ports.ts';
import { lookAtLastSession } from './access/last-session.ts';
import { unlockRecovery } from './access/rehearse.ts';
import { EMPTY_HEAD } from './audit/chain.ts';
import { keepBeforeMigration } from './backup/before-migration.ts';
import { removeUnfinishedCopies } from './backup/leftovers.ts';
import type { CopyNeeds } from './backup/make-backup.ts';
import { checkEveryPage } from './database/check-pages.ts';
import { migrate, NEWEST_VERSION, schemaVersionOf } from './database/migrate.ts';
import { openDatabase } from './database/open-database.ts';
import type { Database } from './database/sqlite.ts';
import { demandHeaderOf } from './database/vault-row.ts';
import { asRefusal } from './failures.ts';
import type { Disk } from './folder/disk.ts';
import { databaseNameIn, FIRST_DATABASE, filesOf, lookInto, removeReplaced } from './folder/vault-folder.ts';
import { HEADER_VERSION, type HeaderContent, type SealedHeader, type StaffSlot } from './header/header.ts';
import { isGenuine, sealHeader } from './header/header-seal.ts';
import type { SealedHeader1 } from './header/header-version-1.ts';
import { demandFreeName, demandRoom, staffNamed, staffSlots, withSlot } from './header/slots.ts';
import type { DeriveKey } from './keys/derive-key.ts';
import { newStaffSlot, staffOf, unlockSlot } from './keys/key-slot.ts';
import { unlockSlot1 } from './keys/key-slot-version-1.ts';
import { passphraseBytes } from './keys/passphrase.ts';
import { type KeyedVault, openKeyedVault } from './open-keyed-vault.ts';

const PAGE_BYTES = 4096;

const BROUGHT_UP: Trace = { action: 'vault.headerBroughtUp', subject: null };

export type UnlockNeeds = { deriveKey: DeriveKey; clock: Clock; copies: CopyNeeds; disk?: Disk | undefined };

/** A real vault, or the one with invented people. Whoever asks for one is never given the other. */
export type VaultKind = 'vault' | 'practiceVault';

/** @throws {Refusal} for every folder that isn't a vault of that kind and a known version, each named for what it is */
export const headerIn = (folder: string, kind: VaultKind = 'vault'): SealedHeader | SealedHeader1 => {
  const contents = lookInto(folder);
  switch (contents.holds) {
    case 'vault':
    case 'practiceVault':
      if (contents.holds === kind) return contents.header;
      throw new Refusal(
        'otherKindOfVault',
        'a practice vault is none for real people, nor the other way round',
      );
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

const altered = () => new Refusal('headerDamaged', 'the header of the vault has been altered');

/** What a secret has opened. The key is the holder's to wipe. */
export type Unlocked = {
  slot: StaffSlot;
  databaseKey: Buffer;
  /** As the present version writes it. */
  header: SealedHeader;
  /** Whether another version of it lies on the disk. */
  isNew: boolean;
};

type Asking = { staffId?: StaffId | undefined; passphrase: string; kind?: VaultKind };

/**
 * @throws {Refusal} `wrongPassphrase`, `suspended`, `headerDamaged`
 */
const unlockPresent = async (
  header: SealedHeader,
  { staffId, passphrase }: Asking,
  deriveKey: DeriveKey,
): Promise<Unlocked> => {
  const asked = staffSlots(header).filter(({ id }) => staffId === undefined || id === staffId);
  for (const slot of asked) {
    const secret = passphraseBytes(passphrase);
    const unlocking = await unlockSlot(header.vaultId, slot, secret, deriveKey);
    if (unlocking.opens === 'suspended') throw new Refusal('suspended', 'this way in is suspended');
    if (unlocking.opens === 'altered') throw altered();
    if (unlocking.opens === 'database') {
      const { databaseKey } = unlocking;
      if (isGenuine(header, databaseKey)) return { slot, databaseKey, header, isNew: false };
      databaseKey.fill(0);
      throw altered();
    }
  }
  throw new Refusal('wrongPassphrase', 'the passphrase opens no slot of the vault');
};

/** A header of the first version has one slot; it is made anew here, while its passphrase is known. */
const unlockFirst = async (
  { mac, ...old }: SealedHeader1,
  { passphrase }: Asking,
  deriveKey: DeriveKey,
): Promise<Unlocked> => {
  const [oldSlot] = old.slots;
  const databaseKey = await unlockSlot1(old.vaultId, oldSlot, passphraseBytes(passphrase), deriveKey);
  if (!databaseKey) throw new Refusal('wrongPassphrase', 'the passphrase opens no slot of the vault');
  if (!isGenuine({ ...old, mac }, databaseKey)) {
    databaseKey.fill(0);
    throw altered();
  }
  const { vaultId, format, cipher, generation } = old;
  const { id, staffName, role, kdf } = oldSlot;
  const secret = passphraseBytes(passphrase);
  const slot = await newStaffSlot(
    { vaultId, id, holder: { staffName, role }, secret, kdf, databaseKey },
    deriveKey,
  );
  const content: HeaderContent = {
    ...{ format, version: HEADER_VERSION, vaultId, generation, cipher },
    database: FIRST_DATABASE,
    auditHead: EMPTY_HEAD,
    slots: [slot],
  };
  return { slot, databaseKey, header: sealHeader(content, databaseKey), isNew: true };
};

/**
 * Reads the header alone, and finds the slot that the passphrase opens.
 *
 * @throws {Refusal} `wrongPassphrase`, `suspended`, `notAVault`, `otherKindOfVault`, `headerDamaged`, `vaultDamaged`,
 * `vaultFromNewerVersion`, `cannotWrite`
 */
export const unlockHeader = async (
  folder: string,
  asking: Asking,
  deriveKey: DeriveKey,
): Promise<Unlocked> => {
  const header = headerIn(folder, asking.kind);
  demandSomeDatabase(filesOf(folder, databaseNameIn(header)).database);
  return header.version === 1
    ? unlockFirst(header, asking, deriveKey)
    : unlockPresent(header, asking, deriveKey);
};

type Checked = {
  database: Database;
  was: 'inStep' | 'behind';
  /** How many entries of the log are lost at its end: 0 as a rule. */
  lost: number;
};

type Opened = Pick<Unlocked, 'header' | 'databaseKey'>;

/**
 * Reads every page, and brings the tables to the newest version.
 *
 * @param beforeMigration told when its tables are about to change; nothing is changed where it throws
 */
const bringUp = async (
  database: Database,
  folder: string,
  beforeMigration: (database: Database) => Promise<void>,
): Promise<void> => {
  const version = schemaVersionOf(database);
  if (version === 0) throw new Refusal('vaultDamaged', 'the database of the vault is empty');
  checkEveryPage(database);
  removeUnfinishedCopies(folder);
  if (version < NEWEST_VERSION) await beforeMigration(database);
  migrate(database);
};

/** Opens the database, and holds it to what is known of it from elsewhere. */
export const openChecked = async (
  folder: string,
  { header, databaseKey }: Opened,
  { clock, beforeMigration }: { clock: Clock; beforeMigration(database: Database): Promise<void> },
): Promise<Checked> => {
  const files = filesOf(folder, header.database);
  const lastSession = lookAtLastSession(files, header.vaultId, databaseKey);
  try {
    const database = openDatabase(files.database, databaseKey, 'existing');
    try {
      await bringUp(database, folder, beforeMigration);
      const lost = lastSession.demandWhole(database, header.auditHead, clock);
      return { database, was: demandHeaderOf(database, header), lost };
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    lastSession.putBack();
    throw error;
  }
};

/** Opens the vault behind a header that has been unlocked. Takes over the key, also where it fails. */
export const openUnlocked = async (
  folder: string,
  { slot, databaseKey, header, isNew }: Unlocked,
  needs: UnlockNeeds,
): Promise<KeyedVault> => {
  const { clock, copies } = needs;
  try {
    let from: number | null = null;
    const beforeMigration = async (before: Database): Promise<void> => {
      from = schemaVersionOf(before);
      await keepBeforeMigration({ database: before, folder, key: databaseKey }, NEWEST_VERSION, copies);
    };
    const opened = { header, databaseKey };
    const { database, was, lost } = await openChecked(folder, opened, { clock, beforeMigration });
    const vault = openKeyedVault({
      ...{ folder, header, databaseKey, database, endIsLost: lost > 0, staff: staffOf(slot) },
      ...needs,
    });
    try {
      if (lost > 0) vault.log.note({ action: 'vault.endLost', subject: null, detail: { entries: lost } });
      if (from !== null) {
        vault.log.note({ action: 'vault.migrated', subject: null, detail: { from, to: NEWEST_VERSION } });
      }
      if (was === 'behind') vault.log.note(BROUGHT_UP);
      if (isNew) vault.keeper.replace(BROUGHT_UP, {});
      removeReplaced(folder, header.database);
      return vault;
    } catch (error) {
      vault.abandon();
      throw error;
    }
  } catch (error) {
    databaseKey.fill(0);
    throw error;
  }
};

const resolved = async <Result>(
  folder: string,
  work: (folder: string) => Promise<Result>,
): Promise<Result> => {
  try {
    return await work(resolve(folder));
  } catch (error) {
    throw asRefusal(error);
  }
};

/**
 * @throws {Refusal} `wrongPassphrase`, `suspended`, `notAVault`, `headerDamaged`, `vaultDamaged`,
 * `vaultFromNewerVersion`, `vaultInUse`, `cannotWrite`; nothing is overwritten in any of these cases
 */
export const unlockVault = (request: { folder: string } & Asking, needs: UnlockNeeds): Promise<OpenVault> =>
  resolved(request.folder, async (folder) =>
    openUnlocked(folder, await unlockHeader(folder, request, needs.deriveKey), needs),
  );

/**
 * @throws {Refusal} as `unlockVault`, and `wrongRecoverySheet`, `nameTaken`, `tooManyStaff`
 */
export const recoverVault = (
  request: { folder: string; secret: Uint8Array; name: string; passphrase: string },
  needs: UnlockNeeds,
): Promise<OpenVault> =>
  resolved(request.folder, async (folder) => {
    const header = headerIn(folder);
    if (header.version === 1) throw new Refusal('wrongRecoverySheet', 'no recovery sheet opens this vault');
    demandSomeDatabase(filesOf(folder, header.database).database);
    const known = staffNamed(header.slots, request.name);
    if (known && known.role !== 'manager') demandFreeName(header.slots, request.name);
    if (!known) demandRoom(header.slots);
    const { deriveKey } = needs;
    const databaseKey = await unlockRecovery(header, new Uint8Array(request.secret), deriveKey);
    const [{ kdf }] = staffSlots(header) as [StaffSlot];
    const slot = await newStaffSlot(
      {
        vaultId: header.vaultId,
        holder: { staffName: known?.staffName ?? request.name, role: 'manager' },
        ...(known ? { id: known.id } : {}),
        secret: passphraseBytes(request.passphrase),
        kdf,
        databaseKey,
      },
      deriveKey,
    );
    const vault = await openUnlocked(folder, { slot, databaseKey, header, isNew: false }, needs);
    const slots = withSlot(header.slots, slot);
    vault.keeper.replace({ action: 'vault.recovered', subject: slot.id }, { slots });
    return vault;
  });
