import { Refusal } from '#shared/contract/errors.ts';
import {
  type FailedAttempt,
  type FailedAttempts,
  NO_ATTEMPTS,
  withAttempt,
} from '#shared/domain/failed-attempts.ts';
import type { AttemptStore } from '../ports.ts';

const FREE_ATTEMPTS = 3;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 5 * 60_000;

/** How long after `failures` wrong passphrases in a row the next one is taken: 1 s, 2 s, 4 s … 5 min from the third on. */
export const waitAfter = (failures: number): number =>
  failures < FREE_ATTEMPTS ? 0 : Math.min(FIRST_WAIT_MS * 2 ** (failures - FREE_ATTEMPTS), LONGEST_WAIT_MS);

/** Never longer than the wait itself: a clock that was put back must not keep anybody out. */
const waitLeft = ({ count, latest }: FailedAttempts, now: Date): number => {
  const last = latest.at(-1);
  if (!last) return 0;
  const wait = waitAfter(count);
  return Math.min(wait, Math.max(0, Date.parse(last.at) + wait - now.getTime()));
};

/** For as long as the app runs. */
export const attemptsInMemory = (): AttemptStore => {
  const kept = new Map<string, FailedAttempts>();
  return {
    read: (folder) => kept.get(folder) ?? NO_ATTEMPTS,
    write(folder, attempts) {
      kept.set(folder, attempts);
      return true;
    },
  };
};

/**
 * Slows down guessing at the screen, also across restarts. What is written beside the vault can be taken away by whoever
 * has the disk; guessing there is slowed by Argon2id alone.
 */
export class Attempts {
  readonly #store: AttemptStore;
  /** What could not be written: a disk that takes nothing must not make guessing free. */
  readonly #unwritten = new Map<string, FailedAttempts>();

  #before = NO_ATTEMPTS;

  constructor(store: AttemptStore) {
    this.#store = store;
  }

  /** Those that were made before the vault was opened this time. */
  get before(): FailedAttempts {
    return this.#before;
  }

  since(folder: string): FailedAttempts {
    return this.#unwritten.get(folder) ?? this.#store.read(folder);
  }

  waitMs(folder: string, now: Date): number {
    return waitLeft(this.since(folder), now);
  }

  /** @throws {Refusal} `waitBeforeNextTry` */
  demandFree(folder: string, now: Date): void {
    const waitMs = this.waitMs(folder, now);
    if (waitMs > 0) throw new Refusal('waitBeforeNextTry', 'too soon after a wrong passphrase', { waitMs });
  }

  failed(folder: string, attempt: FailedAttempt): void {
    const attempts = withAttempt(this.since(folder), attempt);
    if (this.#store.write(folder, attempts)) this.#unwritten.delete(folder);
    else this.#unwritten.set(folder, attempts);
  }

  /** Somebody in the open vault has shown that they know their passphrase: begins to count anew. */
  forgive(folder: string): void {
    if (this.#store.write(folder, NO_ATTEMPTS)) this.#unwritten.delete(folder);
    else this.#unwritten.set(folder, NO_ATTEMPTS);
  }

  /** Begins to count anew, and returns what there was to count. */
  succeeded(folder: string): FailedAttempts {
    this.#before = this.since(folder);
    this.forgive(folder);
    return this.#before;
  }
}
