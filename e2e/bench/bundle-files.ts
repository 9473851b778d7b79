import { randomUUID } from 'node:crypto';
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Database } from '#electron/vault/database/sqlite.ts';
import { AgeRecipient } from '#shared/domain/bundle-lock.ts';
import { ClientFileId, EcogramId } from '#shared/domain/ids.ts';
import { practicePerson } from '../practice.ts';
import { bareLog } from './bare-log.ts';
import { noPrinter, openAnswer, routerOver } from './bench-app.ts';
import { CHANGE, openBenchVault } from './bench-vault.ts';
import { type Measure, timed } from './measure.ts';

const FILES = 200;

/** What somebody has written in one file, as it lies there. That it was read stands in the log before it goes anywhere. */
const bareReader = (database: Database): ((fileId: ClientFileId) => string[]) => {
  const note = bareLog(database);
  const file = database.prepare<[string], { body: string }>('SELECT body FROM client_file WHERE id = ?');
  const ecogram = database.prepare<[string], { id: string }>('SELECT id FROM ecogram WHERE file_id = ?');
  const people = database.prepare<[string], { body: string }>(
    'SELECT body FROM ecogram_person WHERE ecogram_id = ? ORDER BY row',
  );
  const ties = database.prepare<[string], { body: string }>(
    'SELECT body FROM ecogram_tie WHERE ecogram_id = ? ORDER BY row',
  );
  return (fileId) => {
    const { id } = ecogram.get(fileId) ?? { id: '' };
    const rows = [file.get(fileId), ...people.all(id), ...ties.all(id)];
    if (rows.length < 10) throw new Error('the file is not whole');
    note('file.read', fileId);
    return rows.map((row) => row?.body ?? '');
  };
};

/**
 * A shelter's files, on their way to another in one bundle. Locked for a key: a passphrase costs the same second whatever is in it,
 * and would hide what the files cost.
 */
export const bundleOfFiles: Measure = {
  name: `a bundle of ${FILES} files, against age and the rows`,
  bound: 6,
  samples: 10,
  warmUps: 2,
  async open() {
    const { vault, database, close } = openBenchVault();
    const { file, ecogram } = practicePerson('hiwot');
    const fileIds = Array.from({ length: FILES }, () => ClientFileId.parse(randomUUID()));
    vault.write(CHANGE, () => {
      for (const id of fileIds) {
        vault.files.insert({ ...file, id });
        vault.ecograms.insert({ ...ecogram, id: EcogramId.parse(randomUUID()), fileId: id });
      }
    });
    const recipient = AgeRecipient.parse(await identityToRecipient(await generateX25519Identity()));
    const ask = routerOver(vault, noPrinter);
    const read = bareReader(database);
    return {
      async subject() {
        let answer = '';
        const lock = { is: 'key', recipient } as const;
        const cost = await timed(async () => {
          answer = await ask('bundles.lend', { fileIds, lock });
        });
        const made = openAnswer('bundles.lend', answer);
        if (!made) throw new Error('it was called off');
        await ask('documents.release', { id: made.id });
        return cost;
      },
      lowerBound: () =>
        timed(async () => {
          const age = new Encrypter();
          age.addRecipient(recipient);
          await age.encrypt(new TextEncoder().encode(JSON.stringify(fileIds.map(read))));
        }),
      close: async () => close(),
    };
  },
};
