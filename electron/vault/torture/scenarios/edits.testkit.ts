import { diffBetween } from '#shared/document/records.ts';
import { emptyEcogram } from '#shared/domain/ecogram.ts';
import { ClientFileId } from '#shared/domain/ids.ts';
import { next, someEcogram, someFile, somePerson } from '../../records.testkit.ts';
import { CHANGE } from '../../somebody.testkit.ts';
import { createQuick, openQuick } from '../quick-vaults.testkit.ts';
import { closeTidy, ok, oneFurtherAtMost, openSound, type Scenario } from '../scenario.testkit.ts';

const VERSIONS = 12;

type Said = { id: string; version: number };

/** Saving a file and its ecogram in one transaction, with notes so long that the write-ahead log is emptied now and then. */
export const edits: Scenario = {
  name: 'edits',
  promises: 'many',

  async prepare(folder) {
    (await createQuick(folder)).close();
  },

  async work({ folder, say }) {
    const vault = await openQuick(folder);
    for (;;) {
      let file = someFile({ notes: 'note 1' });
      let ecogram = someEcogram(file);
      vault.write(CHANGE, () => {
        vault.files.insert(file);
        vault.ecograms.insert(ecogram);
      });
      say(JSON.stringify({ id: file.id, version: 1 } satisfies Said));
      while (file.version < VERSIONS) {
        const person = somePerson(`person ${file.version}`);
        const records = { ...ecogram.records, people: { ...ecogram.records.people, [person.id]: person } };
        const diff = diffBetween(file.version % 5 === 0 ? emptyEcogram() : ecogram.records, records);
        file = next(file, { details: { ...file.details, notes: `note ${file.version + 1} `.repeat(1000) } });
        vault.write(CHANGE, () => {
          vault.files.replace(file);
          vault.ecograms.change(ecogram.id, file.version, diff, ecogram.updatedAt);
        });
        ecogram = { ...ecogram, version: file.version, records };
        say(JSON.stringify({ id: file.id, version: file.version } satisfies Said));
      }
    }
  },

  async check(folder, lines) {
    const said = new Map(
      lines.map((line) => JSON.parse(line) as Said).map(({ id, version }) => [id, version]),
    );
    const vault = await openSound(folder);
    let transactions = 0;
    const { files, total } = vault.files.list({ search: '', limit: 500 });
    ok(total >= said.size, `${said.size} files were saved, ${total} are there`);
    for (const { id } of files) {
      const file = vault.files.find(ClientFileId.parse(id));
      ok(file, 'a file that is listed is not there');
      const version = said.get(id) ?? 0;
      oneFurtherAtMost(file.version, version, 'the version of a file');
      ok(file.details.notes.startsWith(`note ${file.version}`), 'a file holds the words of another version');
      ok(vault.ecograms.ofFile(file.id)?.version === file.version, 'the ecogram is of another version');
      transactions += file.version;
    }
    for (const id of said.keys())
      ok(vault.files.find(ClientFileId.parse(id)), 'a file that was saved is gone');
    ok(vault.files.list({ search: 'note', limit: 1 }).total === total, 'the search does not find every file');
    const inLog = vault.log.list({
      ...{ kind: 'file', staffId: null, about: null, from: null, until: null, before: null },
      limit: 1,
    });
    ok(inLog.total === transactions, `${transactions} savings, ${inLog.total} in the log`);
    const state = oneFurtherAtMost(transactions, lines.length, 'savings');
    await closeTidy(vault, folder);
    return state;
  },
};
