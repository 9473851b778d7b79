import { type ErrorCode, Refusal } from '#shared/contract/errors.ts';
import { BrokenRule } from '../core/broken-rule.ts';
import { SqliteError } from './database/sqlite.ts';

/** SQLite's result codes (https://sqlite.org/rescode.html) by what they mean for whoever works with the vault. */
const MEANINGS: readonly [RegExp, ErrorCode, string][] = [
  [/^SQLITE_FULL/, 'diskFull', 'there is no room left on the disk'],
  [
    /^SQLITE_(CORRUPT|NOTADB|IOERR_(CORRUPTFS|DATA|SHORT_READ))/,
    'vaultDamaged',
    'the database of the vault is damaged',
  ],
  [
    /^SQLITE_(READONLY|IOERR|CANTOPEN|PERM)/,
    'cannotWrite',
    'the database of the vault cannot be read or written',
  ],
  [/^SQLITE_(BUSY|LOCKED)/, 'vaultInUse', 'the vault is open elsewhere'],
];

const NO_ROOM = new Set(['ENOSPC', 'EDQUOT']);

const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && typeof (error as NodeJS.ErrnoException).code === 'string' && 'syscall' in error;

/**
 * What the database or the file system said, as what the screen can say. Their own texts stop here, since a path or a
 * value might be in them; a refusal that is one already passes.
 */
export const asRefusal = (error: unknown): unknown => {
  if (error instanceof SqliteError) {
    const meaning = MEANINGS.find(([pattern]) => pattern.test(error.code));
    if (meaning) return new Refusal(meaning[1], `${meaning[2]} (${error.code})`);
    const said = `the database refused a statement (${error.code})`;
    return error.code.startsWith('SQLITE_CONSTRAINT') ? new BrokenRule(said) : new Error(said);
  }
  if (isSystemError(error)) {
    const { code = '' } = error;
    if (NO_ROOM.has(code)) return new Refusal('diskFull', `there is no room left on the disk (${code})`);
    return new Refusal('cannotWrite', `the folder of the vault cannot be read or written (${code})`);
  }
  return error;
};

/** Runs `work` with its failures told as refusals. */
export const refusing = <Result>(work: () => Result): Result => {
  try {
    return work();
  } catch (error) {
    throw asRefusal(error);
  }
};
