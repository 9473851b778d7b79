import { Refusal } from '#shared/contract/errors.ts';

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

export const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT';

/**
 * What the operating system said, as a refusal that names neither file nor folder: a person's own name for a file may
 * say something about a client. What no disk said is thrown as it came.
 */
export const diskRefusal = (error: unknown): unknown => {
  const code = codeOf(error);
  if (code === null || !/^E[A-Z0-9]+$/.test(code)) return error;
  return FULL.has(code)
    ? new Refusal('diskFull', 'no space is left')
    : new Refusal('cannotWrite', `the operating system said ${code}`);
};
