import { writeSync } from 'node:fs';
import { migrate } from '../database/migrate.ts';
import { openDatabase } from '../database/open-database.ts';
import { USUAL_LIFE, vaultWithCanaries } from '../deleting/destroyed-file.testkit.ts';
import { openVaultOn } from '../open-vault.ts';
import { instantAt } from '../records.testkit.ts';
import { OPENING } from '../somebody.testkit.ts';

/**
 * A program of its own that makes a file with canaries among others, removes it, says its id, and destroys it. It says
 * `destroyed` once that has returned.
 *
 * Arguments: the database's path, an empty file, and its key in hexadecimal.
 */
const [path = '', key = ''] = process.argv.slice(2);
const database = openDatabase(path, Buffer.from(key, 'hex'), 'new');
migrate(database);
const vault = openVaultOn(database, OPENING);
const { id } = vaultWithCanaries(vault, database, USUAL_LIFE);
vault.write({ action: 'file.removed', subject: id }, () => vault.removed.remove(id, instantAt(1)));
writeSync(1, `${id}\n`);
vault.destroy([id], (subject) => ({ action: 'file.destroyed', subject }));
writeSync(1, 'destroyed\n');
setInterval(() => undefined, 1_000);
