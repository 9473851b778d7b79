import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newChildDetails } from '#shared/domain/client-file.ts';
import { someChild, someFile } from '../../records.testkit.ts';
import { CHANGE } from '../../somebody.testkit.ts';
import { createQuick, openQuick } from '../quick-vaults.testkit.ts';
import { closeTidy, ok, oneFurtherAtMost, openSound, type Scenario } from '../scenario.testkit.ts';

const CHILDREN = 300;

/** Taking children out of a file, one after the other: gone from its rows and from the search, in one transaction. */
export const deleting: Scenario = {
  name: 'deleting',
  promises: 'many',

  async prepare(folder) {
    const vault = await createQuick(folder);
    const file = someFile();
    vault.write(CHANGE, () => {
      vault.files.insert(file);
      for (let count = 0; count < CHILDREN; count += 1) {
        vault.children.insert(someChild(file, { ...newChildDetails(), name: `sprout${count}x` }));
      }
    });
    vault.close();
  },

  async work({ folder, say }) {
    const vault = await openQuick(folder);
    const [summary] = vault.files.list({ search: '', limit: 1 }).files;
    if (!summary) throw new Error('the file is not there');
    for (const child of vault.children.ofFile(summary.id)) {
      vault.write(CHANGE, () => vault.children.remove(child.id, child.version));
      say(child.details.name);
    }
    vault.close();
  },

  async check(folder, said) {
    const vault = await openSound(folder);
    const [summary] = vault.files.list({ search: '', limit: 1 }).files;
    ok(summary, 'the file is gone');
    const left = vault.children.ofFile(summary.id);
    const state = oneFurtherAtMost(CHILDREN - left.length, said.length, 'removed children');
    for (const name of said) {
      ok(!left.some(({ details }) => details.name === name), 'somebody who was removed is there');
      ok(vault.files.list({ search: name, limit: 1 }).total === 0, 'the search still knows somebody removed');
    }
    for (const { details } of left.slice(0, 3)) {
      ok(vault.files.list({ search: details.name, limit: 1 }).total === 1, 'the search has lost somebody');
    }
    await closeTidy(vault, folder);
    ok(!readFileSync(join(folder, 'vault.db')).includes('sprout'), 'a name lies in the clear');
    return state;
  },
};
