import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { VaultRecords } from '#electron/core/ports.ts';
import { migrate } from '#electron/vault/database/migrate.ts';
import { openDatabase } from '#electron/vault/database/open-database.ts';
import type { Database } from '#electron/vault/database/sqlite.ts';
import { openVaultOn } from '#electron/vault/open-vault.ts';
import type { Trace } from '#shared/domain/audit.ts';
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

/** An empty one. Its key is nobody's and was never derived from a passphrase, for that would only be waited for. */
export const openBenchVault = (): BenchVault => {
  const folder = mkdtempSync(join(tmpdir(), 'mooring-bench-'));
  const path = join(folder, 'vault.db');
  writeFileSync(path, '');
  const database = openDatabase(path, randomBytes(32), 'new');
  migrate(database);
  return {
    vault: openVaultOn(database, OPENING),
    database,
    close() {
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
