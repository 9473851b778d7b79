import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backupNameAt, isUnfinishedBackup, momentInName, unfinishedName } from './backup-name.ts';

const anyMoment = fc.date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });

test('a name says the minute on the reader’s clock, and can be read again', () => {
  fc.assert(
    fc.property(anyMoment, fc.integer({ min: 1, max: 9 }), (moment, attempt) => {
      const name = backupNameAt(moment, attempt);
      // What no file system refuses.
      expect(name).toMatch(/^[\w .()-]+$/);
      const read = momentInName(name);
      expect(read && backupNameAt(read)).toBe(backupNameAt(moment));
      expect(isUnfinishedBackup(name)).toBe(false);
      expect(isUnfinishedBackup(unfinishedName(name))).toBe(true);
      expect(momentInName(unfinishedName(name))).toBeNull();
    }),
  );
});

test('nothing else is taken for a backup of ours', () => {
  for (const name of ['holiday.unfinished', 'Mooring backup.unfinished', 'Mooring backup 2026-11-25', '']) {
    expect(isUnfinishedBackup(name)).toBe(false);
    expect(momentInName(name)).toBeNull();
  }
});
