import { writeSync } from 'node:fs';
import { diffBetween } from '#shared/document/records.ts';
import { emptyEcogram } from '#shared/domain/ecogram.ts';
import { checkEveryPage } from '../database/check-pages.ts';
import { migrate } from '../database/migrate.ts';
import { openDatabase } from '../database/open-database.ts';
import { openVaultOn } from '../open-vault.ts';
import { next, someEcogram, someFile, somePerson } from '../records.testkit.ts';
import { CHANGE, OPENING } from '../somebody.testkit.ts';

/**
 * A program of its own that saves until it is killed. It says what it has saved, and never before: a line of JSON
 * `{ id, version }` for each transaction that has returned.
 *
 * Arguments: the database's path, its key in hexadecimal, `new` or `existing`.
 */
const [path = '', key = '', age = 'existing'] = process.argv.slice(2);
const database = openDatabase(path, Buffer.from(key, 'hex'), age === 'new' ? 'new' : 'existing');
migrate(database);
checkEveryPage(database);
const vault = openVaultOn(database, OPENING);

const say = (id: string, version: number) => writeSync(1, `${JSON.stringify({ id, version })}\n`);

for (;;) {
  let file = someFile({ notes: 'note 1' });
  let ecogram = someEcogram(file);
  vault.write(CHANGE, () => {
    vault.files.insert(file);
    vault.ecograms.insert(ecogram);
  });
  say(file.id, 1);
  while (file.version < 12) {
    // The file and its ecogram change in one transaction, so their versions may never differ.
    const person = somePerson(`person ${file.version}`);
    const records = { ...ecogram.records, people: { ...ecogram.records.people, [person.id]: person } };
    const diff = diffBetween(file.version % 5 === 0 ? emptyEcogram() : ecogram.records, records);
    file = next(file, { details: { ...file.details, notes: `note ${file.version + 1} `.repeat(200) } });
    vault.write(CHANGE, () => {
      vault.files.replace(file);
      vault.ecograms.change(ecogram.id, file.version, diff, ecogram.updatedAt);
    });
    ecogram = { ...ecogram, version: file.version, records };
    say(file.id, file.version);
  }
}
