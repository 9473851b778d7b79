import { fileURLToPath } from 'node:url';
import { startElectronShell } from './shells/electron/start.ts';
import { builtThreads } from './shells/threads.ts';

/** The Electron shell's entry. Paths are those of the built program: this file becomes `out/main/main.js`. */
startElectronShell({
  rendererFolder: fileURLToPath(new URL('../renderer', import.meta.url)),
  preload: fileURLToPath(new URL('../preload/preload.cjs', import.meta.url)),
  threads: builtThreads(new URL('./', import.meta.url)),
});
