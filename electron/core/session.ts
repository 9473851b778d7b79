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
  readonly #openers = new Set<() => void>();
  readonly #closers = new Set<() => void>();
  #openings = 0;

  get staff() {
    return this.#vault?.staff ?? null;
  }

  get isOpen(): boolean {
    return this.#vault !== null;
  }

  /** Set while a backup is looked into. */
  get readOnly() {
    return this.#vault?.readOnly ?? null;
  }

  /** Whether what is open is the vault with invented people. */
  get isPractice(): boolean {
    return this.#vault?.practice === true;
  }

  /** @throws {Refusal} `locked` */
  get vault(): OpenVault {
    if (!this.#vault) throw new Refusal('locked', 'the vault is locked');
    return this.#vault;
  }

  opened(vault: OpenVault): void {
    this.close();
    this.#vault = vault;
    for (const opener of this.#openers) opener();
  }

  /** The same vault goes on as another object: under another key. */
  continues(vault: OpenVault): void {
    this.#vault = vault;
  }

  /**
   * A passphrase takes a second to try. Returns what to open the vault with at the end of it: where somebody has locked
   * meanwhile, or opened another one, it closes the vault instead and says so.
   */
  beginOpening(): (vault: OpenVault) => boolean {
    const mine = this.#openings;
    return (vault) => {
      const isWanted = mine === this.#openings && !this.isOpen;
      if (isWanted) this.opened(vault);
      else vault.close();
      return isWanted;
    };
  }

  /** Whatever vault is being opened now stays closed. */
  refuseOpening(): void {
    this.#openings += 1;
  }

  /** Forgets everything that was held open for the session, then closes the vault. */
  close(): void {
    const vault = this.#vault;
    this.#vault = null;
    for (const closer of this.#closers) closer();
    vault?.close();
  }

  /** Registers what is to be done as soon as a vault is open, before anybody sees anything of it. */
  onOpen(opener: () => void): void {
    this.#openers.add(opener);
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
