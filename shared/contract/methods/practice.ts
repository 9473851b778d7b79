import { z } from 'zod';
import { PracticeState, PracticeTaskId } from '../../domain/practice.ts';
import { Role } from '../../domain/staff.ts';
import { VaultStatus } from '../../domain/vault-status.ts';
import { ALL_STAFF, define, nothing } from '../define.ts';

export const practiceMethods = define({
  /**
   * Opens the vault with invented people as its member of staff with that role, and makes it where it isn't there. Whatever
   * is open is locked first, as by hand; the real vault stays locked. `vault.lock` leaves it.
   */
  'practice.open': {
    kind: 'command',
    may: 'anyone',
    input: z.strictObject({ role: Role }),
    output: VaultStatus,
    inReadOnly: 'allowed',
  },
  /** Puts a new practice vault in the place of the open one, with the people as they were in the beginning. */
  'practice.reset': { kind: 'command', may: ALL_STAFF, input: nothing, output: VaultStatus },
  /** @throws `notFound` in a real vault */
  'practice.state': { kind: 'query', may: ALL_STAFF, input: nothing, output: PracticeState },
  /** Says of an exercise that it was tried, or takes that back. */
  'practice.mark': {
    kind: 'command',
    may: ALL_STAFF,
    input: z.strictObject({ task: PracticeTaskId, isTried: z.boolean() }),
    output: PracticeState,
  },
});
