import { Refusal } from '#shared/contract/errors.ts';
import { refusing } from '../failures.ts';
import type { SealedHeader } from '../header/header.ts';
import type { Database } from './sqlite.ts';

type HeaderIdentity = Pick<SealedHeader, 'vaultId' | 'generation'>;

/**
 * What the database knows of its header: whose it is, and how often it had been written. Part of whatever transaction is
 * under way.
 */
export const rememberHeader = (database: Database, header: HeaderIdentity): void =>
  refusing(() => {
    database
      .prepare('INSERT OR REPLACE INTO vault (only_row, vault_id, header_generation) VALUES (1, ?, ?)')
      .run(header.vaultId, header.generation);
  });

/**
 * Notices a header that belongs to another vault, and one that somebody has put back after it was replaced: a removed
 * passphrase must not open the vault again. A newer header than the database knows of was written just before a crash.
 *
 * Says whether the database is `behind`, and has been brought up.
 *
 * @throws {Refusal} `headerDamaged`, `vaultDamaged`
 */
export const demandHeaderOf = (database: Database, header: HeaderIdentity): 'inStep' | 'behind' => {
  const row = refusing(() => database.prepare('SELECT vault_id, header_generation FROM vault').get()) as
    | { vault_id: string; header_generation: number }
    | undefined;
  if (!row) throw new Refusal('vaultDamaged', 'the database does not say whose it is');
  if (row.vault_id !== header.vaultId) {
    throw new Refusal('headerDamaged', 'the header belongs to another vault');
  }
  if (row.header_generation > header.generation) {
    throw new Refusal('headerDamaged', 'an older header has been put back');
  }
  if (row.header_generation === header.generation) return 'inStep';
  rememberHeader(database, header);
  return 'behind';
};
