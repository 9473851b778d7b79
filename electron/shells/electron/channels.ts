/** The two messages that cross between the page and the main process. */
export const INVOKE = 'mooring:invoke';
export const EVENT = 'mooring:event';
