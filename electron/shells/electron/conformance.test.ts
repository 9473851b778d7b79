import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeConformance } from '../../rpc/conformance.testkit.ts';
import type { Subject } from '../../rpc/conformance-subject.testkit.ts';
import { bridgeOf } from '../bridge-of.testkit.ts';
import { folderThatGoes } from '../conformance-subjects.testkit.ts';
import { codeInPdf } from '../recovery-page.testkit.ts';
import { electronBinary } from './binary.ts';

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));

const answerNextDialog = (app: ElectronApplication, answer: string | null): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({
      canceled: chosen === null,
      filePaths: chosen === null ? [] : [chosen],
    });
    dialog.showSaveDialog = async () => ({ canceled: chosen === null, filePath: chosen ?? '' });
  }, answer);

const openElectron = async (executablePath: string): Promise<Subject> => {
  const { folder, remove } = await folderThatGoes(os.tmpdir(), 'electron');
  const app = await _electron.launch({
    executablePath,
    args: [PROJECT, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    env: {
      ...(process.env as Record<string, string>),
      XDG_CONFIG_HOME: folder,
      APPDATA: folder,
      HOME: folder,
    },
  });
  // Nobody is there to close the system's dialog.
  await app.evaluate(({ app }) => {
    app.on('web-contents-created', (_, contents) => {
      contents.print = (_options, callback) => callback?.(true, '');
    });
  });
  return {
    home: folder,
    bridge: await bridgeOf(await app.firstWindow()),
    codeOn: codeInPdf,
    answerNextDialog: (answer) => answerNextDialog(app, answer),
    close: async () => {
      await app.close();
      await remove();
    },
  };
};

const binary = electronBinary();
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const isBuilt = await fs.access(path.join(PROJECT, 'out', 'main', 'main.js')).then(
  () => true,
  () => false,
);

const whyNot = !binary
  ? "Electron's binary is not here"
  : !hasDisplay
    ? 'there is no display'
    : !isBuilt
      ? 'the app is not built'
      : null;

if (binary && whyNot === null) {
  describeConformance({ name: 'the Electron shell', open: () => openElectron(binary) });
} else {
  test(`conformance over the Electron shell is not run here: ${whyNot}`, () => {
    process.stdout.write(`The conformance suite is not run over the Electron shell: ${whyNot}.\n`);
    expect(whyNot).not.toBeNull();
  });
}
