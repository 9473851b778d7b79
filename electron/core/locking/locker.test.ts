import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WindowId } from '#shared/domain/draft.ts';
import { LOCK_REASONS, type LockReason } from '#shared/domain/locking.ts';
import { Notes } from '../log/notes.ts';
import { Session } from '../session.ts';
import { Exports } from './exports.ts';
import { Locker, PATIENCE_MS } from './locker.ts';
import { steppedTime, toldVault } from './locking.testkit.ts';
import { OpenWindows } from './open-windows.ts';

const windowNumber = (number: number) =>
  WindowId.parse(`01900000-0000-7000-8000-0000000000${String(number).padStart(2, '0')}`);

/** In milliseconds after it was asked; `null` is never. */
type After = number | null;

type Situation = {
  windows: { answers: After; by: 'ready' | 'leave' }[];
  dialogs: { closes: After; fails: boolean };
  exports: { begins: number; takes: After }[];
  locks: { at: number; why: LockReason }[];
};

const setUp = ({ windows: inSight, dialogs, exports: leaving, locks }: Situation) => {
  const time = steppedTime();
  const happened: { what: string; at: number }[] = [];
  const tell = (what: string) => happened.push({ what, at: time.elapsed() });
  const session = new Session();
  const windows = new OpenWindows();
  const exports = new Exports();
  const later = (after: After, work: () => void) => {
    if (after !== null) time.at(time.elapsed() + after, work);
  };

  session.opened(toldVault(tell));
  for (const [number] of inSight.entries()) windows.join(windowNumber(number));
  session.subscribe(({ event }) => {
    tell(event);
    if (event !== 'vault.locking') return;
    for (const [number, { answers, by }] of inSight.entries()) {
      later(answers, () => {
        tell(`window ${number}`);
        windows[by](windowNumber(number));
      });
    }
  });
  const locker = new Locker({
    session,
    notes: new Notes(session, time.clock),
    windows,
    exports,
    timer: time.timer,
    dialogs: {
      cancel: () =>
        new Promise((resolve, reject) => {
          later(dialogs.closes, () => {
            tell('dialogs');
            if (dialogs.fails) reject(new Error('no'));
            else resolve();
          });
        }),
    },
    announce: async () => tell('announced'),
  });
  for (const [number, { begins, takes }] of leaving.entries()) {
    time.at(begins, () => {
      const writing = exports.run(
        (signal) =>
          new Promise<void>((resolve, reject) => {
            signal.addEventListener('abort', () => {
              tell(`undone ${number}`);
              reject(new Error('undone'));
            });
            later(takes, () => {
              if (signal.aborted) return;
              tell(`written ${number}`);
              resolve();
            });
          }),
      );
      writing.catch(() => undefined);
    });
  }
  const ends: Promise<void>[] = [];
  for (const { at, why } of locks) time.at(at, () => ends.push(locker.lock(why)));
  const first = (what: string) => happened.find((one) => one.what === what)?.at ?? null;
  const count = (what: string) => happened.filter((one) => one.what.startsWith(what)).length;
  return { time, session, windows, happened, ends, first, count, locker };
};

const soon = fc.integer({ min: 0, max: 3 * PATIENCE_MS });
const after: fc.Arbitrary<After> = fc.option(soon, { nil: null });
const situation: fc.Arbitrary<Situation> = fc.record({
  windows: fc.array(fc.record({ answers: after, by: fc.constantFrom('ready' as const, 'leave' as const) }), {
    maxLength: 3,
  }),
  dialogs: fc.record({ closes: after, fails: fc.boolean() }),
  exports: fc.array(fc.record({ begins: soon, takes: after }), { maxLength: 3 }),
  locks: fc.array(fc.record({ at: soon, why: fc.constantFrom(...LOCK_REASONS) }), {
    minLength: 1,
    maxLength: 4,
  }),
});

