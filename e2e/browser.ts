import sparticuz from '@sparticuz/chromium';
import { findBrowsers } from '#electron/shells/chromium/installed-browsers.ts';

/**
 * The browser for tests and the demo: the pinned headless Chromium that comes inside a package, or, where that one can't
 * run (it is built for Linux on x64), an installed one.
 */
export const testBrowser = async (): Promise<{
  executablePath: string;
  headless: true;
  sandbox: boolean;
}> => {
  const isRoot = process.getuid?.() === 0;
  const isPackaged = process.platform === 'linux' && process.arch === 'x64';
  const executablePath = isPackaged ? await sparticuz.executablePath() : findBrowsers()[0]?.executablePath;
  if (!executablePath) throw new Error('Install Google Chrome, Chromium or Microsoft Edge to run this.');
  return { executablePath, headless: true, sandbox: !isRoot };
};
