import { z } from 'zod';
import { Instant } from './dates.ts';
import { StaffId } from './ids.ts';

/** Somebody tried to open the vault and could not. `staffId`: as whom, where they said so. */
export const FailedAttempt = z.strictObject({
  at: Instant,
  staffId: StaffId.nullable(),
  /** Set where the log knows of it already: somebody wanted to sign, in an open vault. */
  isLogged: z.literal(true).optional(),
});
export type FailedAttempt = z.infer<typeof FailedAttempt>;

/** More than this are only counted. */
export const MOST_ATTEMPTS_KEPT = 100;

/** Since the vault was last opened. */
export const FailedAttempts = z.strictObject({
  count: z.int().min(0),
  /** The last of them, oldest first. */
  latest: z.array(FailedAttempt).max(MOST_ATTEMPTS_KEPT),
});
export type FailedAttempts = z.infer<typeof FailedAttempts>;

export const NO_ATTEMPTS: FailedAttempts = { count: 0, latest: [] };

export const withAttempt = ({ count, latest }: FailedAttempts, attempt: FailedAttempt): FailedAttempts => ({
  count: count + 1,
  latest: [...latest, attempt].slice(-MOST_ATTEMPTS_KEPT),
});