test('whatever happens in whatever order, the vault is closed once, in time, after everybody who could be waited for', async () => {
  await fc.assert(
    fc.asyncProperty(situation, async (given) => {
      const { time, session, ends, happened, first, count } = setUp(given);
      await time.run();
      await Promise.all(ends);
      const [begins] = [...given.locks].sort((one, other) => one.at - other.at);
      const asked = begins?.at ?? 0;
      const closed = first('closed');

      expect(ends).toHaveLength(given.locks.length);
      expect(session.staff).toBeNull();
      expect(count('vault.locking')).toBe(1);
      expect(count('vault.locked')).toBe(1);
      expect(count('closed')).toBe(1);
      expect(first('vault.locking')).toBe(asked);
      expect(closed).toBeLessThanOrEqual(asked + 3 * PATIENCE_MS);
      // The log says it while there is a log, and the windows hear of it when it is true.
      const order = happened.map(({ what }) => what.split(' ')[0]);
      expect(order.indexOf('vault.locked')).toBeLessThan(order.indexOf('closed'));
      expect(order.indexOf('closed')).toBeLessThan(order.indexOf('announced'));

      for (const [number, { answers }] of given.windows.entries()) {
        if (answers === null || answers >= PATIENCE_MS) continue;
        expect(first(`window ${number}`)).toBeLessThanOrEqual(closed ?? -1);
      }
      for (const [number, { begins: begun, takes }] of given.exports.entries()) {
        const undone = first(`undone ${number}`);
        // What is written was never taken back; what is taken back was taken back before the vault was closed.
        expect(undone !== null && first(`written ${number}`) !== null).toBe(false);
        if (undone !== null) expect(undone).toBeLessThanOrEqual(closed ?? -1);
        if (begun < asked && takes === null) expect(undone).not.toBeNull();
        if (begun < asked && takes !== null && takes < PATIENCE_MS) expect(undone).toBeNull();
      }
      // Nothing is left waiting for a time that no longer matters.
      expect(time.planned()).toBe(0);
    }),
    { numRuns: 300 },
  );
});

const QUIET: Situation = { windows: [], dialogs: { closes: 0, fails: false }, exports: [], locks: [] };

describe('the vault is closed', () => {
  test('at once where there is no window, no dialog and no export', async () => {
    const { time, locker, first } = setUp(QUIET);
    void locker.lock('hand');
    await time.run(0);
    expect(first('closed')).toBe(0);
  });

  test('without those that did not answer being waited for again', async () => {
    const { time, locker, session, first, happened, windows } = setUp({
      ...QUIET,
      windows: [{ answers: null, by: 'ready' }],
    });
    void locker.lock('suspend');
    await time.run();
    expect(first('closed')).toBe(PATIENCE_MS);
    expect(windows.has(windowNumber(0))).toBe(false);
    happened.length = 0;
    session.opened(toldVault(() => undefined));
    const asked = time.elapsed();
    await Promise.all([locker.lock('hand'), time.run()]);
    expect(first('announced')).toBe(asked);
  });

  test('also where neither the log nor the database lets it', async () => {
    const { time, locker, session } = setUp(QUIET);
    session.close();
    const broken = toldVault(() => {
      throw new Error('the disk is gone');
    });
    session.opened(broken);
    await Promise.all([locker.lock('close'), time.run()]);
    expect(session.staff).toBeNull();
  });

  test('without asking twice where the windows of an app that ends have handed over already', async () => {
    const { time, locker, session, count, first } = setUp({
      ...QUIET,
      windows: [{ answers: 500, by: 'ready' }],
    });
    const handedOver = locker.handOver('close');
    await time.run();
    await handedOver;
    expect(session.staff).not.toBeNull();
    expect(first('window 0')).toBe(500);
    await Promise.all([locker.lock('close'), time.run()]);
    expect(count('vault.locking')).toBe(1);
    expect(session.staff).toBeNull();
    // The next sitting is asked again.
    session.opened(toldVault(() => undefined));
    await Promise.all([locker.lock('hand'), time.run()]);
    expect(count('vault.locking')).toBe(2);
  });

  test('and stays so behind a lock that comes while it is being opened', async () => {
    const { locker, session, time } = setUp(QUIET);
    session.close();
    const told: string[] = [];
    const open = session.beginOpening();
    await Promise.all([locker.lock('suspend'), time.run()]);
    expect(open(toldVault((what) => told.push(what)))).toBe(false);
    expect(session.staff).toBeNull();
    expect(told).toEqual(['closed']);
  });
});
