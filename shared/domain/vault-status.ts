import { z } from 'zod';
import { Instant } from './dates.ts';
import { FailedAttempts } from './failed-attempts.ts';
import { StaffId } from './ids.ts';
import { StaffMember, StaffName } from './staff.ts';

/** What a folder holds, as far as can be told without a passphrase. */
export const FOLDER_HOLDS = [
  'nothing',
  'vault',
  'practiceVault',
  'otherThings',
  'damagedHeader',
  'newerVault',
  'vaultWithoutDatabase',
  'missing',
] as const;
export const FolderHolds = z.enum(FOLDER_HOLDS);
export type FolderHolds = z.infer<typeof FolderHolds>;

export const ChosenFolder = z.strictObject({ folder: z.string(), holds: FolderHolds });
export type ChosenFolder = z.infer<typeof ChosenFolder>;

export const VaultStatus = z.discriminatedUnion('is', [
  /** No vault has been made or chosen on this laptop; `suggestedFolder` is where one could be made. */
  z.strictObject({ is: z.literal('none'), suggestedFolder: z.string() }),
  z.strictObject({
    is: z.literal('locked'),
    folder: z.string(),
    holds: FolderHolds,
    /** Who can open it, as written in the header. */
    people: z.array(z.strictObject({ id: StaffId, name: StaffName })),
    /** Milliseconds until the next passphrase may be tried. */
    waitMs: z.number().min(0),
  }),
  z.strictObject({
    is: z.literal('unlocked'),
    folder: z.string(),
    /** Whether it is the vault with invented people, and not a real one. */
    practice: z.boolean(),
    staff: StaffMember,
    /** Who tried to open it, and could not, before it was opened this time. */
    failedAttempts: FailedAttempts,
    /** The log is shorter than its last known end, or has another one. */
    logIsCut: z.boolean(),
    /** Set where a backup is looked into: nothing can be changed. `folder` is still that of this laptop's own vault. */
    readOnly: z.strictObject({ madeAt: Instant }).nullable(),
  }),
]);
export type VaultStatus = z.infer<typeof VaultStatus>;
