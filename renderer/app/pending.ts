/**
 * Words and gestures that are on the screen but not yet on the disk. Whoever holds some registers how to save them;
 * leaving a screen and locking wait for all of it.
 */
const flushes = new Set<() => Promise<void>>();

export const registerPending = (flush: () => Promise<void>): (() => void) => {
  flushes.add(flush);
  return () => flushes.delete(flush);
};

/** Resolves when everybody has tried; one that fails doesn't keep the others from it. */
export const flushPending = async (): Promise<void> => {
  await Promise.allSettled([...flushes].map((flush) => flush()));
};
