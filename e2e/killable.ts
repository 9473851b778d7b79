import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Laptop } from './app.ts';

/** What the app said 'Saved' to, in the order in which it said so. */
export type SaidSaved = { people: string[]; notes: string };

/** The app at work in a process of its own, so that it can be killed like a laptop whose battery falls out. */
export class KillableApp {
  readonly #child: ChildProcess;
  readonly saved: SaidSaved = { people: [], notes: '' };
  #waiting: (() => void) | null = null;
  #lines = 0;

  constructor(laptop: Laptop) {
    const script = fileURLToPath(new URL('./killable-work.ts', import.meta.url));
    this.#child = spawn(process.execPath, [script, JSON.stringify(laptop)], {
      // A group of its own: the browser dies with it.
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const { stdout } = this.#child;
    if (!stdout) throw new Error('the app cannot be heard');
    createInterface(stdout).on('line', (line) => {
      const [what, words] = JSON.parse(line) as ['person' | 'notes', string];
      if (what === 'person') this.saved.people.push(words);
      else this.saved.notes = words;
      this.#lines += 1;
      this.#waiting?.();
    });
  }

  /** Resolves once the app has said 'Saved' so many times. */
  async untilSavedTimes(count: number): Promise<void> {
    while (this.#lines < count) {
      await new Promise<void>((resolve, reject) => {
        this.#waiting = resolve;
        this.#child.once('exit', () => reject(new Error('the app ended by itself')));
      });
    }
  }

  /** No farewell: everything in the group is gone at once. */
  async kill(): Promise<void> {
    const { pid } = this.#child;
    if (pid === undefined) throw new Error('the app never started');
    const gone = once(this.#child, 'exit');
    process.kill(-pid, 'SIGKILL');
    await gone;
  }
}
