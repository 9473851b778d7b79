import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { refusedSender } from '../../rpc/router.ts';
import type { Host } from '../host.ts';
import { EVENT, INVOKE } from './channels.ts';
import { APP_HOST, pathAt } from './origins.ts';

/**
 * A call counts only from the main frame of a window of ours, and while that frame is at the app's own address. A frame
 * that has gone elsewhere meanwhile is `null`.
 */
const isOurs = ({ sender, senderFrame }: IpcMainInvokeEvent, windows: readonly BrowserWindow[]): boolean =>
  windows.some(({ webContents }) => webContents === sender) &&
  senderFrame !== null &&
  senderFrame === sender.mainFrame &&
  pathAt(APP_HOST, senderFrame.url) !== null;

/** Mounts the app's calls and events on the two channels. Returns what ends it. */
export const mountIpc = (host: Host, windows: () => readonly BrowserWindow[]): (() => void) => {
  ipcMain.handle(INVOKE, (event, method: unknown, wire: unknown) => {
    const isCall = typeof method === 'string' && typeof wire === 'string';
    return isCall && isOurs(event, windows()) ? host.invoke(method, wire) : refusedSender();
  });
  const stopEvents = host.subscribe((wire) => {
    for (const window of windows()) window.webContents.send(EVENT, wire);
  });
  return () => {
    ipcMain.removeHandler(INVOKE);
    stopEvents();
  };
};
