import { randomBytes } from 'node:crypto';
import { someFile } from '../../records.testkit.ts';
import { CHANGE } from '../../somebody.testkit.ts';
import { createQuick, openQuick } from '../quick-vaults.testkit.ts';
import { closeTidy, ok, oneFurtherAtMost, openSound, type Scenario } from '../scenario.testkit.ts';

const FILES = 40;

/** Trying the recovery sheet on a copy, between one file and the next. */
export const rehearsal: Scenario = {
  name: 'rehearsal',
  promises: 'many',

  async prepare(folder) {
    const vault = await createQuick(folder);
    for (let count = 0; count < FILES; count += 1) {
      const file = someFile({ notes: randomBytes(4000).toString('hex') });
      vault.write(CHANGE, () => vault.files.insert(file));
    }
    vault.close();
  },

  async work({ folder, say }) {
    const vault = await openQuick(folder);
    const secret = randomBytes(16);
    await vault.access.replaceRecoverySheet({ sheet: '4FA-21C', form: 'code' }, secret);
    for (;;) {
      await vault.access.rehearse(secret);
      vault.write(CHANGE, () => vault.files.insert(someFile()));
      say('saved');
    }
  },

  async check(folder, said) {
    const vault = await openSound(folder);
    const { total } = vault.files.list({ search: '', limit: 1 });
    const state = oneFurtherAtMost(total - FILES, said.length, 'files');
    if (said.length > 0) ok(vault.access.recoverySheet() !== null, 'the sheet that was rehearsed is gone');
    await closeTidy(vault, folder);
    return state;
  },
};
