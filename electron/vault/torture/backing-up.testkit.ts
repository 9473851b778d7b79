import { writeSync } from 'node:fs';
import { someFile } from '../records.testkit.ts';
import { CHANGE } from '../somebody.testkit.ts';
import { openQuick } from './quick-vaults.testkit.ts';

/**
 * A program of its own that saves a file and makes a backup, again and again, until it is killed. Says the step that it is at and
 * how many files the vault has then. Arguments: the vault's folder, its passphrase, the folder for the backups.
 */
const [folder = '', passphrase = '', into = ''] = process.argv.slice(2);
const vault = await openQuick(folder, passphrase);
let files = vault.files.list({ search: '', limit: 1 }).total;

for (;;) {
  vault.write(CHANGE, () => vault.files.insert(someFile({ notes: 'note '.repeat(4000) })));
  files += 1;
  let last = '';
  const onProgress = ({ step }: { step: string }) => {
    if (step !== last) writeSync(1, `${JSON.stringify({ step, files })}\n`);
    last = step;
  };
  await vault.backUp({ into, onProgress, signal: new AbortController().signal });
  writeSync(1, `${JSON.stringify({ step: 'made', files })}\n`);
}
