import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { createVault } from '../create-vault.ts';
import type { KeyedVault } from '../open-keyed-vault.ts';
import { someFile } from '../records.testkit.ts';
import { CHANGE } from '../somebody.testkit.ts';
import { QUICK_NEEDS } from './quick-vaults.testkit.ts';

export const NOTE = 'vermilionharbour brasskeyunderpot';
export const PASSPHRASE = 'umbrella tungsten velvet orbit';
export const SECRET = '6d756c6265727279206c616e65203137';

/**
 * A program of its own that uses a vault in many ways and then waits. Says after each what it has done, and the database's
 * key. Arguments: the vault's folder, and the one for temporary files.
 */
const [folder, temp] = process.argv.slice(2);

const work = async (into: string): Promise<void> => {
  const say = (stage: string, vault: KeyedVault) =>
    writeSync(1, `${stage} ${vault.keeper.key.toString('hex')}\n`);
  const staff = { name: 'Noor', role: 'manager' } as const;
  let vault = (await createVault({ folder: into, staff, passphrase: PASSPHRASE }, QUICK_NEEDS)) as KeyedVault;
  const file = someFile({ notes: NOTE });
  vault.write(CHANGE, () => vault.files.insert(file));
  // Enough for a copy to take a while.
  vault.write(CHANGE, () => {
    for (let count = 0; count < 200; count += 1) {
      vault.files.insert(someFile({ notes: randomBytes(4000).toString('hex') }));
    }
  });
  say('saved', vault);
  const secret = Buffer.from(SECRET, 'hex');
  await vault.access.replaceRecoverySheet({ sheet: '4FA-21C', form: 'code' }, secret);
  // Killed behind this line, it is in the middle of it.
  say('rehearsing', vault);
  for (let times = 0; times < 5; times += 1) await vault.access.rehearse(secret);
  say('rehearsed', vault);
  vault = (await vault.access.rekey()) as KeyedVault;
  say('rekeyed', vault);
  const another = someFile({ notes: 'of no interest' });
  vault.write(CHANGE, () => vault.files.insert(another));
  say('saved', vault);
  vault.close();
  writeSync(1, 'locked\n');
  setInterval(() => undefined, 1000);
};

if (folder !== undefined && temp !== undefined && process.argv[1]?.endsWith('traces-worker.testkit.ts')) {
  process.env.TMPDIR = temp;
  await work(folder);
}
