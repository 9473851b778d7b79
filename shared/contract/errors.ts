import { z } from 'zod';
import { BUNDLE_REFUSALS } from '../domain/bundle-refusals.ts';
import { PLAN_REFUSALS } from '../domain/plan-life.ts';

/**
 * Why a call was refused. The screen turns a code into words of the catalogue; `message` is English for whoever reads a
 * test's output and never holds a key, a passphrase or anything about a client.
 */
export const ERROR_CODES = [
  // the call itself
  'badInput',
  'unknownMethod',
  'badSender',
  'notAllowed',
  'locked',
  // records
  'notFound',
  'conflict',
  'ecogramFull',
  ...PLAN_REFUSALS,
  // what leaves
  'noConsent',
  'onlyForReview',
  // the vault
  'wrongPassphrase',
  'wrongRecoverySheet',
  'waitBeforeNextTry',
  'suspended',
  'lastManager',
  'nameTaken',
  'tooManyStaff',
  'notYourself',
  'noVault',
  'notAVault',
  'folderNotEmpty',
  'headerDamaged',
  'vaultDamaged',
  'vaultFromNewerVersion',
  'vaultInUse',
  'readOnly',
  // practice
  'otherKindOfVault',
  'notInPractice',
  // backups
  'notABackup',
  'backupRunning',
  'backupNotAsWritten',
  'targetFull',
  'targetGone',
  // bundles
  ...BUNDLE_REFUSALS,
  // the disk and the printer
  'cannotWrite',
  'diskFull',
  'printFailed',
  // a mistake in the program
  'internal',
] as const;
export const ErrorCode = z.enum(ERROR_CODES);
export type ErrorCode = z.infer<typeof ErrorCode>;

export const CallError = z.strictObject({
  code: ErrorCode,
  message: z.string(),
  /** With `waitBeforeNextTry` and `wrongPassphrase`: milliseconds until the next try is taken. */
  waitMs: z.number().optional(),
});
export type CallError = z.infer<typeof CallError>;

/** A refusal as it travels inside one process. It crosses to the screen as a {@link CallError}. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly waitMs: number | undefined;

  constructor(code: ErrorCode, message: string, options: { waitMs?: number } = {}) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.waitMs = options.waitMs;
  }

  toCallError(): CallError {
    const { code, message, waitMs } = this;
    return waitMs === undefined ? { code, message } : { code, message, waitMs };
  }

  static from(error: CallError): Refusal {
    return new Refusal(error.code, error.message, error.waitMs === undefined ? {} : { waitMs: error.waitMs });
  }
}
