import type { Timer } from '../core/ports.ts';

/** Timers of this process. None of them keeps it running. */
export const systemTimer: Timer = {
  set(work, ms) {
    const handle = setTimeout(work, ms);
    handle.unref();
    return () => clearTimeout(handle);
  },
};
