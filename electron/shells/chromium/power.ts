import type { Power } from '../../core/ports.ts';
import { hasSlept, LOOK_EVERY_MS, type Look } from './sleep.ts';

export type LookAtClocks = {
  look(): Look;
  /** Calls again and again until what it returns is called. Keeps no program alive. */
  every(ms: number, work: () => void): () => void;
};

const clocksOfThisMachine: LookAtClocks = {
  look: () => ({ monotonic: performance.now(), wall: Date.now() }),
  every(ms, work) {
    const interval = setInterval(work, ms).unref();
    return () => clearInterval(interval);
  },
};

/** Tells afterwards that the machine has slept, as soon as it is awake. That its screen was locked nobody tells. */
export const createPower = ({ look, every }: LookAtClocks = clocksOfThisMachine): Power => ({
  onSuspendOrLock(listener) {
    let before = look();
    return every(LOOK_EVERY_MS, () => {
      const now = look();
      if (hasSlept(before, now)) listener();
      before = now;
    });
  },
});
