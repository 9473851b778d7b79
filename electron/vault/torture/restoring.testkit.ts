import { writeSync } from 'node:fs';
import { createBackups } from '../backup/backups.ts';

/**
 * A program of its own that restores a backup. Says the steps that it is at. Arguments: the backup, where to, the app's own
 * folder.
 */
const [from = '', to = '', own = ''] = process.argv.slice(2);
let last = '';
const onProgress = ({ step }: { step: string }) => {
  if (step !== last) writeSync(1, `${step}\n`);
  last = step;
};
const signal = new AbortController().signal;
await createBackups(own).restore({ from, to, passphrase: null, onProgress, signal });
writeSync(1, 'restored\n');
