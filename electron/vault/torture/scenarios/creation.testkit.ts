import { rmSync } from 'node:fs';
import { lookInto } from '../../folder/vault-folder.ts';
import { createQuick } from '../quick-vaults.testkit.ts';
import { closeTidy, ok, openSound, type Scenario } from '../scenario.testkit.ts';

/** Making a vault: it is there whole, or the folder counts as empty. */
export const creation: Scenario = {
  name: 'creation',
  promises: 1,

  async prepare(folder) {
    rmSync(folder, { recursive: true });
  },

  async work({ folder, say }) {
    const vault = await createQuick(folder);
    say('made');
    vault.close();
  },

  async check(folder, said) {
    const { holds } = lookInto(folder);
    if (said.length > 0) ok(holds === 'vault', `a vault that was made is ${holds}`);
    ok(holds === 'vault' || holds === 'nothing' || holds === 'missing', `the folder holds ${holds}`);
    const vault = holds === 'vault' ? await openSound(folder) : await createQuick(folder);
    ok(vault.files.list({ search: '', limit: 1 }).total === 0, 'a new vault holds files');
    await closeTidy(vault, folder);
    return (holds === 'vault') === said.length > 0 ? 'said' : 'further';
  },
};
