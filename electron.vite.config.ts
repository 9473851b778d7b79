import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { NONCE_PLACEHOLDER } from './electron/rpc/page-policy.ts';
import { DIALOG_PAGE_FOLDER } from './electron/shells/chromium/dialog/dialog-files.ts';
import manifest from './package.json' with { type: 'json' };

const here = path.dirname(fileURLToPath(import.meta.url));
const at = (...segments: string[]): string => path.join(here, ...segments);

const fontPackages = Object.keys(manifest.dependencies).filter((name) => name.startsWith('@fontsource'));

/**
 * Builds into `out/` without Electron's binary. `main` and `preload` are for the Electron shell; the Chromium shell runs
 * from its sources and takes the threads of `main`, and what `renderer` makes: the app's page, and the script of that shell's own dialogs.
 */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      // Their JSON is bundled: left outside, it would be imported without saying that it is JSON, which Node refuses.
      externalizeDeps: { exclude: fontPackages },
      rolldownOptions: {
        input: {
          main: at('electron/main.ts'),
          'kdf-worker': at('electron/vault/kdf-worker.ts'),
          'check-worker': at('electron/vault/backup/check-worker.ts'),
          'bundle-worker': at('electron/bundles/bundle-worker.ts'),
          'read-worker': at('electron/spreadsheets/read-worker.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload is one file of CommonJS with nothing beside it.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: at('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    html: { cspNonce: NONCE_PLACEHOLDER },
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      // A font that became a `data:` URL would be refused by the page's policy.
      assetsInlineLimit: 0,
      minify: true,
      rolldownOptions: {
        input: {
          index: at('renderer/index.html'),
          [`${DIALOG_PAGE_FOLDER}/dialog`]: at('electron/shells/chromium/dialog/page/dialog.ts'),
        },
        output: {
          entryFileNames: (chunk) =>
            chunk.name.startsWith(DIALOG_PAGE_FOLDER) ? '[name].js' : 'assets/[name]-[hash].js',
        },
      },
    },
  },
});
