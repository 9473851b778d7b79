import { Refusal } from '#shared/contract/errors.ts';
import { instantOf } from '#shared/domain/dates.ts';
import type { FailedAttempt } from '#shared/domain/failed-attempts.ts';
import type { StaffId } from '#shared/domain/ids.ts';
import type { Clock } from '../ports.ts';
import type { Attempts } from './attempts.ts';

/** What fails because it is the wrong thing: the next try has to wait. */
const isGuess = (error: unknown): error is Refusal =>
  error instanceof Refusal && (error.code === 'wrongPassphrase' || error.code === 'wrongRecoverySheet');

export type PassphraseTries = {
  /** One passphrase at a time: tries that are sent together must not share one wait. */
  oneAtATime<Result>(work: () => Promise<Result>): Promise<Result>;
  /**
   * Has somebody try, if their wait is over, and counts it where it was the wrong one.
   *
   * @throws {Refusal} `waitBeforeNextTry`, or what `attempt` throws, with the wait until the next
   */
  guessing<Result>(guess: Guess<Result>): Promise<Result>;
};

export type Guess<Result> = {
  folder: string;
  /** Whose passphrase it shall be, where that was said. */
  staffId: StaffId | null;
  attempt(): Promise<Result>;
} & Pick<FailedAttempt, 'isLogged'>;

/** The door and whoever signs in an open vault share one count and one wait: it is the same passphrase that is guessed. */
export const passphraseTries = ({
  attempts,
  clock,
}: {
  attempts: Attempts;
  clock: Clock;
}): PassphraseTries => {
  let isTrying = false;
  return {
    async oneAtATime(work) {
      if (isTrying) {
        throw new Refusal('waitBeforeNextTry', 'another passphrase is being tried', { waitMs: 0 });
      }
      isTrying = true;
      try {
        return await work();
      } finally {
        isTrying = false;
      }
    },

    async guessing({ folder, attempt, ...about }) {
      attempts.demandFree(folder, clock.now());
      try {
        return await attempt();
      } catch (error) {
        if (!isGuess(error)) throw error;
        const { staffId, isLogged } = about;
        const at = instantOf(clock.now());
        attempts.failed(folder, { at, staffId, ...(isLogged ? { isLogged } : {}) });
        throw new Refusal(error.code, error.message, { waitMs: attempts.waitMs(folder, clock.now()) });
      }
    },
  };
};
