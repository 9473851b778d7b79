import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBackupDue } from './backup.ts';
import { instantOf } from './dates.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const now = new Date('2026-11-25T14:02:00.000Z');
const ago = (ms: number) => instantOf(new Date(now.getTime() - ms));

describe('a backup is due', () => {
  test('from the day on that the shelter has chosen, and not a moment before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: DAY_MS }), (days, more) => {
        const policy = { remindOfBackupDays: days };
        expect(isBackupDue(ago(days * DAY_MS), now, policy)).toBe(true);
        expect(isBackupDue(ago(days * DAY_MS + more), now, policy)).toBe(true);
        expect(isBackupDue(ago(days * DAY_MS - more), now, policy)).toBe(false);
      }),
    );
  });

  test('never for a vault in which nothing has happened, nor after a clock that was ahead', () => {
    expect(isBackupDue(null, now, { remindOfBackupDays: 1 })).toBe(false);
    expect(isBackupDue(ago(-5 * DAY_MS), now, { remindOfBackupDays: 1 })).toBe(false);
  });
});
