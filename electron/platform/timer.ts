import type { Timer } from '../core/ports.ts';

/** The machine's own. Keeps no program from ending. */
export const systemTimer: Timer = {
  every(ms, work) {
    const interval = setInterval(work, ms).unref();
    return () => clearInterval(interval);
  },
};
