import { fileURLToPath } from 'node:url';
import { startElectronShell } from './shells/electron/start.ts';

/** The Electron shell's entry. Paths are those of the built program: this file becomes `out/main/main.js`. */
startElectronShell({
  rendererFolder: fileURLToPath(new URL('../renderer', import.meta.url)),
  preload: fileURLToPath(new URL('../preload/preload.cjs', import.meta.url)),
  kdfWorker: new URL('./kdf-worker.js', import.meta.url),
  checkWorker: new URL('./check-worker.js', import.meta.url),
  readWorker: new URL('./read-worker.js', import.meta.url),
  bundleWorker: new URL('./bundle-worker.js', import.meta.url),
});
