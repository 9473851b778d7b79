import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { createPower } from './power.ts';
import { hasSlept, LEAST_AHEAD_MS, LEAST_LATE_MS, LOOK_EVERY_MS, type Look } from './sleep.ts';

const START: Look = { monotonic: 5_000_000, wall: 1_800_000_000_000 };
const later = (ran: number, wentOn: number): Look => ({
  monotonic: START.monotonic + ran,
  wall: START.wall + wentOn,
});

const onTime = fc.integer({ min: 0, max: LOOK_EVERY_MS + LEAST_LATE_MS - 1 });
const aNap = fc.integer({ min: LEAST_AHEAD_MS, max: 1_000_000_000 });

describe('the machine has slept', () => {
  test('where the wall clock has run ahead of the other, as on Linux', () => {
    fc.assert(
      fc.property(onTime, aNap, (ran, nap) => {
        expect(hasSlept(START, later(ran, ran + nap))).toBe(true);
      }),
    );
  });

  test('where both have run on far longer than the look was to wait, as on Windows and macOS', () => {
    fc.assert(
      fc.property(fc.integer({ min: LOOK_EVERY_MS + LEAST_LATE_MS, max: 1_000_000_000 }), (nap) => {
        expect(hasSlept(START, later(nap, nap))).toBe(true);
      }),
    );
  });
});

describe('the machine has not slept', () => {
  test('where it was busy, or its clock was put right', () => {
    const nudge = fc.integer({ min: 1 - LEAST_AHEAD_MS, max: LEAST_AHEAD_MS - 1 });
    fc.assert(
      fc.property(onTime, nudge, (ran, nudged) => {
        expect(hasSlept(START, later(ran, ran + nudged))).toBe(false);
      }),
    );
  });

  test('where its clock was set back', () => {
    fc.assert(
      fc.property(onTime, fc.integer({ min: 0, max: 1_000_000_000 }), (ran, back) => {
        expect(hasSlept(START, later(ran, ran - back))).toBe(false);
      }),
    );
  });
});

test('each sleep is told once, from the moment somebody listens until they no longer do', () => {
  let now = START;
  let lookAgain = (): void => undefined;
  const stop = vi.fn();
  const every = vi.fn((_: number, work: () => void) => {
    lookAgain = work;
    return stop;
  });
  const listener = vi.fn();
  const end = createPower({ look: () => now, every }).onSuspendOrLock(listener);
  const goOn = (ran: number, wentOn: number) => {
    now = { monotonic: now.monotonic + ran, wall: now.wall + wentOn };
    lookAgain();
  };
  expect(every).toHaveBeenCalledWith(LOOK_EVERY_MS, expect.any(Function));
  goOn(5_000, 5_000);
  expect(listener).not.toHaveBeenCalled();
  goOn(5_000, 3_600_000);
  expect(listener).toHaveBeenCalledTimes(1);
  goOn(5_000, 5_000);
  expect(listener).toHaveBeenCalledTimes(1);
  end();
  expect(stop).toHaveBeenCalledOnce();
});

test('the clocks of this machine tell of no sleep while it is awake', () => {
  const listener = vi.fn();
  const end = createPower().onSuspendOrLock(listener);
  end();
  expect(listener).not.toHaveBeenCalled();
});
