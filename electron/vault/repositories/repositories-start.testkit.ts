import type { VaultRecords } from '../../core/ports.ts';
import { someFile } from '../records.testkit.ts';
import { CHANGE } from '../somebody.testkit.ts';

export const NOBODY = '00000000-0000-4000-8000-000000000000';

/** A file in an empty vault. */
export const withFileIn = (make: () => VaultRecords) => {
  const vault = make();
  const file = someFile();
  vault.write(CHANGE, () => vault.files.insert(file));
  return { vault, file };
};

/** What the list of files has for these words. */
export const foundIn = (vault: VaultRecords, search: string) =>
  vault.files.list({ search, limit: 100 }).files.map(({ workingName }) => workingName);
