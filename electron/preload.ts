import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '#shared/contract/bridge.ts';
import { EVENT, INVOKE } from './shells/electron/channels.ts';

/** All that the page gets from the main process: one way to ask and one way to be told. */
const bridge: Bridge = {
  invoke: (method, wire) => ipcRenderer.invoke(INVOKE, method, wire),
  subscribe: (listener) => {
    const hear = (_: unknown, wire: string) => listener(wire);
    ipcRenderer.on(EVENT, hear);
    return () => {
      ipcRenderer.off(EVENT, hear);
    };
  },
};

contextBridge.exposeInMainWorld('mooring', bridge);
