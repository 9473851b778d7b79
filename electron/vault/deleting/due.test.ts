import { describe, expect, test } from 'vitest';
import { instantOf } from '#shared/domain/dates.ts';
import { USUAL_POLICY } from '#shared/domain/policy.ts';
import { destroyDue, keepDestroyingDue } from '../../core/files/destroy-due.ts';
import type { VaultRecords } from '../../core/ports.ts';
import { Session } from '../../core/session.ts';
import { someFile } from '../records.testkit.ts';
import { CHANGE, withoutAccess } from '../somebody.testkit.ts';
import { bareDatabase } from '../vault.testkit.ts';

const DAY_MS = 24 * 60 * 60_000;
const START = Date.parse('2026-11-25T10:00:00.000Z');

/** A clock and a timer that a test moves on. */
const time = () => {
  let now = START;
  let ticking: (() => void) | null = null;
  return {
    clock: { now: () => new Date(now) },
    timer: {
      after: () => () => undefined,
      every: (_: number, work: () => void) => {
        ticking = work;
        return () => {
          ticking = null;
        };
      },
    },
    pass: (ms: number) => {
      now += ms;
    },
    tick: () => ticking?.(),
    isTicking: () => ticking !== null,
  };
};

const removeNow = (vault: VaultRecords, keepDays: number, at = START) => {
  const file = someFile();
  vault.write(CHANGE, () => vault.files.insert(file));
  vault.write({ action: 'file.removed', subject: file.id, detail: { keepDays } }, () =>
    vault.removed.remove(file.id, instantOf(new Date(at))),
  );
  return file.id;
};

describe('a removed file', () => {
  test('is kept until its time is up, to the millisecond, and no longer', () => {
    const { vault } = bareDatabase().open();
    const { clock, pass } = time();
    const id = removeNow(vault, 30);
    pass(30 * DAY_MS - 1);
    expect(destroyDue(vault, clock)).toEqual([]);
    expect(vault.removed.find(id)).toBeDefined();
    pass(1);
    expect(destroyDue(vault, clock)).toEqual([id]);
    expect(vault.removed.find(id)).toBeUndefined();
    expect(destroyDue(vault, clock)).toEqual([]);
  });

  test('is kept as long as was said when it was removed, also where less is decided later', () => {
    const { vault } = bareDatabase().open();
    const { clock, pass } = time();
    const id = removeNow(vault, 30);
    vault.write(CHANGE, () => vault.policy.replace({ ...USUAL_POLICY, keepRemovedDays: 1 }));
    pass(29 * DAY_MS);
    expect(destroyDue(vault, clock)).toEqual([]);
    pass(DAY_MS);
    expect(destroyDue(vault, clock)).toEqual([id]);
  });

  test('that came back in time is not destroyed', () => {
    const { vault } = bareDatabase().open();
    const { clock, pass } = time();
    const id = removeNow(vault, 30);
    vault.write(CHANGE, () => vault.removed.restore(id));
    pass(99 * DAY_MS);
    expect(destroyDue(vault, clock)).toEqual([]);
    expect(vault.files.find(id)).toBeDefined();
  });

  test('that was not removed is never destroyed, however long it has been due', () => {
    const { vault } = bareDatabase().open();
    const { clock, pass } = time();
    const file = someFile();
    vault.write(CHANGE, () => {
      vault.files.insert(file);
      vault.files.planReview(file.id, '2000-01-01' as never);
    });
    pass(9999 * DAY_MS);
    expect(destroyDue(vault, clock)).toEqual([]);
    expect(vault.files.find(file.id)).toEqual(file);
  });
});

describe('an open vault', () => {
  const open = () => {
    const { vault, database } = bareDatabase().open();
    const session = new Session();
    const passing = time();
    keepDestroyingDue({ session, ...passing });
    const heard: unknown[] = [];
    session.subscribe((event) => heard.push(event));
    return { vault, database, session, heard, ...passing };
  };

  test('is rid of what is due as soon as it is opened, and every window hears of it', () => {
    const { vault, session, heard, pass } = open();
    const fileId = removeNow(vault, 30);
    pass(31 * DAY_MS);
    session.opened(withoutAccess(vault));
    expect(vault.removed.list()).toEqual([]);
    expect(heard).toEqual([{ event: 'file.destroyed', fileId }]);
  });

  test('is looked through while it stays open, and no longer', () => {
    const { vault, session, heard, pass, tick, isTicking } = open();
    session.opened(withoutAccess(vault));
    const fileId = removeNow(vault, 30);
    tick();
    expect(heard).toEqual([]);
    pass(30 * DAY_MS);
    tick();
    expect(heard).toEqual([{ event: 'file.destroyed', fileId }]);
    session.close();
    expect(isTicking()).toBe(false);
  });

  test('opens also where nothing can be destroyed now, and does it when it can', () => {
    const { vault, database, session, pass, tick } = open();
    const id = removeNow(vault, 30);
    pass(31 * DAY_MS);
    database.pragma('query_only = ON');
    session.opened(withoutAccess(vault));
    expect(session.isOpen).toBe(true);
    expect(vault.removed.find(id)).toBeDefined();
    database.pragma('query_only = OFF');
    tick();
    expect(vault.removed.find(id)).toBeUndefined();
  });
});
