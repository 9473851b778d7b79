import type { ClientFileId } from '#shared/domain/ids.ts';
import type { Clock } from '../ports.ts';
import type { Session } from '../session.ts';

/**
 * Screens read a file anew at every change, and the log would be full of it. Whoever reads the same file within this time
 * is still reading it.
 */
const ONE_READING_MS = 15 * 60_000;

/** Puts the reading of files into the log, before anything of them is handed out. */
export class Readings {
  readonly #session: Session;
  readonly #clock: Clock;
  readonly #lastRead = new Map<ClientFileId, number>();

  constructor(session: Session, clock: Clock) {
    this.#session = session;
    this.#clock = clock;
    session.onClose(() => this.#lastRead.clear());
  }

  /** @throws {Refusal} `locked`, `diskFull`, `cannotWrite`: what can't be put into the log can't be read */
  note(fileId: ClientFileId): void {
    const now = this.#clock.now().getTime();
    const last = this.#lastRead.get(fileId);
    if (last !== undefined && now - last < ONE_READING_MS) return;
    this.#session.vault.log.note({ action: 'file.read', subject: fileId });
    this.#lastRead.set(fileId, now);
  }
}
