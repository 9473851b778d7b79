import { expect, test } from 'vitest';
import { findBrowsers } from './installed-browsers.ts';

const machine = (platform: NodeJS.Platform, env: Record<string, string>, files: readonly string[]) => ({
  platform,
  env,
  home: '/Users/x',
  exists: (file: string) => files.includes(file),
});

const found = (...args: Parameters<typeof machine>) =>
  findBrowsers(machine(...args)).map(({ name, executablePath }) => `${name}: ${executablePath}`);

test('on Linux those in the path and in the usual places, Chrome first, each once', () => {
  const files = [
    '/usr/bin/chromium',
    '/opt/google/chrome/chrome',
    '/home/x/bin/microsoft-edge',
    '/snap/bin/chromium',
  ];
  expect(found('linux', { PATH: '/home/x/bin:/usr/bin:relative' }, files)).toEqual([
    'Google Chrome: /opt/google/chrome/chrome',
    'Chromium: /usr/bin/chromium',
    'Chromium: /snap/bin/chromium',
    'Microsoft Edge: /home/x/bin/microsoft-edge',
  ]);
});

test('on macOS those of the machine and of the user', () => {
  const edge = '/Users/x/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
  const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  expect(found('darwin', {}, [edge, chrome])).toEqual([
    `Google Chrome: ${chrome}`,
    `Microsoft Edge: ${edge}`,
  ]);
});

test('on Windows wherever programs are put', () => {
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  const chrome = 'C:\\Users\\x\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe';
  const env = {
    PROGRAMFILES: 'C:\\Program Files',
    'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
    LOCALAPPDATA: 'C:\\Users\\x\\AppData\\Local',
  };
  expect(found('win32', env, [edge, chrome])).toEqual([
    `Google Chrome: ${chrome}`,
    `Microsoft Edge: ${edge}`,
  ]);
});

test('none is found where there is none', () => {
  expect(found('linux', {}, [])).toEqual([]);
  expect(found('win32', {}, [])).toEqual([]);
});
