import os from 'node:os';
import path from 'node:path';
import type { BrowserWindow } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';
import * as electron from './electron-double.testkit.ts';
import { createNativeDialogs } from './native-dialogs.ts';

vi.mock('electron', () => import('./electron-double.testkit.ts'));

beforeEach(() => electron.reset());

const window = {} as BrowserWindow;
const dialogs = createNativeDialogs(() => window, '/documents');

test('a folder is asked for in front of the window, from the nearest folder that is there', async () => {
  electron.dialog.openAnswer = { canceled: false, filePaths: ['/chosen'] };
  const startIn = path.join(os.tmpdir(), 'not', 'there');
  expect(await dialogs.chooseFolder({ title: 'A folder', startIn })).toBe('/chosen');
  expect(electron.dialog.parents).toEqual([window]);
  expect(electron.dialog.asked).toEqual([
    {
      title: 'A folder',
      message: 'A folder',
      defaultPath: os.tmpdir(),
      properties: ['openDirectory', 'createDirectory', 'promptToCreate', 'dontAddToRecent'],
    },
  ]);
});

test('an existing file is asked for among those of some endings', async () => {
  electron.dialog.openAnswer = { canceled: false, filePaths: ['/chosen/list.csv'] };
  expect(await dialogs.chooseFile({ title: 'Open', endings: ['xlsx', 'csv'] })).toBe('/chosen/list.csv');
  expect(electron.dialog.asked).toEqual([
    {
      title: 'Open',
      message: 'Open',
      defaultPath: '/documents',
      filters: [{ name: 'XLSX, CSV', extensions: ['xlsx', 'csv'] }],
      properties: ['openFile', 'dontAddToRecent'],
    },
  ]);
});

test('a file is asked for by its ending, with a question before anything is replaced', async () => {
  electron.dialog.saveAnswer = { canceled: false, filePath: '/chosen/Plan.pdf' };
  expect(await dialogs.chooseSavePath({ title: 'Save', suggestedName: 'Plan 1.pdf' })).toBe(
    '/chosen/Plan.pdf',
  );
  expect(electron.dialog.asked).toEqual([
    {
      title: 'Save',
      message: 'Save',
      defaultPath: path.join('/documents', 'Plan 1.pdf'),
      filters: [{ name: 'PDF', extensions: ['pdf'] }],
      properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
    },
  ]);
});

test('nobody chooses', async () => {
  electron.dialog.openAnswer = { canceled: true, filePaths: [] };
  electron.dialog.saveAnswer = { canceled: true, filePath: '' };
  const alone = createNativeDialogs(() => undefined, '/documents');
  expect(await alone.chooseFolder({ title: '', startIn: '/' })).toBeNull();
  expect(await alone.chooseFile({ title: '', endings: ['csv'] })).toBeNull();
  expect(await alone.chooseSavePath({ title: '', suggestedName: 'x.svg' })).toBeNull();
  expect(electron.dialog.parents).toEqual([null, null, null]);
});
