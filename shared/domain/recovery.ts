import { z } from 'zod';
import { Instant } from './dates.ts';

/** How the recovery secret stands on paper: one code, or three shares of which any two give it. */
export const RECOVERY_FORMS = ['code', 'shares'] as const;
export const RecoveryForm = z.enum(RECOVERY_FORMS);
export type RecoveryForm = z.infer<typeof RecoveryForm>;

/** What is known of a recovery sheet, without what opens the vault. */
export const RecoverySheet = z.strictObject({
  /** The number that is printed on it: six digits in hexadecimal, `4FA-21C`. */
  sheet: z.string().regex(/^[0-9A-F]{3}-[0-9A-F]{3}$/),
  form: RecoveryForm,
  madeAt: Instant,
});
export type RecoverySheet = z.infer<typeof RecoverySheet>;

export const RecoveryState = z.strictObject({
  /** `null` where there is none yet. */
  sheet: RecoverySheet.nullable(),
  /** When this sheet was last tried, and opened the vault. */
  rehearsedAt: Instant.nullable(),
  rehearsalIsDue: z.boolean(),
});
export type RecoveryState = z.infer<typeof RecoveryState>;

/** What somebody typed from a sheet: one code, or two or three shares. */
export const TypedSheet = z.array(z.string().min(1).max(400)).min(1).max(3);
