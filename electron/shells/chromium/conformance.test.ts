import os from 'node:os';
import path from 'node:path';
import type {} from '#shared/contract/bridge.ts';
import type { Role } from '#shared/domain/staff.ts';
import { describeConformance } from '../../rpc/conformance.testkit.ts';
import type { Subject } from '../../rpc/conformance-subject.testkit.ts';
import { bridgeOf } from '../bridge-of.testkit.ts';
import {
  folderThatGoes,
  QUICK_VAULTS,
  scriptedDialogs,
  vaultsWhereAllAre,
} from '../conformance-subjects.testkit.ts';
import { codeInPdf } from '../recovery-page.testkit.ts';
import { sharedScratchRenderer, testBrowser } from './browser.testkit.ts';
import { launchChromiumShell } from './launch.ts';

const openChromium = async (role?: Role): Promise<Subject> => {
  const { folder, remove } = await folderThatGoes(os.tmpdir(), 'chromium');
  const dialogs = scriptedDialogs();
  const shell = await launchChromiumShell({
    ...(await testBrowser()),
    userDataFolder: path.join(folder, 'user-data'),
    rendererFolder: await sharedScratchRenderer(),
    locales: ['en'],
    vaults: QUICK_VAULTS,
    ports: { dialogs, ...(role ? { vaults: vaultsWhereAllAre(role) } : {}) },
  });
  const [page] = shell.pages();
  if (!page) throw new Error('the shell opened no window');
  return {
    home: folder,
    bridge: await bridgeOf(page),
    codeOn: codeInPdf,
    answerNextDialog: async (answer) => dialogs.answerNext(answer),
    close: async () => {
      await shell.close();
      await remove();
    },
  };
};

describeConformance({ name: 'the Chromium shell', open: () => openChromium(), openAs: openChromium });
