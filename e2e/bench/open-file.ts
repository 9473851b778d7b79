import type { Database } from '#electron/vault/database/sqlite.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import { bareLog } from './bare-log.ts';
import { noPrinter, openAnswer, routerOver } from './bench-app.ts';
import { CROWD, crowdedVault, seededRandom } from './crowded-vault.ts';
import { type Measure, timed } from './measure.ts';

const FILES_IN_ONE_SAMPLE = 20;

/** The rows of one file with its children and its ecogram, as they lie there: nothing is made of them. */
const bareReader = (database: Database): ((fileId: ClientFileId) => void) => {
  const note = bareLog(database);
  const file = database.prepare(
    'SELECT id, version, created_at, updated_at, body FROM client_file WHERE id = ?',
  );
  const children = database.prepare(
    'SELECT id, file_id, version, created_at, updated_at, body FROM child WHERE file_id = ? ORDER BY row',
  );
  const ecogram = database.prepare<[string], { id: string }>(
    'SELECT id, file_id, version, updated_at FROM ecogram WHERE file_id = ?',
  );
  const people = database.prepare('SELECT id, body FROM ecogram_person WHERE ecogram_id = ? ORDER BY row');
  const ties = database.prepare('SELECT id, body FROM ecogram_tie WHERE ecogram_id = ? ORDER BY row');
  return (fileId) => {
    const found = ecogram.get(fileId);
    const rows = found && [file.get(fileId), ...people.all(found.id), ...ties.all(found.id)];
    if (!rows?.[0] || children.all(fileId).length === 0) throw new Error('the file is not whole');
    // Whoever reads a file stands in the log before it is handed out: that is what is asked of the app.
    note('file.read', fileId);
  };
};

type Sides = { name: string; bound: number; least: 'encrypted' | 'plain' };

/** What a click on a file costs until its answers are ready to cross to the page. */
const openingFile = ({ name, bound, least }: Sides): Measure => ({
  name,
  bound,
  samples: 60,
  warmUps: 10,
  async open() {
    const { vault, fileIds } = crowdedVault();
    const ask = routerOver(vault, noPrinter);
    const readBare = bareReader(crowdedVault(least).database);
    const random = seededRandom(2);
    // Each side opens files of its own, so that neither finds what the other has just brought into memory.
    const someFiles = () =>
      Array.from({ length: FILES_IN_ONE_SAMPLE }, () => fileIds[Math.floor(random() * CROWD)]).filter(
        (id) => id !== undefined,
      );

    return {
      async subject() {
        const ids = someFiles();
        const answers: [string, string][] = [];
        const cost = await timed(async () => {
          for (const id of ids)
            answers.push([await ask('files.read', { id }), await ask('ecogram.read', { fileId: id })]);
        });
        for (const [file, ecogram] of answers) {
          openAnswer('files.read', file);
          openAnswer('ecogram.read', ecogram);
        }
        return cost / FILES_IN_ONE_SAMPLE;
      },
      async lowerBound() {
        const ids = someFiles();
        return (await timed(() => ids.forEach(readBare))) / FILES_IN_ONE_SAMPLE;
      },
      close: async () => undefined,
    };
  },
});

export const openFile = openingFile({ name: 'opening a file among 10,000', bound: 4, least: 'encrypted' });
export const openFilePlain = openingFile({
  name: 'opening a file, against plain SQLite',
  bound: 6,
  least: 'plain',
});
