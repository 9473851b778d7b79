import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenVault } from '#electron/core/ports.ts';
import { migrate } from '#electron/vault/database/migrate.ts';
import { openDatabase } from '#electron/vault/database/open-database.ts';
import type { Database } from '#electron/vault/database/sqlite.ts';
import { openVaultOn } from '#electron/vault/open-vault.ts';

/** A vault as it lies on a laptop, encrypted, and the connection it works on. What gets written into it is invented. */
export type BenchVault = {
  readonly vault: OpenVault;
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
    vault: openVaultOn(database, { name: 'Bench', role: 'manager' }),
    database,
    close() {
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
