import { Refusal } from '#shared/contract/errors.ts';
import type { Trace } from '#shared/domain/audit.ts';
import type { FailedAttempt } from '#shared/domain/failed-attempts.ts';
import type { AuditLog, Clock } from '../ports.ts';
import type { Session } from '../session.ts';

type Waiting = (log: AuditLog) => void;

/** The disk takes nothing for the moment. */
const isForNow = (error: unknown): boolean =>
  error instanceof Refusal && (error.code === 'diskFull' || error.code === 'cannotWrite');

/**
 * What must be in the log but must not be kept from happening by a disk that is full: in an emergency a file can still be
 * read. Such notes wait in memory for the next one that the disk takes, and are written with the time at which they were
 * made.
 */
export class Notes {
  readonly #session: Session;
  readonly #clock: Clock;
  /** Each tells the log of one thing, at the time at which it happened. */
  #waiting: Waiting[] = [];

  constructor(session: Session, clock: Clock) {
    this.#session = session;
    this.#clock = clock;
    session.onClose(() => {
      this.#waiting = [];
    });
  }

  /** @throws {Refusal} `locked` */
  note(trace: Trace): void {
    const at = this.#clock.now();
    this.#add((log) => log.note(trace, at));
  }

  /** @throws {Refusal} `locked` */
  noteFailedAttempt(attempt: FailedAttempt): void {
    this.#add((log) => log.noteFailedAttempt(attempt));
  }

  #add(waiting: Waiting): void {
    void this.#session.vault;
    this.#waiting.push(waiting);
    this.#write();
  }

  #write(): void {
    const { log } = this.#session.vault;
    try {
      for (;;) {
        const [next] = this.#waiting;
        if (!next) return;
        next(log);
        this.#waiting.shift();
      }
    } catch (error) {
      if (!isForNow(error)) throw error;
    }
  }
}
