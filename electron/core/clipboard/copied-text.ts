import type { Clipboard, Timer } from '../ports.ts';
import { createFingerprint } from './fingerprint.ts';

/** Long enough to paste it somewhere, short enough that the next person at the keyboard finds nothing. */
export const STAYS_MS = 10_000;

/** Where the clipboard can't be reached (another program holds it), it is tried again so often, at this distance. */
export const TRY_AGAIN_MS = 2_000;
export const MOST_TRIES = 30;

type Needs = { clipboard: Clipboard; timer: Timer };
type Ours = { fingerprint: string; tries: number };

/**
 * Takes text that was copied from the app off the clipboard after ten seconds, whatever has become of the vault or the
 * window by then. What somebody copied elsewhere since is theirs and is left alone: only text that is still the very
 * same is cleared. Of the text itself nothing is held, only a fingerprint, and that no longer than needed.
 */
export class CopiedText {
  readonly #clipboard: Clipboard;
  readonly #timer: Timer;
  readonly #fingerprint = createFingerprint();
  #ours: Ours | null = null;
  #cancel: (() => void) | null = null;
  /** One at a time: a clearing that began before a newer copy must not end after it. */
  #last: Promise<void> = Promise.resolve();

  constructor({ clipboard, timer }: Needs) {
    this.#clipboard = clipboard;
    this.#timer = timer;
  }

  /** The page has copied or cut: what is on the clipboard now is ours. The ten seconds begin anew. */
  note(): Promise<void> {
    return this.#inTurn(async () => {
      const text = await this.#clipboard.readText();
      if (text === '') return;
      this.#ours = { fingerprint: await this.#fingerprint(text), tries: 0 };
      this.#wait(STAYS_MS);
    });
  }

  /** Clears now what is still ours. Never fails; where the clipboard can't be reached it is tried again later. */
  clear(): Promise<void> {
    return this.#inTurn(() => this.#clearIfOurs());
  }

  async #clearIfOurs(): Promise<void> {
    const ours = this.#ours;
    if (!ours) return;
    try {
      const found = await this.#clipboard.readText();
      if ((await this.#fingerprint(found)) === ours.fingerprint) await this.#clipboard.clear();
      this.#forget();
    } catch {
      ours.tries += 1;
      if (ours.tries < MOST_TRIES) this.#wait(TRY_AGAIN_MS);
      else this.#forget();
    }
  }

  #wait(ms: number): void {
    this.#cancel?.();
    this.#cancel = this.#timer.after(ms, () => this.clear());
  }

  #forget(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#ours = null;
  }

  /** What fails says nothing: an error of the clipboard's might hold what is on it. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(work).catch(() => undefined);
    return this.#last;
  }
}
