import { Refusal } from '#shared/contract/errors.ts';
import { BrokenRule } from '../broken-rule.ts';

/**
 * Puts what came in a bundle into the vault, within a transaction. An id that is here already, also in a file that was removed, is some other
 * record's: nobody could tell any more which of the two is meant.
 * @throws {Refusal} `bundleUnsafe`
 */
export const takingIn = <Result>(put: () => Result): Result => {
  try {
    return put();
  } catch (error) {
    if (error instanceof BrokenRule) throw new Refusal('bundleUnsafe', 'a record that can not be put here');
    throw error;
  }
};
