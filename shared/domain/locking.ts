import { z } from 'zod';

/**
 * What locked the vault: somebody's hand, nobody's hand for a while, the machine that goes to sleep or locks its own
 * screen, F9 or the corner, the end of the app.
 */
export const LOCK_REASONS = ['hand', 'idle', 'suspend', 'cover', 'close'] as const;
export const LockReason = z.enum(LOCK_REASONS);
export type LockReason = z.infer<typeof LockReason>;
