import { createQuick, FIRST_PASSPHRASE, openQuick } from '../quick-vaults.testkit.ts';
import { closeTidy, ok, oneFurtherAtMost, openSound, type Scenario, thatOpen } from '../scenario.testkit.ts';

const CHANGES = 60;

const passphraseAfter = (changes: number): string =>
  changes === 0 ? FIRST_PASSPHRASE : `the tide turns ${changes} times a day`;

/** Changing one's own passphrase, again and again: at every moment exactly one opens the vault. */
export const passphrase: Scenario = {
  name: 'passphrase',
  promises: 'many',

  async prepare(folder) {
    (await createQuick(folder)).close();
  },

  async work({ folder, say }) {
    const vault = await openQuick(folder);
    for (let change = 1; change <= CHANGES; change += 1) {
      await vault.access.changePassphrase(passphraseAfter(change - 1), passphraseAfter(change));
      say(`${change}`);
    }
    vault.close();
  },

  async check(folder, said) {
    const changed = said.length;
    const around = [changed - 1, changed, changed + 1, changed + 2].filter((count) => count >= 0);
    const [only, ...others] = await thatOpen(folder, around.map(passphraseAfter));
    ok(only !== undefined, 'no passphrase opens the vault');
    ok(others.length === 0, 'more than one passphrase opens the vault');
    const found = around.find((count) => passphraseAfter(count) === only) ?? -1;
    const state = oneFurtherAtMost(found, changed, 'changes of the passphrase');
    const vault = await openSound(folder, only);
    const { entries } = vault.log.list({
      ...{ kind: 'staff', staffId: null, about: null, from: null, until: null, before: null },
      limit: 500,
    });
    // The header is first; what is cut off right behind it is told to the log as a header that was brought up.
    ok(entries.length === found || entries.length === found - 1, 'the log does not tell of every change');
    await closeTidy(vault, folder, only);
    return state;
  },
};
