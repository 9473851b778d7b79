import { describe, expect, test } from 'vitest';
import { Refusal } from '#shared/contract/errors.ts';
import { BrokenRule } from '../core/broken-rule.ts';
import { SqliteError } from './database/sqlite.ts';
import { asRefusal } from './failures.ts';

const SECRET = "PRAGMA key = 'hunter2'";

describe('failures of the database and the disk', () => {
  test.each([
    ['SQLITE_FULL', 'diskFull'],
    ['SQLITE_READONLY', 'cannotWrite'],
    ['SQLITE_READONLY_DBMOVED', 'cannotWrite'],
    ['SQLITE_IOERR_WRITE', 'cannotWrite'],
    ['SQLITE_IOERR_FSYNC', 'cannotWrite'],
    ['SQLITE_CANTOPEN', 'cannotWrite'],
    ['SQLITE_PERM', 'cannotWrite'],
    ['SQLITE_CORRUPT', 'vaultDamaged'],
    ['SQLITE_CORRUPT_VTAB', 'vaultDamaged'],
    ['SQLITE_NOTADB', 'vaultDamaged'],
    ['SQLITE_IOERR_SHORT_READ', 'vaultDamaged'],
    ['SQLITE_BUSY', 'vaultInUse'],
  ])('%s is %s', (code, refused) => {
    const refusal = asRefusal(new SqliteError(SECRET, code));
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({ code: refused });
    expect(String(refusal)).not.toContain('hunter2');
  });

  test('a broken rule of the schema is a mistake of the program, told without its text', () => {
    const error = asRefusal(new SqliteError(SECRET, 'SQLITE_CONSTRAINT_UNIQUE'));
    expect(error).not.toBeInstanceOf(Refusal);
    expect(error).toBeInstanceOf(BrokenRule);
    expect(asRefusal(new SqliteError(SECRET, 'SQLITE_MISUSE'))).not.toBeInstanceOf(BrokenRule);
    expect(String(error)).toContain('SQLITE_CONSTRAINT_UNIQUE');
    expect(String(error)).not.toContain('hunter2');
  });

  test.each([
    ['ENOSPC', 'diskFull'],
    ['EDQUOT', 'diskFull'],
    ['EACCES', 'cannotWrite'],
    ['EROFS', 'cannotWrite'],
    ['EIO', 'cannotWrite'],
  ])('%s of the file system is %s, without the path', (code, refused) => {
    const error = Object.assign(new Error(`${code}: open '/home/noor/vault'`), { code, syscall: 'open' });
    const refusal = asRefusal(error);
    expect(refusal).toMatchObject({ code: refused });
    expect(String(refusal)).not.toContain('noor');
  });

  test('what is a refusal already, or anything else, passes', () => {
    const refusal = new Refusal('conflict', 'changed in between');
    const mistake = new TypeError('x is not a function');
    expect(asRefusal(refusal)).toBe(refusal);
    expect(asRefusal(mistake)).toBe(mistake);
  });
});
