/** A file that is being written outside of the vault. `undo` leaves the place as it was. */
type Export = { done: Promise<void>; undo(): void };

/** What is leaving the vault right now. Locking lets it end; what takes too long is taken back whole. */
export class Exports {
  readonly #underWay = new Set<Export>();

  async run<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    const { promise: done, resolve } = Promise.withResolvers<void>();
    const abort = new AbortController();
    const mine: Export = { done, undo: () => abort.abort() };
    this.#underWay.add(mine);
    try {
      return await work(abort.signal);
    } finally {
      this.#underWay.delete(mine);
      resolve();
    }
  }

  /** Resolves when all that is being written now is written or has failed. */
  async settled(): Promise<void> {
    await Promise.all([...this.#underWay].map(({ done }) => done));
  }

  undoAll(): void {
    for (const { undo } of this.#underWay) undo();
  }
}
