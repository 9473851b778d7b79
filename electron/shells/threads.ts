import type { VaultsOptions } from '../vault/vaults.ts';

/** Where the threads are that a shell starts. Those that aren't named are the sources, each beside whoever starts it. */
export type Threads = Pick<VaultsOptions, 'kdfWorkerUrl' | 'checkWorkerUrl'> & {
  readWorkerUrl?: URL;
  bundleWorkerUrl?: URL;
};

/** As `electron.vite.config.ts` names them. @param folder `out/main/`, with its last slash */
export const builtThreads = (folder: URL): Required<Threads> => ({
  kdfWorkerUrl: new URL('kdf-worker.js', folder),
  checkWorkerUrl: new URL('check-worker.js', folder),
  readWorkerUrl: new URL('read-worker.js', folder),
  bundleWorkerUrl: new URL('bundle-worker.js', folder),
});
