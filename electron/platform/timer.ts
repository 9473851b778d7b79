import type { Timer } from '../core/ports.ts';

export const systemTimer: Timer = {
  after(ms, work) {
    const timeout = setTimeout(work, ms).unref();
    return () => clearTimeout(timeout);
  },
};
