import { Worker } from 'node:worker_threads';
import { type ErrorCode, Refusal } from '#shared/contract/errors.ts';
import type { OpenBundle } from '#shared/domain/bundle.ts';
import type { BundleLock } from '#shared/domain/bundle-lock.ts';
import type { BundleKey } from '../core/bundle-port.ts';
import type { About } from './packing.ts';

export type BundleJob = { is: 'make'; about: About } | { is: 'open'; bytes: Uint8Array; key: BundleKey };

export type MakeOrder =
  | { is: 'addJson'; name: string; value: unknown }
  | { is: 'addBytes'; name: string; bytes: Uint8Array }
  | { is: 'finish'; lock: BundleLock };

export type ThreadAnswer =
  | { is: 'added' }
  | { is: 'made'; made: Uint8Array }
  | { is: 'opened'; opened: OpenBundle }
  | { is: 'refused'; code: ErrorCode; message: string };

/** In megabytes. Two hundred large files take some 1200 while they are read. */
const MOST_MEMORY = 2048;

type Waiting = { resolve(answer: ThreadAnswer): void; reject(error: unknown): void };

/**
 * A thread for one bundle: scrypt takes a second or more, and a lock must not wait for it. What gets past all limits takes down
 * a thread and not the app.
 */
export class BundleThread {
  readonly #worker: Worker;
  readonly #signal: AbortSignal;
  #waiting: Waiting | null = null;
  #ended: unknown = null;

  /** @param workerUrl where `bundle-worker` is: the source beside this file, or what a bundler made of it */
  constructor(workerUrl: URL, job: BundleJob, signal: AbortSignal) {
    this.#signal = signal;
    this.#worker = new Worker(workerUrl, {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
      // Flags of the process (a test runner's loaders, say) are not for this thread.
      execArgv: [],
    });
    this.#worker.on('message', (answer: ThreadAnswer) => this.#answer(answer));
    this.#worker.once('error', (error) => this.#end(error));
    this.#worker.once('exit', () => this.#end(new Error('the thread of a bundle ended without an answer')));
    if (signal.aborted) this.giveUp();
    else signal.addEventListener('abort', this.giveUp, { once: true });
  }

  /** The next answer. @throws {Refusal} as the thread says it; the signal's reason once it is aborted */
  async next(order?: MakeOrder): Promise<Exclude<ThreadAnswer, { is: 'refused' }>> {
    this.#signal.throwIfAborted();
    if (this.#ended !== null) throw this.#ended;
    const { promise, resolve, reject } = Promise.withResolvers<ThreadAnswer>();
    this.#waiting = { resolve, reject };
    if (order) this.#worker.postMessage(order);
    const answer = await promise;
    if (answer.is === 'refused') throw new Refusal(answer.code, answer.message);
    return answer;
  }

  readonly giveUp = (): void => {
    this.#end(this.#signal.aborted ? this.#signal.reason : new Error('nobody waits for this bundle'));
    void this.#worker.terminate();
  };

  #answer(answer: ThreadAnswer): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.resolve(answer);
  }

  #end(error: unknown): void {
    this.#signal.removeEventListener('abort', this.giveUp);
    const isTooMuch = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    this.#ended ??= isTooMuch ? new Refusal('bundleSwells', 'more than this laptop can hold') : error;
    this.#waiting?.reject(this.#ended);
    this.#waiting = null;
  }
}
