import type { LockReason } from '#shared/domain/locking.ts';
import type { Notes } from '../log/notes.ts';
import type { Dialogs, Timer } from '../ports.ts';
import type { Session } from '../session.ts';
import type { Exports } from './exports.ts';
import type { OpenWindows } from './open-windows.ts';

type Needs = {
  session: Session;
  notes: Pick<Notes, 'note'>;
  windows: OpenWindows;
  exports: Exports;
  dialogs: Pick<Dialogs, 'cancel'>;
  timer: Timer;
  /** Tells every window how things are now. */
  announce(): Promise<unknown>;
};

/** A save and a draft take a tenth of that. Whatever takes longer is dead, and must not keep the vault open. */
export const PATIENCE_MS = 2_000;

/**
 * The one way in which the vault is locked, whoever asks for it. First the windows save and hand over what they hold,
 * then dialogs close and exports end; each has its time, and when that is up the vault is closed all the same.
 */
export class Locker {
  readonly #needs: Needs;
  #locking: Promise<void> | null = null;
  #handedOver: Promise<void> | null = null;

  constructor(needs: Needs) {
    this.#needs = needs;
  }

  /** Resolves when the vault is closed. Whoever asks while it is being locked waits for the same end. Never rejects. */
  readonly lock = (why: LockReason): Promise<void> => {
    // A vault that is being unlocked at this moment must not come open behind a lock.
    this.#needs.session.refuseOpening();
    if (this.#needs.session.staff === null) return Promise.resolve();
    this.#locking ??= this.#lock(why).finally(() => {
      this.#locking = null;
    });
    return this.#locking;
  };

  /**
   * Only the first half: the windows save and hand over, dialogs close. For an app that ends: its windows are closed then,
   * while what they still send is taken, and `lock` does the rest without asking them again.
   */
  readonly handOver = (why: LockReason): Promise<void> => {
    if (this.#needs.session.staff === null) return Promise.resolve();
    this.#handedOver ??= this.#askForAll(why);
    return this.#handedOver;
  };

  async #askForAll(why: LockReason): Promise<void> {
    const { session, windows, dialogs } = this.#needs;
    const allReady = windows.allReady();
    session.emit({ event: 'vault.locking', why });
    await this.#inTime(allReady, () => windows.giveUp());
    await this.#inTime(dialogs.cancel());
  }

  async #lock(why: LockReason): Promise<void> {
    const { exports } = this.#needs;
    await this.handOver(why);
    await this.#inTime(exports.settled(), () => exports.undoAll());
    this.#close(why);
    await this.#needs.announce().catch(() => undefined);
  }

  #close(why: LockReason): void {
    const { session, notes } = this.#needs;
    this.#handedOver = null;
    try {
      if (session.staff) notes.note({ action: 'vault.locked', subject: null, detail: { why } });
    } catch {
      // A log that takes nothing more must not keep the vault open.
    }
    try {
      session.close();
    } catch {
      // The session is over in any case; what the database could not put in order, the next opening does.
    }
  }

  /** Waits for `work`, whether it succeeds or not, but no longer than there is patience for. */
  async #inTime(work: Promise<unknown>, onTimeUp?: () => void): Promise<void> {
    const { promise: timeIsUp, resolve } = Promise.withResolvers<void>();
    const clear = this.#needs.timer.after(PATIENCE_MS, () => {
      onTimeUp?.();
      resolve();
    });
    await Promise.race([work.catch(() => undefined), timeIsUp]);
    clear();
  }
}
