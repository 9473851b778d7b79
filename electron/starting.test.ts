import { describe, expect, test } from 'vitest';
import { type Browser, type Machine, openTheApp, type Word } from './starting.ts';

const CHROME: Browser = { name: 'Google Chrome', executablePath: '/usr/bin/google-chrome' };
const CHROMIUM: Browser = { name: 'Chromium', executablePath: '/usr/bin/chromium' };

/** An ordinary laptop without Electron's program, with Chrome, online. */
const start = async (differences: Partial<Machine> = {}) => {
  const done: string[] = [];
  const said: Word[] = [];
  const opened = await openTheApp({
    isBuilt: () => true,
    hasDisplay: () => true,
    isRoot: () => false,
    electron: () => null,
    canReachElectron: async () => true,
    fetchElectron: async (isReachable) => {
      done.push(`fetch, ${isReachable ? 'patiently' : 'briefly'}`);
      return null;
    },
    browsers: () => [CHROME],
    runElectron: async (program) => {
      done.push(program);
      return true;
    },
    runBrowser: async ({ executablePath }) => {
      done.push(executablePath);
      return true;
    },
    say: (word) => said.push(word),
    ...differences,
  });
  return { opened, done, said };
};

describe('Electron is opened', () => {
  test('where its program is there, without a word', async () => {
    const { opened, done, said } = await start({ electron: () => '/electron' });
    expect({ opened, done, said }).toEqual({ opened: true, done: ['/electron'], said: [] });
  });

  test('where it can be fetched', async () => {
    const { opened, done, said } = await start({ fetchElectron: async () => '/electron' });
    expect({ opened, done, said }).toEqual({
      opened: true,
      done: ['/electron'],
      said: [{ say: 'fetching' }],
    });
  });

  test('by root too, who is told what that means', async () => {
    const { said } = await start({ electron: () => '/electron', isRoot: () => true });
    expect(said).toEqual([{ say: 'asRoot' }]);
  });
});

describe('a browser is opened, and one line says so', () => {
  test('where Electron is out of reach', async () => {
    const { opened, done, said } = await start({ canReachElectron: async () => false });
    expect(opened).toBe(true);
    expect(done).toEqual(['fetch, briefly', '/usr/bin/google-chrome']);
    expect(said).toEqual([{ say: 'openingInBrowser', browser: 'Google Chrome' }]);
  });

  test('where Electron does not start', async () => {
    const { opened, done, said } = await start({
      electron: () => '/electron',
      runElectron: async () => false,
    });
    expect({ opened, done }).toEqual({ opened: true, done: ['/usr/bin/google-chrome'] });
    expect(said).toEqual([{ say: 'electronFailed', browser: 'Google Chrome' }]);
  });

  test('the next one, where the first does not start', async () => {
    const { opened, said } = await start({
      canReachElectron: async () => false,
      browsers: () => [CHROME, CHROMIUM],
      runBrowser: async (browser) => browser === CHROMIUM,
    });
    expect(opened).toBe(true);
    expect(said).toEqual([
      { say: 'openingInBrowser', browser: 'Google Chrome' },
      { say: 'failed', browser: 'Google Chrome' },
      { say: 'openingInBrowser', browser: 'Chromium' },
    ]);
  });
});

describe('nothing is opened, and it is said what is missing', () => {
  const nothing = { opened: false, done: [] };

  test.each<[string, Partial<Machine>, Word]>([
    ['the build', { isBuilt: () => false }, { say: 'notBuilt' }],
    ['a display', { hasDisplay: () => false, electron: () => '/electron' }, { say: 'noDisplay' }],
    [
      'a browser',
      { browsers: () => [], canReachElectron: async () => false, fetchElectron: async () => null },
      { say: 'noBrowser' },
    ],
  ])('%s', async (_, differences, word) => {
    const { said, ...rest } = await start(differences);
    expect({ said, ...rest }).toEqual({ ...nothing, said: [word] });
  });
});
