import { Refusal } from '#shared/contract/errors.ts';

const FREE_ATTEMPTS = 3;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 5 * 60_000;

/** How long after `failures` wrong passphrases in a row the next one is taken: 1 s, 2 s, 4 s … 5 min from the third on. */
export const waitAfter = (failures: number): number =>
  failures < FREE_ATTEMPTS ? 0 : Math.min(FIRST_WAIT_MS * 2 ** (failures - FREE_ATTEMPTS), LONGEST_WAIT_MS);

/** Slows down guessing at the screen. Guessing at a stolen disk is slowed by Argon2id alone. */
export class Attempts {
  #failures = 0;
  #freeAt = 0;

  waitMs(now: Date): number {
    return Math.max(0, this.#freeAt - now.getTime());
  }

  /** @throws {Refusal} `waitBeforeNextTry` */
  demandFree(now: Date): void {
    const waitMs = this.waitMs(now);
    if (waitMs > 0) throw new Refusal('waitBeforeNextTry', 'too soon after a wrong passphrase', { waitMs });
  }

  failed(now: Date): void {
    this.#failures += 1;
    this.#freeAt = now.getTime() + waitAfter(this.#failures);
  }

  succeeded(): void {
    this.#failures = 0;
    this.#freeAt = 0;
  }
}
