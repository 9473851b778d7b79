import type { ClientFileId } from '#shared/domain/ids.ts';
import type { Clock } from '../ports.ts';
import type { Session } from '../session.ts';
import type { Notes } from './notes.ts';

/**
 * Screens read a file anew at every change, and the log would be full of it. Whoever reads the same file within this time
 * is still reading it.
 */
const ONE_READING_MS = 15 * 60_000;

/** Puts the reading of files into the log, before anything of them is handed out. */
export class Readings {
  readonly #notes: Notes;
  readonly #clock: Clock;
  readonly #lastRead = new Map<ClientFileId, number>();

  constructor(session: Session, notes: Notes, clock: Clock) {
    this.#notes = notes;
    this.#clock = clock;
    session.onClose(() => this.#lastRead.clear());
  }

  /** @throws {Refusal} `locked` */
  note(fileId: ClientFileId): void {
    const now = this.#clock.now().getTime();
    const last = this.#lastRead.get(fileId);
    if (last !== undefined && now - last < ONE_READING_MS) return;
    this.#notes.note({ action: 'file.read', subject: fileId });
    this.#lastRead.set(fileId, now);
  }
}
