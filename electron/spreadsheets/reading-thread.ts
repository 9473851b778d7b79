import { Worker } from 'node:worker_threads';
import type { FileAnswer } from '#shared/domain/organisation-exchange/file-read.ts';
import type { TextReading } from '#shared/domain/organisation-exchange/table.ts';

/** The bytes are a copy, handed over. */
export type ReadJob = { bytes: Uint8Array<ArrayBuffer>; reading: TextReading };

/** In megabytes. A file of the largest size that is read takes some 300. */
const MOST_MEMORY = 768;

/**
 * Reads in a thread of its own: the window stays alive, somebody can stop it, and a file that gets past all limits
 * takes down a thread and not the app.
 *
 * @param workerUrl where `read-worker` is: the source beside this file, or what a bundler made of it
 */
export const readInThread = (
  workerUrl: URL,
  bytes: Uint8Array,
  reading: TextReading,
  signal: AbortSignal,
): Promise<FileAnswer> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(signal.reason);
      return;
    }
    const job: ReadJob = { bytes: new Uint8Array(bytes), reading };
    const worker = new Worker(workerUrl, {
      workerData: job,
      transferList: [job.bytes.buffer],
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
      // Flags of the process (a test runner's loaders, say) are not for this thread.
      execArgv: [],
    });
    const onAbort = () => void worker.terminate();
    signal.addEventListener('abort', onAbort, { once: true });
    let answer: FileAnswer | null = null;
    worker.once('message', (told: FileAnswer) => {
      answer = told;
    });
    worker.once('error', (error) => {
      const isTooMuch = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      if (isTooMuch) answer = { is: 'refused', reason: 'tooLarge', at: '' };
      else reject(error);
    });
    worker.once('exit', () => {
      signal.removeEventListener('abort', onAbort);
      if (signal.aborted) reject(signal.reason);
      else if (answer) resolve(answer);
      else reject(new Error('the reading of a file ended without an answer'));
    });
  });
