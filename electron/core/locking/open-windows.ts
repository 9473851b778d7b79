import type { WindowId } from '#shared/domain/draft.ts';

/**
 * The windows that show the vault, and which of them locking still waits for. One that doesn't answer in time is taken
 * for dead and not waited for again, until it joins anew.
 */
export class OpenWindows {
  readonly #joined = new Set<WindowId>();
  #awaited = new Set<WindowId>();
  #whenAllReady: (() => void) | null = null;

  has(window: WindowId): boolean {
    return this.#joined.has(window);
  }

  join(window: WindowId): void {
    this.#joined.add(window);
  }

  leave(window: WindowId): void {
    this.#joined.delete(window);
    this.ready(window);
  }

  ready(window: WindowId): void {
    this.#awaited.delete(window);
    if (this.#awaited.size === 0) this.#whenAllReady?.();
  }

  /** Resolves once every window that is there now has said that it is ready, or is gone. At once where there is none. */
  allReady(): Promise<void> {
    this.#awaited = new Set(this.#joined);
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#whenAllReady = resolve;
    if (this.#awaited.size === 0) resolve();
    return promise;
  }

  /** The time is up: whoever has not answered is dead. */
  giveUp(): void {
    for (const window of this.#awaited) this.#joined.delete(window);
    this.#awaited.clear();
    this.#whenAllReady?.();
  }
}
