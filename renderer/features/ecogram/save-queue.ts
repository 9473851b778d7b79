import { type ErrorCode, Refusal } from '#shared/contract/errors.ts';
import type { Instant } from '#shared/domain/dates.ts';
import type { Ecogram, EcogramRecords } from '#shared/domain/ecogram.ts';
import type { EcogramDiff } from '#shared/domain/ecogram-diff.ts';
import { rebase } from './rebase.ts';

export type QueueState =
  | { readonly is: 'saved'; readonly at: Instant }
  | { readonly is: 'saving' }
  | { readonly is: 'notSaved'; readonly why: ErrorCode };

export type QueueNeeds = {
  change(baseVersion: number, diff: EcogramDiff): Promise<{ version: number; updatedAt: Instant }>;
  read(): Promise<Ecogram>;
  /** The vault holds something else than what is on the screen; `lost` gestures of this screen could not be kept. */
  replaced(records: EcogramRecords, lost: number): void;
  readonly timer: { set(work: () => void, ms: number): unknown; clear(handle: unknown): void };
};

const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 30_000;

/** So often in a row what waits is made again on what others have saved; then there is a pause. */
const MOST_JOINS = 3;

const codeOf = (error: unknown): ErrorCode => (error instanceof Refusal ? error.code : 'internal');

/**
 * Saves gestures in the order in which they were made, each at once, one at a time. What can't be saved waits here and is
 * tried again; nothing behind it overtakes it. Says 'saved' only when nothing waits and the vault has answered.
 */
export class SaveQueue {
  readonly #needs: QueueNeeds;
  readonly #listeners = new Set<() => void>();
  #waiting: EcogramDiff[] = [];
  #version: number;
  #savedAt: Instant;
  #state: QueueState;
  #running: Promise<void> | null = null;
  #timer: unknown = null;
  #retryMs = FIRST_RETRY_MS;
  /** The vault tells of every change, this screen's own included. More tidings than own changes: somebody else's. */
  #tidings = 0;
  #own = 0;
  #joins = 0;
  #stopped = false;

  /** `waiting`: gestures that an earlier sitting has left unsaved, as they fit on this version. */
  constructor(
    ecogram: Pick<Ecogram, 'version' | 'updatedAt'>,
    needs: QueueNeeds,
    waiting: readonly EcogramDiff[] = [],
  ) {
    this.#needs = needs;
    this.#waiting = [...waiting];
    this.#version = ecogram.version;
    this.#savedAt = ecogram.updatedAt;
    this.#state = waiting.length > 0 ? { is: 'saving' } : { is: 'saved', at: ecogram.updatedAt };
  }

  readonly state = (): QueueState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What the vault holds, and what is still to be made of it. */
  readonly unsaved = (): { version: number; waiting: readonly EcogramDiff[] } => ({
    version: this.#version,
    waiting: this.#waiting,
  });

  readonly push = (diff: EcogramDiff): void => {
    this.#waiting.push(diff);
    if (this.#state.is === 'saved') this.#show({ is: 'saving' });
    // While something could not be saved, the next try comes with the timer or with `flush`.
    if (this.#timer === null) void this.#run();
  };

  /** The vault says that this ecogram has changed. */
  readonly told = (): void => {
    this.#tidings += 1;
    if (this.#waiting.length === 0 && this.#running === null) void this.#lookForOthers();
  };

  /** Tries at once to save all that waits. Resolves when all is saved, or when it can't be now. */
  readonly flush = async (): Promise<void> => {
    this.#clearTimer();
    await this.#run();
  };

  /** Somebody looks at the ecogram (again): what waits is tried, and others' changes are shown. */
  readonly start = (): void => {
    this.#stopped = false;
    if (this.#waiting.length > 0) void this.#run();
  };

  /** Nobody looks any more: no further tries of its own accord. */
  readonly stop = (): void => {
    this.#stopped = true;
    this.#clearTimer();
  };

  #show(state: QueueState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }

  #clearTimer(): void {
    if (this.#timer !== null) this.#needs.timer.clear(this.#timer);
    this.#timer = null;
  }

  #run(): Promise<void> {
    this.#running ??= this.#saveAll().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #saveAll(): Promise<void> {
    for (let next = this.#waiting[0]; next !== undefined; next = this.#waiting[0]) {
      try {
        if (this.#state.is === 'saved') this.#show({ is: 'saving' });
        const { version, updatedAt } = await this.#needs.change(this.#version, next);
        this.#version = version;
        this.#savedAt = updatedAt;
        this.#own += 1;
        this.#retryMs = FIRST_RETRY_MS;
        this.#joins = 0;
        this.#waiting.shift();
        if (this.#state.is === 'notSaved') this.#show({ is: 'saving' });
      } catch (error) {
        if (!(await this.#recovered(codeOf(error)))) return;
      }
    }
    if (this.#state.is !== 'saved') this.#show({ is: 'saved', at: this.#savedAt });
    if (this.#tidings > this.#own) await this.#lookForOthers();
  }

  /** Whether saving may go on at once. */
  async #recovered(why: ErrorCode): Promise<boolean> {
    if (why === 'conflict' && this.#joins < MOST_JOINS) {
      this.#joins += 1;
      try {
        await this.#joinOthers();
        return true;
      } catch (error) {
        this.#waitAfter(codeOf(error));
        return false;
      }
    }
    this.#joins = 0;
    this.#waitAfter(why);
    return false;
  }

  #waitAfter(why: ErrorCode): void {
    this.#show({ is: 'notSaved', why });
    if (this.#stopped) return;
    this.#clearTimer();
    this.#timer = this.#needs.timer.set(() => {
      this.#timer = null;
      void this.#run();
    }, this.#retryMs);
    this.#retryMs = Math.min(this.#retryMs * 2, LONGEST_RETRY_MS);
  }

  /** Makes what waits here again on what others have saved meanwhile. */
  async #joinOthers(): Promise<void> {
    const theirs = await this.#needs.read();
    this.#accept(theirs);
    const { records, kept, lost } = rebase(theirs.records, this.#waiting);
    this.#waiting = [...kept];
    this.#needs.replaced(records, lost);
  }

  async #lookForOthers(): Promise<void> {
    if (this.#stopped) return;
    let theirs: Ecogram;
    try {
      theirs = await this.#needs.read();
    } catch {
      // What is on the screen stays; the next change finds out.
      return;
    }
    if (this.#waiting.length > 0 || this.#stopped) return;
    const isNews = theirs.version !== this.#version;
    this.#accept(theirs);
    if (!isNews) return;
    this.#needs.replaced(theirs.records, 0);
    this.#show({ is: 'saved', at: theirs.updatedAt });
  }

  #accept({ version, updatedAt }: Ecogram): void {
    this.#version = version;
    this.#savedAt = updatedAt;
    this.#tidings = 0;
    this.#own = 0;
  }
}
