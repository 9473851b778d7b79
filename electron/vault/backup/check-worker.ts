import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '#shared/contract/errors.ts';
import { checkEveryPage } from '../database/check-pages.ts';
import { giveKey } from '../database/open-database.ts';
import { connectToRead, type Database } from '../database/sqlite.ts';
import { asRefusal, refusing } from '../failures.ts';
import { type Census, censusOf } from './census.ts';
import type { CheckJob, CheckReport } from './check-copy.ts';

/**
 * The thread that reads a copy of a vault's database back: one job, one answer, gone. An entry of its own for bundlers.
 */
const { path, key } = workerData as CheckJob;

const tell = (report: CheckReport) => parentPort?.postMessage(report);

const openCopy = (): Database => {
  const database = connectToRead(path);
  try {
    database.pragma("cipher = 'sqlcipher'");
    database.pragma('legacy = 4');
    giveKey(database, key);
    key.fill(0);
    // Whoever had the copy open may have left it in WAL mode. So no -shm file comes to lie beside it.
    database.pragma('locking_mode = EXCLUSIVE');
    database.pragma('temp_store = MEMORY');
    database.pragma('trusted_schema = OFF');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
};

/** First each page by its authenticator, then, slower, that what the pages say fits together. */
const check = (): Census =>
  refusing(() => {
    const database = openCopy();
    try {
      checkEveryPage(database);
      tell({ is: 'progress', fraction: 0.3 });
      if (database.pragma('integrity_check', { simple: true }) !== 'ok') {
        throw new Refusal('vaultDamaged', 'the copy does not fit together');
      }
      tell({ is: 'progress', fraction: 0.9 });
      return censusOf(database);
    } finally {
      database.close();
    }
  });

try {
  tell({ is: 'whole', census: check() });
} catch (error) {
  const refusal = asRefusal(error);
  if (!(refusal instanceof Refusal)) throw refusal;
  tell({ is: 'refused', code: refusal.code });
} finally {
  key.fill(0);
}
