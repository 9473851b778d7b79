import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export type InstalledBrowser = { name: string; executablePath: string };

type Machine = {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  home: string;
  exists(file: string): boolean;
};

const ON_LINUX: readonly [name: string, commands: readonly string[]][] = [
  ['Google Chrome', ['google-chrome-stable', 'google-chrome', 'chrome']],
  ['Chromium', ['chromium', 'chromium-browser']],
  ['Microsoft Edge', ['microsoft-edge-stable', 'microsoft-edge']],
  ['Brave', ['brave-browser', 'brave']],
];

const ON_MACOS: readonly [name: string, app: string][] = [
  ['Google Chrome', 'Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['Chromium', 'Chromium.app/Contents/MacOS/Chromium'],
  ['Microsoft Edge', 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  ['Brave', 'Brave Browser.app/Contents/MacOS/Brave Browser'],
];

const ON_WINDOWS: readonly [name: string, program: string][] = [
  ['Google Chrome', 'Google\\Chrome\\Application\\chrome.exe'],
  ['Chromium', 'Chromium\\Application\\chrome.exe'],
  ['Microsoft Edge', 'Microsoft\\Edge\\Application\\msedge.exe'],
  ['Brave', 'BraveSoftware\\Brave-Browser\\Application\\brave.exe'],
];

/** Places that a short `PATH` may lack. Snap comes last: its browsers are shut off from what they are told. */
const USUAL_LINUX_FOLDERS = [
  '/usr/bin',
  '/usr/local/bin',
  '/opt/google/chrome',
  '/opt/microsoft/msedge',
  '/snap/bin',
];

const isString = (value: string | undefined): value is string => value !== undefined && value !== '';

const candidates = ({ platform, env, home }: Machine): InstalledBrowser[] => {
  if (platform === 'darwin') {
    return ON_MACOS.flatMap(([name, app]) =>
      ['/Applications', path.posix.join(home, 'Applications')].map((folder) => ({
        name,
        executablePath: path.posix.join(folder, app),
      })),
    );
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(isString);
    return ON_WINDOWS.flatMap(([name, program]) =>
      folders.map((folder) => ({ name, executablePath: path.win32.join(folder, program) })),
    );
  }
  const folders = [...(env.PATH ?? '').split(':').filter(path.posix.isAbsolute), ...USUAL_LINUX_FOLDERS];
  return ON_LINUX.flatMap(([name, commands]) =>
    commands.flatMap((command) =>
      folders.map((folder) => ({ name, executablePath: path.posix.join(folder, command) })),
    ),
  );
};

const thisMachine = (): Machine => ({
  platform: process.platform,
  env: process.env,
  home: os.homedir(),
  exists: existsSync,
});

/** The browsers of this machine that can show the app, the preferred one first. */
export const findBrowsers = (machine: Machine = thisMachine()): InstalledBrowser[] => {
  const seen = new Set<string>();
  return candidates(machine).filter(({ executablePath }) => {
    if (seen.has(executablePath) || !machine.exists(executablePath)) return false;
    seen.add(executablePath);
    return true;
  });
};
