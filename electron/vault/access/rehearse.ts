import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '#shared/contract/errors.ts';
import { checkEveryPage } from '../database/check-pages.ts';
import { openDatabase } from '../database/open-database.ts';
import type { Database } from '../database/sqlite.ts';
import { demandHeaderOf } from '../database/vault-row.ts';
import { refusing } from '../failures.ts';
import { filesOf } from '../folder/vault-folder.ts';
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
 * passphrase, and reads every page of it. A vault that is open can't be opened a second time, hence the copy.
 */
export const rehearseWith = async (
  secret: Secret,
  { database, header, deriveKey }: { database: Database; header: SealedHeader; deriveKey: DeriveKey },
): Promise<void> => {
  const databaseKey = await unlockRecovery(header, secret, deriveKey);
  const folder = refusing(() => mkdtempSync(join(tmpdir(), 'mooring-rehearsal-')));
  try {
    const { database: path } = filesOf(folder);
    refusing(() => database.prepare('VACUUM INTO ?').run(path));
    const copy = openDatabase(path, databaseKey, 'existing');
    try {
      checkEveryPage(copy);
      demandHeaderOf(copy, header);
    } finally {
      copy.close();
    }
  } finally {
    databaseKey.fill(0);
    rmSync(folder, { recursive: true, force: true });
  }
};
