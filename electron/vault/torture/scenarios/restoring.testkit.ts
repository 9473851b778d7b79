import { rmSync } from 'node:fs';
import { restoreBackup } from '../../backup/restore-backup.ts';
import { lookInto } from '../../folder/vault-folder.ts';
import { someFile } from '../../records.testkit.ts';
import { CHANGE } from '../../somebody.testkit.ts';
import { createQuick, FIRST_PASSPHRASE, QUICK_NEEDS } from '../quick-vaults.testkit.ts';
import { closeTidy, ok, openSound, type Scenario } from '../scenario.testkit.ts';

const FILES = 60;

const restoredOf = (folder: string): string => `${folder}-restored`;

const restore = (folder: string): Promise<void> =>
  restoreBackup(
    {
      from: folder,
      to: restoredOf(folder),
      passphrase: FIRST_PASSPHRASE,
      onProgress: () => undefined,
      signal: new AbortController().signal,
    },
    QUICK_NEEDS,
  );

/** Restoring a backup into a new folder: a backup is a vault, so the one that is there serves as one. */
export const restoring: Scenario = {
  name: 'restoring',
  promises: 1,

  async prepare(folder) {
    const vault = await createQuick(folder);
    for (let count = 0; count < FILES; count += 1) {
      const file = someFile({ notes: 'harbour '.repeat(400) });
      vault.write(CHANGE, () => vault.files.insert(file));
    }
    vault.close();
  },

  async work({ folder, say }) {
    await restore(folder);
    say('restored');
  },

  async check(folder, said) {
    const to = restoredOf(folder);
    const { holds } = lookInto(to);
    if (said.length > 0) ok(holds === 'vault', `what was restored is ${holds}`);
    else ok(['missing', 'nothing', 'vault'].includes(holds), `half a restoring is ${holds}`);
    if (holds !== 'vault') await restore(folder);
    for (const each of [to, folder]) {
      const vault = await openSound(each);
      ok(vault.files.list({ search: '', limit: 1 }).total === FILES, 'files are gone');
      await closeTidy(vault, each);
    }
    rmSync(to, { recursive: true });
    return (holds === 'vault') === said.length > 0 ? 'said' : 'further';
  },
};
