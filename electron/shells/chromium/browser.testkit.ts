import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { build } from 'vite';
import { afterAll, onTestFinished } from 'vitest';
import { CHEAP_VAULTS } from '../conformance-subjects.testkit.ts';
import type { BrowserOptions } from './browser-process.ts';
import { DIALOG_PAGE_FOLDER } from './dialog/dialog-files.ts';
import { findBrowsers } from './installed-browsers.ts';
import { type ChromiumShell, type ChromiumShellOptions, launchChromiumShell } from './launch.ts';

/** The browser inside the npm package where it runs, else one that is installed. */
const executablePath = async (): Promise<string> => {
  if (process.platform === 'linux' && process.arch === 'x64') return sparticuz.executablePath();
  const [installed] = findBrowsers();
  if (!installed) throw new Error('these tests need Chrome, Chromium or Edge to be installed');
  return installed.executablePath;
};

export const testBrowser = async (): Promise<BrowserOptions> => ({
  executablePath: await executablePath(),
  headless: true,
  // Containers that tests run in often lack what Chromium's sandbox is made of.
  sandbox: false,
  browserArguments: ['--disable-gpu'],
});

export const temporaryFolder = async (purpose: string): Promise<string> =>
  fs.mkdtemp(path.join(os.tmpdir(), `mooring-${purpose}-`));

const PAGE = `<!doctype html><html lang="en"><title>Mooring</title><h1>A page for tests</h1>
<script type="module" src="/page.js"></script>`;

/** A page that notes what it is told, and the script of the dialogs as the build makes it. */
const buildScratchRenderer = async (): Promise<string> => {
  const folder = await temporaryFolder('renderer');
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        input: { dialog: path.join(import.meta.dirname, 'dialog', 'page', 'dialog.ts') },
        output: { entryFileNames: `${DIALOG_PAGE_FOLDER}/[name].js` },
      },
    },
  });
  await fs.writeFile(path.join(folder, 'index.html'), PAGE);
  await fs.writeFile(
    path.join(folder, 'page.js'),
    'window.heard = []; window.stopHearing = window.mooring.subscribe((wire) => window.heard.push(wire));',
  );
  return folder;
};

let scratchRenderer: Promise<string> | null = null;

/** Built once for a file of tests, and gone with it. */
export const sharedScratchRenderer = (): Promise<string> => {
  scratchRenderer ??= buildScratchRenderer();
  return scratchRenderer;
};
afterAll(async () => {
  if (scratchRenderer) await fs.rm(await scratchRenderer, { recursive: true, force: true });
});

type Choices = Partial<ChromiumShellOptions>;

/** A shell for one test, closed with all that it kept when the test is over. */
export const shellForTest = async (choices: Choices = {}): Promise<ChromiumShell & { home: string }> => {
  const home = await temporaryFolder('shell');
  const shell = await launchChromiumShell({
    ...(await testBrowser()),
    userDataFolder: path.join(home, 'user-data'),
    rendererFolder: await sharedScratchRenderer(),
    locales: ['en'],
    vaults: CHEAP_VAULTS,
    ...choices,
  });
  onTestFinished(async () => {
    await shell.close();
    await fs.rm(home, { recursive: true, force: true });
  });
  return { ...shell, home };
};
