import { stat } from 'node:fs/promises';
import { Refusal } from '#shared/contract/errors.ts';
import { asRefusal } from '../failures.ts';

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const GONE = new Set(['ENODEV', 'ENXIO', 'ENOMEDIUM', 'ESTALE', 'EHOSTDOWN']);

const codeOf = (error: unknown): string =>
  error instanceof Error && 'syscall' in error ? String((error as NodeJS.ErrnoException).code) : '';

const isThere = (folder: string): Promise<boolean> =>
  stat(folder).then(
    () => true,
    () => false,
  );

/**
 * What went wrong while a copy was written to `target` or read back there, as what the screen can say: a full stick, one that
 * was pulled out, one that takes nothing, one that doesn't keep what it is given.
 */
export const copyRefusal = async (error: unknown, target: string): Promise<unknown> => {
  const code = codeOf(error);
  const isDamage =
    error instanceof Refusal && (error.code === 'vaultDamaged' || error.code === 'cannotWrite');
  if (code === '' && !isDamage) return asRefusal(error);
  if (FULL.has(code)) return new Refusal('targetFull', `the copy does not fit (${code})`);
  if (GONE.has(code) || !(await isThere(target)))
    return new Refusal('targetGone', `the place is gone (${code})`);
  if (isDamage || code === 'EIO') {
    return new Refusal('backupNotAsWritten', `the copy cannot be read back as it was written (${code})`);
  }
  return asRefusal(error);
};
