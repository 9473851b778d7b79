import { app, BrowserWindow } from 'electron';
import type { Screen } from '../../core/ports.ts';

/** Windows and macOS let a program hide its windows from others; no Linux desktop has a way to. */
const PLATFORMS_THAT_CAN: readonly NodeJS.Platform[] = ['win32', 'darwin'];

/** Covers every window of the program from the moment it is made, the hidden ones of the printer included. */
export const createScreenProtection = (platform: NodeJS.Platform): Screen => {
  let isOn = true;
  app.on('browser-window-created', (_, window) => window.setContentProtection(isOn));
  return {
    canProtect: PLATFORMS_THAT_CAN.includes(platform),
    protect: (on) => {
      isOn = on;
      for (const window of BrowserWindow.getAllWindows()) window.setContentProtection(on);
    },
  };
};
