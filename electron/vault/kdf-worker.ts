import { parentPort, workerData } from 'node:worker_threads';
import { argon2id } from 'hash-wasm';
import type { KdfJob, KdfResult } from './keys/derive-key.ts';

/**
 * The thread that computes Argon2id: one job, one answer, gone. An entry of its own for bundlers; it takes nothing from
 * the rest of the program but types.
 */
const { passphrase, salt, parameters } = workerData as KdfJob;

/** Microseconds to milliseconds. The thread's own time, so that a busy machine doesn't make its vaults cheaper. */
const busyMs = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

const began = busyMs();
const key = await argon2id({
  password: passphrase,
  salt,
  iterations: parameters.passes,
  memorySize: parameters.memoryKiB,
  parallelism: parameters.lanes,
  hashLength: 32,
  outputType: 'binary',
});
const milliseconds = busyMs() - began;
passphrase.fill(0);

parentPort?.postMessage({ key, milliseconds } satisfies KdfResult);
key.fill(0);
