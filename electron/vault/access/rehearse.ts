import { Refusal } from '#shared/contract/errors.ts';
import { checkEveryPage } from '../database/check-pages.ts';
import { openDatabase } from '../database/open-database.ts';
import type { Database } from '../database/sqlite.ts';
import { demandHeaderOf } from '../database/vault-row.ts';
import { refusing } from '../failures.ts';
import { writeNewFile } from '../folder/durable-files.ts';
import { filesOf, removeDatabase } from '../folder/vault-folder.ts';
import type { SealedHeader } from '../header/header.ts';
import { isGenuine } from '../header/header-seal.ts';
import { recoverySlot } from '../header/slots.ts';
import type { DeriveKey } from '../keys/derive-key.ts';
import { type Secret, unlockSlot } from '../keys/key-slot.ts';

/** The database key out of the recovery slot. @throws {Refusal} `wrongRecoverySheet`, `headerDamaged` */
export const unlockRecovery = async (
  header: SealedHeader,
  secret: Secret,
  deriveKey: DeriveKey,
): Promise<Buffer> => {
  const slot = recoverySlot(header);
  if (!slot) throw new Refusal('wrongRecoverySheet', 'no recovery sheet opens this vault');
  const unlocking = await unlockSlot(header.vaultId, slot, secret, deriveKey);
  if (unlocking.opens === 'nothing') {
    throw new Refusal('wrongRecoverySheet', 'that sheet does not open this vault');
  }
  if (unlocking.opens !== 'database' || !isGenuine(header, unlocking.databaseKey)) {
    throw new Refusal('headerDamaged', 'the header of the vault has been altered');
  }
  return unlocking.databaseKey;
};

/**
 * Opens an encrypted copy of the vault with nothing but the header and the secret, as after the loss of every
 * passphrase, and reads every page of it. A vault that is open can't be opened a second time, hence the copy. It lies in the
 * vault's own folder, so that what a crash leaves of it goes when the vault is next opened.
 */
export const rehearseWith = async (
  secret: Secret,
  {
    folder,
    database,
    header,
    deriveKey,
  }: { folder: string; database: Database; header: SealedHeader; deriveKey: DeriveKey },
): Promise<void> => {
  const databaseKey = await unlockRecovery(header, secret, deriveKey);
  const { rehearsal: path } = filesOf(folder);
  try {
    refusing(() => {
      removeDatabase(path);
      // Made here, so that nobody else's account may read it: SQLite takes an empty file.
      writeNewFile(path, new Uint8Array());
      database.prepare('VACUUM INTO ?').run(path);
    });
    const copy = openDatabase(path, databaseKey, 'existing');
    try {
      checkEveryPage(copy);
      demandHeaderOf(copy, header);
    } finally {
      copy.close();
    }
  } finally {
    databaseKey.fill(0);
    refusing(() => removeDatabase(path));
  }
};
