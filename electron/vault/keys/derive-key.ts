import { Worker } from 'node:worker_threads';
import type { KdfParameters } from './kdf-parameters.ts';

export type KdfJob = {
  /** Handed over to the worker: empty for the caller afterwards. */
  passphrase: Uint8Array<ArrayBuffer>;
  salt: Uint8Array;
  parameters: KdfParameters;
};

/** The key (32 bytes) and the processor time that Argon2 took. */
export type KdfResult = { key: Uint8Array; milliseconds: number };

export type DeriveKey = (job: KdfJob) => Promise<KdfResult>;

/**
 * Runs Argon2id in a thread of its own, so that the window stays alive meanwhile. The thread ends with the job and gives
 * its memory, with all that Argon2 wrote there, back to the system.
 *
 * @param workerUrl where `kdf-worker` is: the source beside this folder, or the file that a bundler made of it
 */
export const keyDeriver =
  (workerUrl: URL): DeriveKey =>
  (job) =>
    new Promise((resolve, reject) => {
      // Flags of the process (a test runner's loaders, say) are not for this thread.
      const worker = new Worker(workerUrl, {
        workerData: job,
        transferList: [job.passphrase.buffer],
        execArgv: [],
      });
      worker.once('message', (result: KdfResult) => resolve(result));
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the key derivation ended without a key')));
    });
