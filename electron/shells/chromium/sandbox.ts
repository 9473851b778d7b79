/** Chromium's own sandbox can't be built up by root. For everybody else it stays on. */
export const sandboxWorksHere = (): boolean => process.getuid?.() !== 0;
