/**
 * A browser tells nobody when the machine sleeps, so the shell looks at two clocks now and then. Which of them go on
 * during sleep differs: on Linux the monotonic one stands still, so the wall clock has run ahead of it; on Windows and
 * macOS both go on, so both have run on since the last look, which came far too late.
 */
export type Look = {
  /** Milliseconds of a clock that nobody sets. */
  monotonic: number;
  /** Milliseconds of the clock on the wall. */
  wall: number;
};

export const LOOK_EVERY_MS = 5_000;

/** A clock that is put right jumps by less. One that is set ahead by more locks the vault for nothing, which is the safe mistake. */
export const LEAST_AHEAD_MS = 10_000;

/** A busy machine is late too, though not by this much. */
export const LEAST_LATE_MS = 60_000;

/** Whether the machine has slept, or this program has not run, between two looks. */
export const hasSlept = (before: Look, now: Look): boolean => {
  const ran = now.monotonic - before.monotonic;
  const wentOn = now.wall - before.wall;
  return wentOn - ran >= LEAST_AHEAD_MS || ran - LOOK_EVERY_MS >= LEAST_LATE_MS;
};
