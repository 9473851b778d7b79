import { Refusal } from '#shared/contract/errors.ts';
import type { AppEvent } from '#shared/contract/events.ts';
import type { OpenVault } from './ports.ts';

/**
 * The one vault of this run and whether it is open. What anyone may do is read from here and nowhere else, so locking is
 * a single assignment that no screen can talk around.
 */
export class Session {
  #vault: OpenVault | null = null;
  readonly #listeners = new Set<(event: AppEvent) => void>();
  readonly #closers = new Set<() => void>();

  get staff() {
    return this.#vault?.staff ?? null;
  }

  /** Set while a backup is looked into. */
  get readOnly() {
    return this.#vault?.readOnly ?? null;
  }

  /** @throws {Refusal} `locked` */
  get vault(): OpenVault {
    if (!this.#vault) throw new Refusal('locked', 'the vault is locked');
    return this.#vault;
  }

  opened(vault: OpenVault): void {
    this.close();
    this.#vault = vault;
  }

  /** Forgets everything that was held open for the session, then closes the vault. */
  close(): void {
    for (const closer of this.#closers) closer();
    this.#vault?.close();
    this.#vault = null;
  }

  /** Registers what must go when the vault is locked. */
  onClose(closer: () => void): void {
    this.#closers.add(closer);
  }

  emit(event: AppEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  subscribe(listener: (event: AppEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
