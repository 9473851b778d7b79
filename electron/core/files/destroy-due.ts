import { instantOf } from '#shared/domain/dates.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import { goneAt } from '#shared/domain/removed-file.ts';
import type { Clock, Timer, VaultRecords } from '../ports.ts';
import type { Session } from '../session.ts';

/**
 * Destroys the removed files whose time is up, and ends what an earlier destruction could not.
 *
 * @throws {Refusal} `diskFull` or `cannotWrite`, with nothing changed
 */
export const destroyDue = (vault: VaultRecords, clock: Clock): ClientFileId[] => {
  const policy = vault.policy.read();
  const now = instantOf(clock.now());
  const due = vault.removed
    .list()
    .filter((removed) => goneAt(removed, policy) <= now)
    .map(({ id }) => id);
  if (due.length > 0 || vault.removed.hasTraces()) {
    vault.destroy(due, (subject) => ({ action: 'file.destroyed', subject, detail: { why: 'timeUp' } }));
  }
  return due;
};

/** Often enough for a day to count, also on a laptop that sleeps in between. */
const LOOK_EVERY_MS = 60 * 60_000;

type Needs = { session: Session; clock: Clock; timer: Timer };

/** Looks for what is due when the vault is opened, and every hour while it is open. */
export const keepDestroyingDue = ({ session, clock, timer }: Needs): void => {
  const look = () => {
    try {
      for (const fileId of destroyDue(session.vault, clock))
        session.emit({ event: 'file.destroyed', fileId });
    } catch {
      // A full disk must not keep anybody out of the vault. The next look tries again.
    }
  };
  let stop = () => {};
  session.onOpen(() => {
    look();
    stop = timer.every(LOOK_EVERY_MS, look);
  });
  session.onClose(() => stop());
};
