import { z } from 'zod';
import { Instant } from './dates.ts';
import { StaffId } from './ids.ts';
import type { Policy } from './policy.ts';
import { StaffName } from './staff.ts';
import { FolderHolds } from './vault-status.ts';

/** What is being done to make or to restore a backup, in this order. */
export const BACKUP_STEPS = ['preparing', 'writing', 'checking'] as const;
export const BackupStep = z.enum(BACKUP_STEPS);
export type BackupStep = z.infer<typeof BackupStep>;

/** `fraction`: how much of the step is done, 0 to 1. */
export const BackupProgress = z.strictObject({ step: BackupStep, fraction: z.number().min(0).max(1) });
export type BackupProgress = z.infer<typeof BackupProgress>;

/** A backup that has been written, read back and found whole. `folder`: its own, inside the one that was chosen. */
export const BackupMade = z.strictObject({ folder: z.string(), bytes: z.int().min(0), madeAt: Instant });
export type BackupMade = z.infer<typeof BackupMade>;

export const BackupState = z.strictObject({
  /** `null` where the log tells of none. */
  lastMadeAt: Instant.nullable(),
  isDue: z.boolean(),
  /** The backup that is being made now, from whichever window. */
  running: BackupProgress.nullable(),
});
export type BackupState = z.infer<typeof BackupState>;

/** A folder that somebody chose as a backup, and what can be told of it without a passphrase. */
export const ChosenBackup = z.strictObject({
  folder: z.string(),
  holds: FolderHolds,
  people: z.array(z.strictObject({ id: StaffId, name: StaffName })),
  /** A folder that is not there yet, for a restored vault. */
  suggestedFolder: z.string(),
  /** Milliseconds until the next passphrase may be tried. */
  waitMs: z.number().min(0),
});
export type ChosenBackup = z.infer<typeof ChosenBackup>;

const DAY_MS = 24 * 60 * 60 * 1000;

/** Whether to remind of a backup: so many days since the last one, or since the vault's first entry where there was none. */
export const isBackupDue = (
  since: Instant | null,
  now: Date,
  { remindOfBackupDays }: Pick<Policy, 'remindOfBackupDays'>,
): boolean => since !== null && now.getTime() - Date.parse(since) >= remindOfBackupDays * DAY_MS;
