import { randomBytes, randomInt } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ClientFileId } from '#shared/domain/ids.ts';
import { checkEveryPage } from '../database/check-pages.ts';
import { migrate } from '../database/migrate.ts';
import { openDatabase } from '../database/open-database.ts';
import { CANARIES, USUAL_LIFE } from '../deleting/destroyed-file.testkit.ts';
import { wordsOnPages } from '../deleting/pages.testkit.ts';
import { openVaultOn } from '../open-vault.ts';
import { CHANGE, OPENING } from '../somebody.testkit.ts';
import { temporaryFolder } from '../vault.testkit.ts';
import { programAt, runProgram } from './child-process.testkit.ts';

const DESTROYING_RUNS = 12;

test('a program that is killed while destroying a file has left all of it or nothing, and what is left to do is done later', async () => {
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
      expect(vault.signals.ofFile(id)).toHaveLength(1);
      expect(vault.ratings.ofFile(id)).toHaveLength(1);
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
