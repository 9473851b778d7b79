import { app, type BrowserWindow, powerMonitor } from 'electron';
import type { Power } from '../../core/ports.ts';

/**
 * What the system says of itself. The lock of the screen is told on Windows and macOS only; the end of the session comes as
 * 'shutdown' on Linux and macOS, and on Windows to each window.
 */
export const systemPower: Power = {
  onSuspendOrLock(listener) {
    const tell = (): void => listener();
    const watch = (_: unknown, window: BrowserWindow): void => void window.on('session-end', tell);
    powerMonitor.on('suspend', tell);
    powerMonitor.on('lock-screen', tell);
    powerMonitor.on('shutdown', tell);
    app.on('browser-window-created', watch);
    return () => {
      powerMonitor.off('suspend', tell);
      powerMonitor.off('lock-screen', tell);
      powerMonitor.off('shutdown', tell);
      app.off('browser-window-created', watch);
    };
  },
};
