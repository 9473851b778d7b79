import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import type { OpenVault } from '../../../core/ports.ts';
import { someFile } from '../../records.testkit.ts';
import { CHANGE } from '../../somebody.testkit.ts';
import { createQuick, openQuick } from '../quick-vaults.testkit.ts';
import { closeTidy, ok, oneFurtherAtMost, openSound, type Scenario } from '../scenario.testkit.ts';

const HIS = 'a lamp in every window';
const FILES = 40;

const save = (vault: OpenVault, size = 4000) =>
  vault.write(CHANGE, () => vault.files.insert(someFile({ notes: randomBytes(size).toString('hex') })));

/** Saving a file and giving the database a new key, by turns. */
export const rekey: Scenario = {
  name: 'rekey',
  promises: 'many',

  async prepare(folder) {
    const vault = await createQuick(folder);
    await vault.access.add({ name: 'Abdi', role: 'counsellor' }, HIS);
    for (let count = 0; count < FILES; count += 1) save(vault);
    vault.close();
  },

  async work({ folder, say }) {
    let vault = await openQuick(folder);
    for (;;) {
      save(vault);
      say('saved');
      vault = await vault.access.rekey();
      say('rekeyed');
    }
  },

  async check(folder, said) {
    const saved = said.filter((line) => line === 'saved').length;
    const rekeyed = said.filter((line) => line === 'rekeyed').length;
    const vault = await openSound(folder);
    const { total } = vault.files.list({ search: '', limit: 1 });
    const files = oneFurtherAtMost(total - FILES, saved, 'files');
    const { total: inLog } = vault.log.list({
      ...{ kind: 'vault', staffId: null, about: null, from: null, until: null, before: null },
      limit: 1,
    });
    // The log's first entry of this kind is that the vault was made.
    const keys = oneFurtherAtMost(inLog - 1, rekeyed, 'new keys');
    vault.close();
    ok(
      readdirSync(folder).filter((name) => name.endsWith('.db')).length === 1,
      'a database under an old key',
    );
    (await openSound(folder, HIS)).close();
    await closeTidy(await openSound(folder), folder);
    return files === 'said' && keys === 'said' ? 'said' : 'further';
  },
};
