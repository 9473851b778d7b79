import { existsSync } from 'node:fs';
import path from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { Dialogs } from '../../core/ports.ts';

const nearestThere = (folder: string): string => {
  const above = path.dirname(folder);
  return existsSync(folder) || above === folder ? folder : nearestThere(above);
};

/** The system's own dialogs, in front of the window that is being worked in. Nothing chosen is listed as recent. */
export const createNativeDialogs = (window: () => BrowserWindow | undefined, documents: string): Dialogs => ({
  async chooseFolder({ title, startIn }) {
    const options: Electron.OpenDialogOptions = {
      title,
      message: title,
      defaultPath: nearestThere(startIn),
      properties: ['openDirectory', 'createDirectory', 'promptToCreate', 'dontAddToRecent'],
    };
    const parent = window();
    const { canceled, filePaths } = parent
      ? await dialog.showOpenDialog(parent, options)
      : await dialog.showOpenDialog(options);
    return canceled ? null : (filePaths[0] ?? null);
  },

  async chooseFile({ title, endings }) {
    const options: Electron.OpenDialogOptions = {
      title,
      message: title,
      defaultPath: documents,
      filters: [{ name: endings.map((ending) => ending.toUpperCase()).join(', '), extensions: [...endings] }],
      properties: ['openFile', 'dontAddToRecent'],
    };
    const parent = window();
    const { canceled, filePaths } = parent
      ? await dialog.showOpenDialog(parent, options)
      : await dialog.showOpenDialog(options);
    return canceled ? null : (filePaths[0] ?? null);
  },

  async chooseSavePath({ title, suggestedName }) {
    const ending = path.extname(suggestedName).slice(1);
    const options: Electron.SaveDialogOptions = {
      title,
      message: title,
      defaultPath: path.join(documents, suggestedName),
      filters: [{ name: ending.toUpperCase(), extensions: [ending] }],
      properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
    };
    const parent = window();
    const { canceled, filePath } = parent
      ? await dialog.showSaveDialog(parent, options)
      : await dialog.showSaveDialog(options);
    return canceled || filePath === '' ? null : filePath;
  },

  // The system's dialogs know no way to be closed from here. What one answers after a lock is refused.
  cancel: async () => undefined,
});
