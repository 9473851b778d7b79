import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { VaultRecords } from '#electron/core/ports.ts';
import { EMPTY_HEAD } from '#electron/vault/audit/chain.ts';
import { migrate } from '#electron/vault/database/migrate.ts';
import { openDatabase } from '#electron/vault/database/open-database.ts';
import { connect, type Database } from '#electron/vault/database/sqlite.ts';
import { ProgressMark } from '#electron/vault/folder/progress-mark.ts';
import { openVaultOn } from '#electron/vault/open-vault.ts';
import type { AuditHead, Trace } from '#shared/domain/audit.ts';
import { StaffId } from '#shared/domain/ids.ts';

/** What the log says of what a benchmark writes. */
export const CHANGE: Trace = { action: 'file.changed', subject: null };

const OPENING = {
  staff: { id: StaffId.parse('01900000-0000-7000-8000-0000000000be'), name: 'Bench', role: 'manager' },
  clock: { now: () => new Date() },
} as const;

/** A vault as it lies on a laptop, encrypted, and the connection it works on. What gets written into it is invented. */
export type BenchVault = {
  readonly vault: VaultRecords;
  readonly database: Database;
  /** Also takes it off the disk. */
  close(): void;
};

/** The same settings as the vault's, on a database that anybody can read: what encryption is weighed against. */
const openPlain = (path: string): Database => {
  const database = connect(path, 0);
  for (const pragma of [
    'locking_mode = EXCLUSIVE',
    'auto_vacuum = FULL',
    'temp_store = MEMORY',
    'secure_delete = ON',
    'foreign_keys = ON',
    'trusted_schema = OFF',
    'journal_mode = WAL',
    'synchronous = FULL',
    'fullfsync = ON',
    'checkpoint_fullfsync = ON',
  ])
    database.pragma(pragma);
  return database;
};

/**
 * An empty one. Its key is nobody's and was never derived from a passphrase, for that would only be waited for. A `plain` one
 * has the same tables and no key.
 */
export const openBenchVault = (is: 'encrypted' | 'plain' = 'encrypted'): BenchVault => {
  const folder = mkdtempSync(join(tmpdir(), 'mooring-bench-'));
  const path = join(folder, 'vault.db');
  writeFileSync(path, '');
  const key = randomBytes(32);
  const database = is === 'encrypted' ? openDatabase(path, key, 'new') : openPlain(path);
  migrate(database);
  // An open vault keeps a mark of how far its log has come, and that is part of what saving costs.
  const mark = new ProgressMark({ path: `${path}-head`, vaultId: randomUUID(), key, head: EMPTY_HEAD });
  const onCommit = is === 'encrypted' ? { onCommit: (head: AuditHead) => mark.reached(head) } : {};
  return {
    vault: openVaultOn(database, { ...OPENING, ...onCommit }),
    database,
    close() {
      mark.abandon();
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
