import type { Timer } from '../core/ports.ts';

/** The machine's own. Keeps no program from ending. */
export const systemTimer: Timer = {
  after(ms, work) {
    const timeout = setTimeout(work, ms).unref();
    return () => clearTimeout(timeout);
  },
  every(ms, work) {
    const interval = setInterval(work, ms).unref();
    return () => clearInterval(interval);
  },
};
