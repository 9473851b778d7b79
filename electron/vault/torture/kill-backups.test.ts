import { randomInt } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { unwatched } from '../backup/backup.testkit.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { someFile } from '../records.testkit.ts';
import { CHANGE } from '../somebody.testkit.ts';
import { PASSPHRASE, QUICK_NEEDS, quickVaults, temporaryFolder, vaultOnDisk } from '../vault.testkit.ts';
import { programAt, runProgram } from './child-process.testkit.ts';

const BACKUP_RUNS = 10;
const RESTORE_RUNS = 8;

const open = (folder: string) => quickVaults().open({ folder, passphrase: PASSPHRASE });
const filesOf = async (folder: string): Promise<number> => {
  const vault = await open(folder);
  const { total } = vault.files.list({ search: '', limit: 1 });
  vault.close();
  return total;
};

const filledVault = () =>
  vaultOnDisk((vault) =>
    vault.write(CHANGE, () => {
      const notes = 'note '.repeat(4000);
      for (let count = 0; count < 150; count += 1) vault.files.insert(someFile({ notes }));
    }),
  );

test('a program that is killed while it makes backups leaves a whole vault, and each backup whole or none', async () => {
  const { folder } = await filledVault();
  const stick = temporaryFolder();
  const program = programAt('./backing-up.testkit.ts', import.meta.url);
  const known = new Map<string, number>();
  let unfinished = 0;
  for (let run = 0; run < BACKUP_RUNS; run += 1) {
    const child = runProgram(program, [folder, PASSPHRASE, stick]);
    await child.untilLines(1 + (run % 4));
    await sleep(randomInt(0, 40));
    child.kill();
    const { lines, complained } = await child.ended;
    expect(complained).toBe('');
    const told = lines.map((line) => JSON.parse(line) as { step: string; files: number });

    const said = told.at(-1)?.files ?? 0;
    // The file that was being saved may have reached the disk without being said.
    expect([said, said + 1]).toContain(await filesOf(folder));
    expect(readdirSync(folder).sort()).toEqual(['vault.db', 'vault.json']);
    const names = readdirSync(stick);
    unfinished += names.filter((name) => name.endsWith('.unfinished')).length;
    const finished = names.filter((name) => !name.endsWith('.unfinished'));
    // What it said was made is there.
    const made = told.filter(({ step }) => step === 'made');
    expect(finished.length).toBeGreaterThanOrEqual(known.size + made.length);
    for (const name of finished) {
      const files = await filesOf(join(stick, name));
      if (known.has(name)) expect(files).toBe(known.get(name));
      known.set(name, files);
    }
  }
  expect(unfinished).toBeGreaterThan(0);
  const vault = await open(folder);
  await vault.backUp({ into: stick, ...unwatched() });
  vault.close();
  expect(readdirSync(stick).filter((name) => name.endsWith('.unfinished'))).toEqual([]);
}, 180_000);

test('a program that is killed while it restores leaves a whole vault or a folder to restore into again', async () => {
  const { folder } = await filledVault();
  const vault = await open(folder);
  const { folder: backup } = await vault.backUp({ into: temporaryFolder(), ...unwatched() });
  vault.close();
  const program = programAt('./restoring.testkit.ts', import.meta.url);
  const found = new Set<string>();
  for (let run = 0; run < RESTORE_RUNS; run += 1) {
    const home = temporaryFolder();
    const to = join(home, 'restored');
    const child = runProgram(program, [backup, to, join(home, 'own')]);
    const isLast = run === RESTORE_RUNS - 1;
    await child.untilLines(isLast ? 4 : 1 + (run % 3));
    await sleep(isLast ? 0 : randomInt(0, 12));
    child.kill();
    const { complained } = await child.ended;
    expect(complained).toBe('');

    const { holds } = await quickVaults().inspect(to);
    found.add(holds);
    expect(['missing', 'nothing', 'vault']).toContain(holds);
    if (holds !== 'vault')
      await restoreBackup({ from: backup, to, passphrase: null, ...unwatched() }, QUICK_NEEDS);
    expect(await filesOf(to)).toBe(150);
    expect(readdirSync(to).sort()).toEqual(['vault.db', 'vault.json']);
    expect(existsSync(backup)).toBe(true);
  }
  expect(found.has('vault')).toBe(true);
  expect(found.size).toBeGreaterThan(1);
}, 180_000);
