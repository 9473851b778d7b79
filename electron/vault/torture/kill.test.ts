import { randomBytes, randomInt } from 'node:crypto';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { ClientFileId } from '#shared/domain/ids.ts';
import { checkEveryPage } from '../database/check-pages.ts';
import { migrate } from '../database/migrate.ts';
import { openDatabase } from '../database/open-database.ts';
import { CANARIES, USUAL_LIFE } from '../deleting/destroyed-file.testkit.ts';
import { wordsOnPages } from '../deleting/pages.testkit.ts';
import { openVaultOn } from '../open-vault.ts';
import { CHANGE, MANAGER, OPENING } from '../somebody.testkit.ts';
import { cheapVaults, PASSPHRASE, temporaryFolder } from '../vault.testkit.ts';
import { programAt, runProgram } from './child-process.testkit.ts';

const SAVING_RUNS = 20;
const CREATING_RUNS = 5;
const DESTROYING_RUNS = 12;

describe('a program that is killed', () => {
  test('while saving has lost nothing that it said was saved, and left nothing half done', async () => {
    const path = join(temporaryFolder(), 'vault.db');
    const key = randomBytes(32);
    const writer = programAt('./saving-writer.testkit.ts', import.meta.url);
    writeFileSync(path, '');
    const saved = new Map<string, number>();
    for (let run = 0; run < SAVING_RUNS; run += 1) {
      const age = statSync(path).size === 0 ? 'new' : 'existing';
      const child = runProgram(writer, [path, key.toString('hex'), age]);
      await child.untilLines(randomInt(1, 60));
      await sleep(randomInt(0, 8));
      child.kill();
      const { lines, complained } = await child.ended;
      expect(complained).toBe('');
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) {
        const { id, version } = JSON.parse(line) as { id: string; version: number };
        saved.set(id, version);
      }

      const database = openDatabase(path, key, 'existing');
      migrate(database);
      checkEveryPage(database);
      const vault = openVaultOn(database, OPENING);
      for (const [id, version] of saved) {
        const file = vault.files.find(ClientFileId.parse(id));
        const ecogram = vault.ecograms.ofFile(ClientFileId.parse(id));
        // The transaction that was under way may have reached the disk without being said.
        expect([version, version + 1]).toContain(file?.version);
        expect(file?.details.notes.startsWith(`note ${file.version}`)).toBe(true);
        expect(ecogram?.version).toBe(file?.version);
      }
      expect(vault.files.list({ search: 'note', limit: 1 }).total).toBe(
        vault.files.list({ search: '', limit: 1 }).total,
      );
      vault.close();
    }
    expect(saved.size).toBeGreaterThan(SAVING_RUNS);
  }, 180_000);

  test('while destroying a file has left all of it or nothing, and what is left to do is done later', async () => {
    const destroyer = programAt('./destroying.testkit.ts', import.meta.url);
    for (let run = 0; run < DESTROYING_RUNS; run += 1) {
      const path = join(temporaryFolder(), 'vault.db');
      const key = randomBytes(32);
      writeFileSync(path, '');
      const child = runProgram(destroyer, [path, key.toString('hex')]);
      await child.untilLines(1);
      await sleep(randomInt(0, 40));
      child.kill();
      const { lines, complained } = await child.ended;
      expect(complained).toBe('');
      const id = ClientFileId.parse(lines[0]);

      const database = openDatabase(path, key, 'existing');
      migrate(database);
      checkEveryPage(database);
      const vault = openVaultOn(database, OPENING);
      if (vault.removed.find(id)) {
        expect(lines).not.toContain('destroyed');
        vault.write(CHANGE, () => vault.removed.restore(id));
        expect(vault.children.ofFile(id)).toHaveLength(1);
        expect(vault.plans.ofFile(id)).toHaveLength(1);
        expect(Object.keys(vault.ecograms.ofFile(id)?.records.people ?? {})).toHaveLength(1);
        expect(wordsOnPages(path, key, CANARIES)).toEqual(CANARIES);
      } else {
        if (vault.removed.hasTraces()) {
          expect(vault.destroy([], (subject) => ({ action: 'file.destroyed', subject }))).toEqual({
            wiped: true,
          });
        }
        expect(wordsOnPages(path, key, CANARIES)).toEqual([]);
        expect(database.prepare('SELECT count(*) FROM client_file').pluck().get()).toBe(
          USUAL_LIFE.before + USUAL_LIFE.sizes.length,
        );
      }
      vault.close();
    }
  }, 120_000);

  test('while creating has left a whole vault or nothing', async () => {
    const creator = programAt('./creating.testkit.ts', import.meta.url);
    const vaults = cheapVaults();
    for (let run = 0; run < CREATING_RUNS; run += 1) {
      const folder = join(temporaryFolder(), 'vault');
      const child = runProgram(creator, [folder]);
      const header = join(folder, 'vault.json');
      // Ever later into the making of the database; the last time just when the vault has come into being.
      const isLast = run === CREATING_RUNS - 1;
      while (!existsSync(header) && (isLast || !existsSync(`${header}.creating`))) await sleep(1);
      await sleep(isLast ? 0 : run * 8);
      child.kill();
      const { complained } = await child.ended;
      expect(complained).toBe('');

      const { holds } = await vaults.inspect(folder);
      expect(isLast ? ['vault'] : ['nothing', 'vault']).toContain(holds);
      const vault =
        holds === 'vault'
          ? await vaults.open({ folder, passphrase: PASSPHRASE })
          : await vaults.create({ folder, staff: MANAGER, passphrase: PASSPHRASE });
      expect(vault.files.list({ search: '', limit: 1 }).total).toBe(0);
      vault.close();
      expect(readdirSync(folder).sort()).toEqual(['vault.db', 'vault.json']);
    }
  }, 120_000);
});
