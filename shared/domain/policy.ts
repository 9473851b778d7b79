import { z } from 'zod';
import { LEAST_THRESHOLD, MOST_THRESHOLD } from './numbers/disclosure.ts';
import { PeriodKind } from './numbers/period.ts';
import { CountryCode } from './places.ts';
import { LanguageReadings } from './print-language.ts';

/** What a shelter has decided for its vault. Kept in the vault, so that it holds on every laptop that opens it. */
export const Policy = z.strictObject({
  /** Minutes without a hand on the keyboard or the mouse after which the vault locks. */
  lockAfterMinutes: z.int().min(1).max(60),
  /** Days for which a removed file can still come back. */
  keepRemovedDays: z.int().min(1).max(365),
  /** Months after which a new file is due to be looked at again. */
  reviewAfterMonths: z.int().min(1).max(120),
  /** Days without a backup after which the app reminds of one. */
  remindOfBackupDays: z.int().min(1).max(90),
  /** Months without a rehearsal of the recovery sheet after which the app reminds of one. */
  remindOfRehearsalMonths: z.int().min(1).max(24),
  /**
   * Below this, a number of files is not shown. It can be raised, and never be less than what is usual: each number that is
   * given out stays out.
   */
  smallestNumber: z.int().min(LEAST_THRESHOLD).max(MOST_THRESHOLD),
  /** Of which periods numbers are given out: always of one kind, so that no two of them lie across each other. */
  numbersEvery: PeriodKind,
  /** Days after which an assessment of the risks of a return no longer holds. */
  assessmentHoldsDays: z.int().min(1).max(730),
  /** Where the shelter is: which country 'here' is. `null` where nobody has said. */
  country: CountryCode.nullable(),
  /** Which languages of what clients are given on paper a native speaker has read. */
  readLanguages: LanguageReadings,
});
export type Policy = z.infer<typeof Policy>;

export const USUAL_POLICY: Policy = {
  lockAfterMinutes: 5,
  keepRemovedDays: 30,
  reviewAfterMonths: 24,
  remindOfBackupDays: 7,
  remindOfRehearsalMonths: 6,
  smallestNumber: LEAST_THRESHOLD,
  numbersEvery: 'quarter',
  assessmentHoldsDays: 90,
  country: null,
  readLanguages: {},
};
