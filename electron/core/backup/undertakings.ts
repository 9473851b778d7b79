import { Refusal } from '#shared/contract/errors.ts';
import type { BackupProgress } from '#shared/domain/backup.ts';
import type { Undertaking } from '../ports.ts';

/** Screens are told when a step begins and at each hundredth of it, not at each megabyte. */
const isWorthTelling = (before: BackupProgress | null, now: BackupProgress): boolean =>
  before?.step !== now.step || now.fraction - before.fraction >= 0.01;

/** One backup or restoring at a time, watched by every window and cancelled from any. */
export class Undertakings {
  #running: { cancelling: AbortController; progress: BackupProgress } | null = null;
  readonly #tell: (progress: BackupProgress | null) => void;

  constructor(tell: (progress: BackupProgress | null) => void) {
    this.#tell = tell;
  }

  get progress(): BackupProgress | null {
    return this.#running?.progress ?? null;
  }

  cancel(): void {
    this.#running?.cancelling.abort();
  }

  /**
   * @returns what `work` gives, or `null` where it was cancelled
   * @throws {Refusal} `backupRunning`, and whatever `work` throws
   */
  async run<Result>(work: (undertaking: Undertaking) => Promise<Result>): Promise<Result | null> {
    if (this.#running) throw new Refusal('backupRunning', 'a backup is being made or restored');
    const cancelling = new AbortController();
    const running = { cancelling, progress: { step: 'preparing', fraction: 0 } as BackupProgress };
    this.#running = running;
    let told: BackupProgress | null = null;
    const onProgress = (progress: BackupProgress) => {
      running.progress = progress;
      if (!isWorthTelling(told, progress)) return;
      told = progress;
      this.#tell(progress);
    };
    try {
      return await work({ onProgress, signal: cancelling.signal });
    } catch (error) {
      if (cancelling.signal.aborted) return null;
      throw error;
    } finally {
      this.#running = null;
      this.#tell(null);
    }
  }
}
