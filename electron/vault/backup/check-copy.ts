import { Worker } from 'node:worker_threads';
import { ErrorCode, Refusal } from '#shared/contract/errors.ts';
import type { Census } from './census.ts';

export type CheckJob = {
  path: string;
  /** 32 bytes. The thread wipes them. */
  key: Uint8Array<ArrayBuffer>;
};

export type CheckReport =
  | { is: 'progress'; fraction: number }
  | { is: 'whole'; census: Census }
  | { is: 'refused'; code: string };

type Checking = {
  path: string;
  /** Stays the caller's to wipe. */
  key: Uint8Array;
  onProgress(fraction: number): void;
  signal: AbortSignal;
};

/**
 * Reads a closed copy from its first page to its last, writes nothing there, and says what is in it.
 *
 * @throws {Refusal} `vaultDamaged`, `cannotWrite`
 * @throws the signal's reason once it is aborted
 */
export type CheckCopy = (checking: Checking) => Promise<Census>;

/**
 * Checks in a thread of its own, so that the window stays alive meanwhile.
 *
 * @param workerUrl where `check-worker` is: the source beside this file, or what a bundler made of it
 */
export const copyChecker =
  (workerUrl: URL): CheckCopy =>
  ({ path, key, onProgress, signal }) =>
    new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(signal.reason);
        return;
      }
      const job: CheckJob = { path, key: new Uint8Array(key) };
      const worker = new Worker(workerUrl, {
        workerData: job,
        transferList: [job.key.buffer],
        // Flags of the process (a test runner's loaders, say) are not for this thread.
        execArgv: [],
      });
      const onAbort = () => {
        // Only once the thread has let go of the file may somebody take it away.
        void worker.terminate().finally(() => reject(signal.reason));
      };
      signal.addEventListener('abort', onAbort, { once: true });
      let report: CheckReport | null = null;
      worker.on('message', (told: CheckReport) => {
        if (told.is === 'progress') onProgress(told.fraction);
        else report = told;
      });
      worker.once('error', reject);
      worker.once('exit', () => {
        signal.removeEventListener('abort', onAbort);
        if (report?.is === 'whole') resolve(report.census);
        else if (report?.is === 'refused')
          reject(new Refusal(ErrorCode.parse(report.code), 'the copy is not whole'));
        else if (!signal.aborted) reject(new Error('the check of a copy ended without an answer'));
      });
    });
