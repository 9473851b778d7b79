import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isUnfinishedBackup } from '../../backup/backup-name.ts';
import { someFile } from '../../records.testkit.ts';
import { CHANGE } from '../../somebody.testkit.ts';
import { createQuick, openQuick } from '../quick-vaults.testkit.ts';
import { closeTidy, ok, oneFurtherAtMost, openSound, type Scenario } from '../scenario.testkit.ts';

const FILES = 60;

/** Where the backups go: beside the vault, as a stick is. */
const stickOf = (folder: string): string => `${folder}-stick`;

const totalIn = async (folder: string): Promise<number> => {
  const vault = await openSound(folder);
  const { total } = vault.files.list({ search: '', limit: 1 });
  vault.close();
  return total;
};

/** Making a backup, then saving a file, again and again. */
export const backup: Scenario = {
  name: 'backup',
  promises: 'many',

  async prepare(folder) {
    const vault = await createQuick(folder);
    for (let count = 0; count < FILES; count += 1) {
      const file = someFile({ notes: 'harbour '.repeat(400) });
      vault.write(CHANGE, () => vault.files.insert(file));
    }
    vault.close();
  },

  async work({ folder, say }) {
    const stick = stickOf(folder);
    mkdirSync(stick, { recursive: true });
    const vault = await openQuick(folder);
    const { signal } = new AbortController();
    for (;;) {
      await vault.backUp({ into: stick, onProgress: () => undefined, signal });
      say('made');
      vault.write(CHANGE, () => vault.files.insert(someFile()));
      say('saved');
    }
  },

  async check(folder, said) {
    const stick = stickOf(folder);
    mkdirSync(stick, { recursive: true });
    const whole = readdirSync(stick).filter((name) => !isUnfinishedBackup(name));
    const totals = await Promise.all(whole.map((name) => totalIn(join(stick, name))));
    const expected = whole.map((_, index) => FILES + index);
    ok(
      JSON.stringify(totals.sort((one, other) => one - other)) === JSON.stringify(expected),
      `the backups hold ${totals.join(', ')} files`,
    );
    const vault = await openSound(folder);
    const saved = vault.files.list({ search: '', limit: 1 }).total - FILES;
    const state = oneFurtherAtMost(whole.length + saved, said.length, 'backups and files');
    await closeTidy(vault, folder);
    rmSync(stick, { recursive: true });
    return state;
  },
};
