import { parentPort, workerData } from 'node:worker_threads';
import { readFile } from './read-file.ts';
import type { ReadJob } from './reading-thread.ts';

/** The thread that reads a chosen file: one job, one answer, gone. An entry of its own for bundlers. */
const { bytes, reading } = workerData as ReadJob;
parentPort?.postMessage(readFile(bytes, reading));
