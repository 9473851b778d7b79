import type { Database } from '#electron/vault/database/sqlite.ts';
import type { ClientFile } from '#shared/domain/client-file.ts';
import { bareLog } from './bare-log.ts';
import { noPrinter, openAnswer, routerOver } from './bench-app.ts';
import { CROWD, crowdedVault, seededRandom } from './crowded-vault.ts';
import { type Measure, timed } from './measure.ts';

const SAVINGS_IN_ONE_SAMPLE = 10;

/** The new notes of a file, its words in the index and the entry in the log, in one transaction that waits for the disk. */
const bareSaver = (database: Database): ((file: ClientFile, words: string) => void) => {
  const update = database.prepare(
    `UPDATE client_file SET version = ?, updated_at = ?, working_name = ?, file_code = ?, country_of_origin = ?, body = ?
     WHERE id = ? AND version = ? - 1`,
  );
  const index = database.prepare(
    'UPDATE search SET words = ? WHERE rowid = (SELECT row FROM client_file WHERE id = ?)',
  );
  const note = bareLog(database);
  return (file, words) => {
    const { id, version, updatedAt, details } = file;
    database.exec('BEGIN IMMEDIATE');
    const country = JSON.stringify(details.countryOfOrigin);
    const body = JSON.stringify(details);
    update.run(version, updatedAt, details.workingName, details.fileCode, country, body, id, version);
    index.run(words, id);
    note('file.changed', id);
    database.exec('COMMIT');
  };
};

/** What 'Saved' costs once somebody has paused in their notes. */
export const saveFile: Measure = {
  name: 'saving a file, against plain SQLite',
  bound: 4.5,
  samples: 60,
  warmUps: 10,
  async open() {
    const { vault, fileIds } = crowdedVault();
    const plain = crowdedVault('plain');
    const ask = routerOver(vault, noPrinter);
    const saveBare = bareSaver(plain.database);
    const random = seededRandom(3);
    let round = 0;

    /** Files as they are, with other notes than before. */
    const someChanges = (from: typeof vault): ClientFile[] =>
      Array.from({ length: SAVINGS_IN_ONE_SAMPLE }, () => {
        const id = fileIds[Math.floor(random() * CROWD)];
        const file = id && from.files.find(id);
        if (!file) throw new Error('the file is not there');
        round += 1;
        return { ...file, details: { ...file.details, notes: `${file.details.notes} talk ${round}` } };
      }).filter(({ id }, index, all) => all.findIndex((other) => other.id === id) === index);

    return {
      async subject() {
        const changes = someChanges(vault);
        const answers: string[] = [];
        const cost = await timed(async () => {
          for (const { id, version, details } of changes)
            answers.push(await ask('files.update', { id, baseVersion: version, details }));
        });
        for (const answer of answers) openAnswer('files.update', answer);
        return cost / changes.length;
      },
      async lowerBound() {
        const changes = someChanges(plain.vault);
        const cost = await timed(() => {
          for (const file of changes)
            saveBare(
              { ...file, version: file.version + 1 },
              [...new Set(file.details.notes.split(' '))].join(' '),
            );
        });
        for (const { id, version } of changes)
          if (plain.vault.files.find(id)?.version !== version + 1) throw new Error('nothing was saved');
        return cost / changes.length;
      },
      close: async () => undefined,
    };
  },
};
