/**
 * What `npm start` does: Electron where its program is there or can be fetched, else an installed browser, else words
 * about what is missing. Knows no process and no disk, so that each case can be tried.
 */

export type Browser = { name: string; executablePath: string };

export type Word =
  | { say: 'notBuilt' | 'noDisplay' | 'noBrowser' | 'asRoot' | 'fetching' }
  | { say: 'openingInBrowser' | 'electronFailed' | 'failed'; browser: string };

export type Machine = {
  isBuilt(): boolean;
  hasDisplay(): boolean;
  isRoot(): boolean;
  /** Electron's program, if it is there. */
  electron(): string | null;
  /** Whether the place that Electron is fetched from answers at all; found out within a few seconds. */
  canReachElectron(): Promise<boolean>;
  /** Fetches Electron, or finds what was fetched before. `isReachable` says how much patience is due. */
  fetchElectron(isReachable: boolean): Promise<string | null>;
  browsers(): readonly Browser[];
  /** Run the app to its end; `false` where it never really started. */
  runElectron(program: string): Promise<boolean>;
  runBrowser(browser: Browser): Promise<boolean>;
  say(word: Word): void;
};

const openInBrowser = async (
  machine: Machine,
  why: 'openingInBrowser' | 'electronFailed',
): Promise<boolean> => {
  const browsers = machine.browsers();
  for (const browser of browsers) {
    machine.say({ say: why, browser: browser.name });
    if (await machine.runBrowser(browser)) return true;
    machine.say({ say: 'failed', browser: browser.name });
  }
  if (browsers.length === 0) machine.say({ say: 'noBrowser' });
  return false;
};

const fetchElectron = async (machine: Machine): Promise<string | null> => {
  const isReachable = await machine.canReachElectron();
  if (isReachable) machine.say({ say: 'fetching' });
  return machine.fetchElectron(isReachable);
};

/** Says whether the app was opened. Resolves when it is closed again. */
export const openTheApp = async (machine: Machine): Promise<boolean> => {
  if (!machine.isBuilt()) {
    machine.say({ say: 'notBuilt' });
    return false;
  }
  if (!machine.hasDisplay()) {
    machine.say({ say: 'noDisplay' });
    return false;
  }
  if (machine.isRoot()) machine.say({ say: 'asRoot' });
  const electron = machine.electron() ?? (await fetchElectron(machine));
  if (electron === null) return openInBrowser(machine, 'openingInBrowser');
  return (await machine.runElectron(electron)) || openInBrowser(machine, 'electronFailed');
};
