import { describe, expect, test } from 'vitest';
import { Refusal } from '#shared/contract/errors.ts';
import type { Trace } from '#shared/domain/audit.ts';
import type { OpenVault } from '../ports.ts';
import { Session } from '../session.ts';
import { Notes } from './notes.ts';

const READ: Trace = { action: 'file.read', subject: null };
const SAVED: Trace = { action: 'document.saved', subject: null };

/** A vault of which only the log is there, on a disk that can be told to take nothing. */
const withLog = () => {
  const disk: { trouble: Refusal | Error | null } = { trouble: null };
  const written: [string, Date | undefined][] = [];
  const log = {
    note(trace: Trace, at?: Date) {
      if (disk.trouble) throw disk.trouble;
      written.push([trace.action, at]);
    },
  };
  const clock = { time: 0, now: () => new Date(clock.time) };
  const session = new Session();
  const notes = new Notes(session, clock);
  session.opened({ log, close: () => undefined } as unknown as OpenVault);
  return { disk, written, clock, session, notes };
};

describe('what must be in the log', () => {
  test('is written at once', () => {
    const { written, notes } = withLog();
    notes.note(READ);
    expect(written).toEqual([['file.read', new Date(0)]]);
  });

  test.each(['diskFull', 'cannotWrite'] as const)(
    'waits while the disk takes nothing (%s), and is written with its own time',
    (code) => {
      const { disk, written, clock, notes } = withLog();
      disk.trouble = new Refusal(code, 'nothing goes');
      notes.note(READ);
      clock.time = 5_000;
      notes.note(SAVED);
      expect(written).toEqual([]);
      disk.trouble = null;
      clock.time = 9_000;
      notes.note(READ);
      expect(written).toEqual([
        ['file.read', new Date(0)],
        ['document.saved', new Date(5_000)],
        ['file.read', new Date(9_000)],
      ]);
    },
  );

  test('of one session never waits for the next', () => {
    const { disk, written, session, notes } = withLog();
    disk.trouble = new Refusal('diskFull', 'nothing goes');
    notes.note(READ);
    session.close();
    disk.trouble = null;
    session.opened({ log: { note: () => written.push(['x', undefined]) }, close: () => undefined } as never);
    expect(written).toEqual([]);
  });

  test('does not hide any other trouble', () => {
    const { disk, notes } = withLog();
    disk.trouble = new Error('a mistake');
    expect(() => notes.note(READ)).toThrow('a mistake');
  });

  test('is refused while the vault is locked', () => {
    const { session, notes } = withLog();
    session.close();
    expect(() => notes.note(READ)).toThrow(Refusal);
  });
});
