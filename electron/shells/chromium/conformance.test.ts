import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type {} from '#shared/contract/bridge.ts';
import type { Role } from '#shared/domain/staff.ts';
import { describeConformance, type Subject, type TestBridge } from '../../rpc/conformance.testkit.ts';
import {
  CHEAP_VAULTS,
  folderThatGoes,
  scriptedDialogs,
  vaultsWhereAllAre,
} from '../conformance-subjects.testkit.ts';
import { sharedScratchRenderer, testBrowser } from './browser.testkit.ts';
import { launchChromiumShell } from './launch.ts';

/** Calls what the page itself has: `window.mooring`. */
const bridgeOf = async (page: Page): Promise<TestBridge> => {
  const listeners = new Map<number, (wire: string) => void>();
  let latest = 0;
  await page.exposeBinding('tellTest', (_, number: number, wire: string) => listeners.get(number)?.(wire));
  return {
    invoke: (method, wire) =>
      page.evaluate(([name, sent]) => window.mooring.invoke(name, sent), [method, wire] as const),
    async subscribe(listener) {
      latest += 1;
      const number = latest;
      listeners.set(number, listener);
      const stop = await page.evaluateHandle((mine) => {
        const { tellTest } = window as unknown as { tellTest(number: number, wire: string): void };
        return window.mooring.subscribe((wire) => tellTest(mine, wire));
      }, number);
      return () => stop.evaluate((unsubscribe) => unsubscribe());
    },
  };
};

const openChromium = async (role?: Role): Promise<Subject> => {
  const { folder, remove } = await folderThatGoes(os.tmpdir(), 'chromium');
  const dialogs = scriptedDialogs();
  const shell = await launchChromiumShell({
    ...(await testBrowser()),
    userDataFolder: path.join(folder, 'user-data'),
    rendererFolder: await sharedScratchRenderer(),
    locales: ['en'],
    vaults: CHEAP_VAULTS,
    ports: { dialogs, ...(role ? { vaults: vaultsWhereAllAre(role) } : {}) },
  });
  const [page] = shell.pages();
  if (!page) throw new Error('the shell opened no window');
  return {
    home: folder,
    bridge: await bridgeOf(page),
    answerNextDialog: async (answer) => dialogs.answerNext(answer),
    close: async () => {
      await shell.close();
      await remove();
    },
  };
};

describeConformance({ name: 'the Chromium shell', open: () => openChromium(), openAs: openChromium });
