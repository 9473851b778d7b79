import { Refusal } from '#shared/contract/errors.ts';
import { refusing } from '../failures.ts';
import type { Database } from './sqlite.ts';

/**
 * Reads every page of the database and with it checks each page's authenticator. Goes table by table, the full-text
 * index's own tables among them: a check of the whole would tokenise every text again, which takes three times as long
 * and says nothing about damage on the disk.
 *
 * @throws {Refusal} `vaultDamaged`
 */
export const checkEveryPage = (database: Database): void =>
  refusing(() => {
    const tables = database
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0")
      .pluck()
      .all();
    const check = database.prepare('SELECT quick_check FROM pragma_quick_check(?)').pluck();
    for (const table of ['sqlite_schema', ...tables]) {
      if (check.all(table).some((finding) => finding !== 'ok')) {
        throw new Refusal('vaultDamaged', 'the database of the vault is damaged');
      }
    }
  });
