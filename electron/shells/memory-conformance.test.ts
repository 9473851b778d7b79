import os from 'node:os';
import path from 'node:path';
import type { Role } from '#shared/domain/staff.ts';
import { describeConformance } from '../rpc/conformance.testkit.ts';
import type { Subject } from '../rpc/conformance-subject.testkit.ts';
import { sharedScratchRenderer } from './chromium/browser.testkit.ts';
import {
  folderThatGoes,
  machineInMemory,
  QUICK_VAULTS,
  scriptedDialogs,
  vaultsWhereAllAre,
} from './conformance-subjects.testkit.ts';
import { createHost } from './host.ts';
import { nodePorts } from './node-ports.ts';
import { codeInHtml } from './recovery-page.testkit.ts';

/** The use cases behind the router, called without any shell: everything is real but the browser that prints. */
const openInMemory = async (role?: Role): Promise<Subject> => {
  const { folder, remove } = await folderThatGoes(os.tmpdir(), 'memory');
  const dialogs = scriptedDialogs();
  const host = createHost({
    ...nodePorts({ userDataFolder: path.join(folder, 'user-data'), locales: ['en'], vaults: QUICK_VAULTS }),
    ...(role ? { vaults: vaultsWhereAllAre(role) } : {}),
    ...machineInMemory(),
    about: { version: '0.0.0', shell: 'memory' },
    dialogs,
    printer: { pdfFrom: async (html) => new TextEncoder().encode(`%PDF-${html}`) },
    rasteriser: { pngFrom: async (pdf) => pdf },
    rendererFolder: await sharedScratchRenderer(),
  });
  return {
    home: folder,
    bridge: {
      invoke: host.invoke,
      subscribe: async (listener) => {
        const stop = host.subscribe(listener);
        return async () => stop();
      },
    },
    codeOn: async (page) => codeInHtml(new TextDecoder().decode(page)),
    answerNextDialog: async (answer) => dialogs.answerNext(answer),
    close: async () => {
      await host.close();
      await remove();
    },
  };
};

describeConformance({ name: 'memory', open: () => openInMemory(), openAs: openInMemory });
