import type { Clock, Timer } from '../ports.ts';

type Needs = {
  clock: Clock;
  timer: Timer;
  /** After how many minutes without a hand the vault is locked. */
  minutes(): number;
  onIdle(): void;
};

/** A machine that slept through its timers is found out so soon after it wakes, in milliseconds. */
const LONGEST_NAP_MS = 15_000;

/**
 * Tells when nobody has touched anything for too long. What counts is the machine's clock and not its timers, which stand
 * still while it sleeps: whoever opens the lid after an hour finds the vault locked, also if she moves the mouse first.
 */
export class IdleWatch {
  readonly #needs: Needs;
  #lastActive = 0;
  #clear: (() => void) | null = null;

  constructor(needs: Needs) {
    this.#needs = needs;
  }

  readonly start = (): void => {
    this.#lastActive = this.#now();
    this.#wait();
  };

  readonly stop = (): void => {
    this.#clear?.();
    this.#clear = null;
  };

  readonly active = (): void => {
    if (this.#clear === null) return;
    if (this.#leftMs() <= 0) this.#idle();
    else this.#lastActive = this.#now();
  };

  /** The time after which it is idle has changed. */
  readonly look = (): void => {
    if (this.#clear === null) return;
    this.stop();
    if (this.#leftMs() <= 0) this.#idle();
    else this.#wait();
  };

  #now(): number {
    return this.#needs.clock.now().getTime();
  }

  #leftMs(): number {
    // A clock that was set back says nothing of how long it has been; it doesn't make the wait any longer.
    this.#lastActive = Math.min(this.#lastActive, this.#now());
    return this.#lastActive + this.#needs.minutes() * 60_000 - this.#now();
  }

  #wait(): void {
    const napMs = Math.min(Math.max(this.#leftMs(), 0), LONGEST_NAP_MS);
    this.#clear = this.#needs.timer.after(napMs, () => {
      if (this.#leftMs() <= 0) this.#idle();
      else this.#wait();
    });
  }

  #idle(): void {
    this.stop();
    this.#needs.onIdle();
  }
}
