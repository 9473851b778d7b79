import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '#shared/contract/errors.ts';
import type { BundleJob, MakeOrder, ThreadAnswer } from './bundle-thread.ts';
import { lockWith, unlock } from './locking.ts';
import { jsonBytes, Packing } from './packing.ts';

/** The thread in which bundles are made and opened: one job each. An entry of its own for bundlers. */
const job = workerData as BundleJob;
const tell = (answer: ThreadAnswer, handedOver: ArrayBuffer[] = []) =>
  parentPort?.postMessage(answer, handedOver);

/** A mistake in the program ends the thread, and its starter hears of it; a refusal is an answer. */
const answering = async (work: () => Promise<void> | void): Promise<void> => {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    tell({ is: 'refused', code: error.code, message: error.message });
  }
};

const handOver = (bytes: Uint8Array): [Uint8Array, ArrayBuffer[]] => {
  const own = new Uint8Array(bytes);
  return [own, [own.buffer]];
};

if (job.is === 'open')
  void answering(async () => {
    // What checks a bundle knows all that a client file can hold: a thread that makes one doesn't wait for it.
    const { unpack } = await import('./unpacking.ts');
    const zip = await unlock(job.bytes, job.key);
    const opened = unpack(zip);
    zip.fill(0);
    tell({ is: 'opened', opened });
  });
else {
  const packing = new Packing(job.about);
  parentPort?.on('message', (order: MakeOrder) =>
    answering(async () => {
      switch (order.is) {
        case 'addJson':
          packing.add(order.name, jsonBytes(order.value));
          tell({ is: 'added' });
          break;
        case 'addBytes':
          packing.add(order.name, order.bytes);
          tell({ is: 'added' });
          break;
        case 'finish': {
          const zip = packing.finish();
          const [made, buffers] = handOver(await lockWith(order.lock, zip));
          zip.fill(0);
          tell({ is: 'made', made }, buffers);
          parentPort?.close();
        }
      }
    }),
  );
}
