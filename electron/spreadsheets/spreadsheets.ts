import type { Spreadsheets } from '../core/ports.ts';
import { csvBytes } from './csv-bytes.ts';
import { readInThread } from './reading-thread.ts';
import { workbookBytes } from './workbook-bytes.ts';

/** @param workerUrl where a bundler has put `read-worker`; by default the source beside this file */
export const createSpreadsheets = (
  workerUrl: URL = new URL('./read-worker.ts', import.meta.url),
): Spreadsheets => ({
  read: (bytes, reading, signal) => readInThread(workerUrl, bytes, reading, signal),
  csv: csvBytes,
  workbook: workbookBytes,
});
