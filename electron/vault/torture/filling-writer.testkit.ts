import { migrate } from '../database/migrate.ts';
import { openDatabase } from '../database/open-database.ts';
import { openVaultOn } from '../open-vault.ts';
import { someFile } from '../records.testkit.ts';
import { CHANGE, OPENING } from '../somebody.testkit.ts';

/**
 * A program of its own that saves until the system lets it write no further, tries once more, reads everything back
 * and closes. Says one line of JSON. Arguments: the database's path and its key in hexadecimal.
 */
const [path = '', key = ''] = process.argv.slice(2);
const database = openDatabase(path, Buffer.from(key, 'hex'), 'new');
migrate(database);
const vault = openVaultOn(database, OPENING);

const codeOf = (work: () => void): string => {
  try {
    work();
    return 'none';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
};

const saved: string[] = [];
const save = () => {
  const file = someFile({ notes: `${saved.length} `.repeat(5000) });
  vault.write(CHANGE, () => vault.files.insert(file));
  saved.push(file.id);
};
const first = codeOf(() => {
  while (saved.length < 2000) save();
});
const again = codeOf(save);
const readable = vault.files.list({ search: '', limit: 500 }).files.map(({ id }) => id);
const closing = codeOf(() => vault.close());
process.stdout.write(`${JSON.stringify({ first, again, closing, saved, readable })}\n`);
