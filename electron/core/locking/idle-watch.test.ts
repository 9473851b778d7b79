import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IdleWatch } from './idle-watch.ts';
import { steppedTime } from './locking.testkit.ts';

const MINUTE = 60_000;

const setUp = (minutes = 5) => {
  const time = steppedTime();
  const idleAt: number[] = [];
  const limit = { minutes };
  const watch = new IdleWatch({
    clock: time.clock,
    timer: time.timer,
    minutes: () => limit.minutes,
    onIdle: () => idleAt.push(time.elapsed()),
  });
  watch.start();
  return { time, watch, idleAt, limit };
};

test('is idle exactly when nobody has touched anything for the time that was decided', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 60 }),
      fc.array(fc.integer({ min: 0, max: 70 * MINUTE }), { maxLength: 30 }),
      async (minutes, gaps) => {
        const { time, watch, idleAt } = setUp(minutes);
        let at = 0;
        let expected = minutes * MINUTE;
        for (const gap of gaps) {
          at += gap;
          time.at(at, watch.active);
          if (at < expected) expected = at + minutes * MINUTE;
        }
        await time.run();
        expect(idleAt).toEqual([expected]);
      },
    ),
    { numRuns: 60 },
  );
});

describe('a machine that sleeps', () => {
  test('is idle soon after it wakes, though its timers have stood still', async () => {
    const { time, idleAt } = setUp();
    await time.run(MINUTE);
    time.sleep(60 * MINUTE);
    await time.run(62 * MINUTE);
    expect(idleAt).toHaveLength(1);
    expect(idleAt[0]).toBeLessThanOrEqual(61 * MINUTE + 15_000);
  });

  test('is idle at the first touch, and not awake again by it', () => {
    const { time, watch, idleAt } = setUp();
    time.sleep(60 * MINUTE);
    watch.active();
    expect(idleAt).toEqual([60 * MINUTE]);
  });
});

test('a clock that is set back makes the wait no longer than it was', async () => {
  const { time, idleAt } = setUp();
  await time.run(MINUTE);
  time.setClock(-30 * MINUTE);
  await time.run();
  expect(idleAt).toHaveLength(1);
  expect(idleAt[0]).toBeLessThanOrEqual(-29 * MINUTE + 5 * MINUTE + 15_000);
});

test('a shorter time counts from the last touch, at once', async () => {
  const { time, watch, idleAt, limit } = setUp(60);
  await time.run(10 * MINUTE);
  limit.minutes = 5;
  watch.look();
  expect(idleAt).toEqual([10 * MINUTE]);
});

test('nothing is watched before the vault is open and after it is closed', async () => {
  const { time, watch, idleAt } = setUp();
  watch.stop();
  watch.active();
  watch.look();
  await time.run();
  expect(idleAt).toEqual([]);
  expect(time.planned()).toBe(0);
});
